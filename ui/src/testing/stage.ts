import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { createSession, type Session } from '../lib/session';
import { Transport } from '../lib/transport/transport';
import type { DocumentView } from '../types/DocumentView';
import { MemoryWire } from './memory';
import { caseOf } from './samples';
import Stage from './Stage.svelte';

/** A session over a backend that answers from a table, with a document on the desk if one is given. */
export function sessionWith(
  document: DocumentView | null,
  answers: ConstructorParameters<typeof MemoryWire>[0] = {},
): { session: Session; wire: MemoryWire } {
  const wire = new MemoryWire(answers);
  const session = createSession(new Transport(wire), null);
  session.desk.document = document;
  session.desk.case = document && caseOf();
  return { session, wire };
}

/** Renders a part of the window with its session. */
export function stage<Props extends Record<string, unknown>>(
  session: Session,
  part: Component<Props>,
  given: Props,
): ReturnType<typeof render> {
  return render(Stage, { session, part: part as Component<Record<string, unknown>>, given });
}
