import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { run } from '../../lib/commands';
import type { Status } from '../../types/Status';
import { basing, documentOf, editedOf, visit } from '../../testing/samples';
import { sessionWith, stage } from '../../testing/stage';
import Inspector from './Inspector.svelte';

const told = (judged: Status) => ({
  ...documentOf('Sharaa of Syria came to Moscow.', { text: 'Syria' }),
  visits: [visit({ id: 7, judged })],
  basings: [basing({ id: 9, judged })],
});

/** A backend that answers every judgement with the document as that leaves it. */
function show(target: 'visit' | 'basing', judged: Status = 'auto') {
  const after: Record<string, Status> = { confirm: 'confirmed', reject: 'rejected', reset: 'auto' };
  const { session, wire } = sessionWith(told(judged), {
    edit: ({ edit }) =>
      editedOf({ whole: true, document: told(after[(edit as { as: string }).as] ?? 'auto') }),
    undo: () => editedOf({ whole: true, document: told('auto') }),
  });
  session.selection.select({ kind: target, index: 0 });
  stage(session, Inspector, {});
  return { session, wire };
}

it('rejects a visit, strikes it out, keeps its card, and restores it', async () => {
  const { session, wire } = show('visit');
  await userEvent.click(screen.getByRole('button', { name: /Reject/ }));
  expect(screen.getByText('rejected')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 2 }).classList).toContain('struck');
  expect(session.survey.visits).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /Restore/ }));
  expect(screen.getByText('auto')).toBeTruthy();
  expect(session.survey.visits).toHaveLength(1);
  expect(wire.asked.map(([, args]) => args.edit)).toEqual([
    { edit: 'judge-visit', id: 7, as: 'reject' },
    { edit: 'judge-visit', id: 7, as: 'reset' },
  ]);
});

it('takes the keys for a base, and offers the way back', async () => {
  const { session, wire } = show('basing');
  run('confirm', session);
  await screen.findByText('confirmed');
  run('reject', session);
  await screen.findByText('rejected');
  expect(session.survey.basings).toEqual([]);
  const [notice] = session.notices.list;
  expect(notice?.text).toBe('The base was rejected.');
  notice?.action?.go();
  await screen.findByText('auto');
  expect(wire.asked.map(([command]) => command)).toEqual(['edit', 'edit', 'undo']);
});
