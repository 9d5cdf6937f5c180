import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, it } from 'vitest';
import type { Drag } from '../../lib/transport/wire';
import { documentOf } from '../../testing/samples';
import { sessionWith, stage } from '../../testing/stage';
import DropZone from './DropZone.svelte';

it('says that a file may be let go, and reads the first of those that were', async () => {
  const { session, wire } = sessionWith(null, { open_file: () => documentOf('Moscow', {}) });
  let tell: (drag: Drag) => void = () => undefined;
  wire.onDrag = (callback) => {
    tell = callback;
    return () => undefined;
  };
  stage(session, DropZone, {});
  await tick();
  tell({ phase: 'over' });
  expect(await screen.findByText('Drop to read it')).toBeTruthy();
  tell({ phase: 'out' });
  await expect.poll(() => screen.queryByText('Drop to read it')).toBeNull();
  tell({ phase: 'drop', paths: ['/a.txt', '/b.txt'] });
  expect(wire.asked).toContainEqual(['open_file', { path: '/a.txt', job: 1 }]);
  expect(session.notices.list[0]?.text).toContain('first of 2');
});

it('keeps the page where a browser would leave it to show the file', () => {
  const { session } = sessionWith(null);
  stage(session, DropZone, {});
  const event = new Event('drop', { cancelable: true }) as DragEvent;
  Object.assign(event, { dataTransfer: { types: ['Files'] } });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(session.notices.list[0]?.text).toContain('Paste the text');
});
