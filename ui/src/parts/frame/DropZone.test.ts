import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, it } from 'vitest';
import type { Drag } from '../../lib/transport/wire';
import { caseOf, deskOf, documentOf } from '../../testing/samples';
import { sessionWith, stage } from '../../testing/stage';
import DropZone from './DropZone.svelte';

it('says that files may be let go, and adds those that were', async () => {
  const { session, wire } = sessionWith(null, {
    case: () => ({ edit: null, added: [4, 5], known: [], failed: ['c.png is no text.'] }),
    desk: () => deskOf(documentOf('Moscow', {})),
    show: () => deskOf(documentOf('Moscow', {})),
  });
  let tell: (drag: Drag) => void = () => undefined;
  wire.onDrag = (callback) => {
    tell = callback;
    return () => undefined;
  };
  stage(session, DropZone, {});
  await tick();
  tell({ phase: 'over' });
  expect(await screen.findByText('Drop to add it to the case')).toBeTruthy();
  tell({ phase: 'out' });
  await expect.poll(() => screen.queryByText('Drop to add it to the case')).toBeNull();
  tell({ phase: 'drop', paths: ['/a.txt', '/b.txt'] });
  const command = { command: 'add', paths: ['/a.txt', '/b.txt'], job: 1 };
  expect(wire.asked).toContainEqual(['case', { command }]);
  await expect
    .poll(() => session.notices.list.map(({ text }) => text))
    .toEqual(['2 documents added. 1 could not be read.', 'c.png is no text.']);
  expect(wire.asked).toContainEqual(['show', { document: 4 }]);
});

it('opens a case that was dropped', async () => {
  const { session, wire } = sessionWith(null, { case: () => caseOf(), desk: () => deskOf(null) });
  wire.onDrag = (callback) => {
    callback({ phase: 'drop', paths: ['/notes.txt', '/bases.gpkg'] });
    return () => undefined;
  };
  stage(session, DropZone, {});
  await tick();
  expect(wire.asked).toContainEqual(['case', { command: { command: 'open', path: '/bases.gpkg' } }]);
});

it('keeps the page where a browser would leave it to show the file', () => {
  const { session } = sessionWith(null);
  stage(session, DropZone, {});
  const event = new Event('drop', { cancelable: true }) as DragEvent;
  Object.assign(event, { dataTransfer: { types: ['Files'] } });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(session.notices.list[0]?.text).toContain('paste the text');
});
