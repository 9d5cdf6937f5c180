import type { Session } from './session';

/** Something that a document of the case tells, whichever is shown: by its numbers in the case. */
export interface Far {
  kind: 'mention' | 'visit' | 'basing';
  id: number;
  /** None where no document tells it. */
  document: number | null;
}

/** Opens the document that tells it, at the sentence. The map goes where the selection is, not where the document is. */
export async function openFar({ desk, selection }: Session, { kind, id, document }: Far): Promise<void> {
  if (document === null) return;
  await desk.show(document, { still: true });
  const lists = { mention: desk.mentions, visit: desk.document?.visits, basing: desk.document?.basings };
  const index = lists[kind]?.findIndex((one) => one.id === id) ?? -1;
  if (index >= 0) selection.select({ kind, index });
}

/** Whether the selection stands on it. */
export function isAt({ desk, selection }: Session, { kind, id }: Far): boolean {
  const { current } = selection;
  if (kind === 'mention') return desk.mentions[selection.mention ?? -1]?.id === id;
  if (current?.kind !== kind) return false;
  const list = kind === 'visit' ? desk.document?.visits : desk.document?.basings;
  return list?.[current.index]?.id === id;
}
