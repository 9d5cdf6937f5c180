import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from './App.svelte';
import { caseOf, deskOf, documentOf, editedOf, place, rowOf } from './testing/samples';
import { sessionWith } from './testing/stage';
import type { Status } from './types/Status';

// There is no WebGL here; what the map draws is looked at in the real window.
const drawn = vi.hoisted(() => ({ markers: [] as { name: string; selected: boolean }[] }));
vi.mock('./lib/map/view', () => ({
  MapView: class {
    map = {
      on: () => undefined,
      once: () => undefined,
      remove: () => undefined,
      getCanvas: () => ({ style: {} }),
      getCenter: () => ({ wrap: () => ({ lng: 10, lat: 50 }) }),
    };
    travel = { covered: 0, show: () => undefined, fit: () => undefined, fitCircle: () => undefined };
    draw() {}
    drawAround() {}
    hover() {}
    setTheme() {}
    setWorldview() {}
    setBackground() {}
    setProjection() {}
    drawReferences() {}
    viewport = { bbox: [-180, -90, 180, 90], zoom: 1 };
    arrange() {}
    keepClear() {
      return () => undefined;
    }
    drawMarkers(markers: typeof drawn.markers) {
      drawn.markers = markers;
    }
  },
}));

const damascus = place({ id: 'geonames:170654', name: 'Damascus', lon: 36.29, lat: 33.51, country: 'SY' });
const article = documentOf(
  'Moscow hears Syrian envoys from Damascus.',
  {},
  {
    text: 'Syrian',
    kind: 'demonym',
    place: place({ id: 'geonames:163843', name: 'Syria', lon: 38, lat: 35 }),
  },
  { text: 'Damascus', place: damascus },
);
/** What the backend tells of a decision on Damascus. */
const edited = (status: Status, can_undo: boolean) =>
  editedOf({
    case: caseOf({ can_undo, can_redo: !can_undo }),
    mentions: [{ id: 102, status, waiting: false, confidence: 1, place: damascus }],
  });

beforeEach(() => {
  drawn.markers = [];
});

async function openWindow(warnings: string[] = []) {
  const { session, wire } = sessionWith(null, {
    initial: () => deskOf(article),
    case: () => [rowOf()],
    clusters: () => ({ type: 'FeatureCollection', total: 0, features: [] }),
    status: () => ({ version: '0.1.0', places: 249812, warnings }),
    edit: () => edited('rejected', true),
    undo: () => edited('auto', false),
    near: () => ({ lon: 0, lat: 0, places: [], mentions: [] }),
  });
  render(App, { session });
  await screen.findByText('Moscow');
  const cardTitle = () => screen.queryByRole('complementary')?.querySelector('h2')?.textContent;
  return { session, wire, cardTitle };
}

describe('the window', () => {
  it('tells of gazetteer layers that had to be left out', async () => {
    await openWindow(['the layer bases is gone']);
    expect(await screen.findByText('the layer bases is gone')).toBeTruthy();
  });

  it('shows the document given on the command line and its places, without demonyms', async () => {
    await openWindow();
    await expect.poll(() => drawn.markers.map(({ name }) => name).sort()).toEqual(['Damascus', 'Moscow']);
    await userEvent.keyboard('d');
    await expect
      .poll(() => drawn.markers.map(({ name }) => name).sort())
      .toEqual(['Damascus', 'Moscow', 'Syria']);
  });

  it('is reviewed by keyboard: step, decide, undo, go back', async () => {
    const { session, wire, cardTitle } = await openWindow();
    await userEvent.keyboard('j');
    expect(cardTitle()).toBe('Moscow');
    await userEvent.keyboard('j');
    expect(cardTitle()).toBe('Damascus');
    await expect.poll(() => drawn.markers.find(({ selected }) => selected)?.name).toBe('Damascus');
    await userEvent.keyboard('x');
    await expect
      .poll(() => session.desk.mentions.map(({ status }) => status))
      .toEqual(['auto', 'auto', 'rejected']);
    const edit = { edit: 'judge', mention: 102, as: 'reject', reach: 'one', remember: false };
    expect(wire.asked).toContainEqual(['edit', { edit, why: null }]);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect
      .poll(() => session.desk.mentions.map(({ status }) => status))
      .toEqual(['auto', 'auto', 'auto']);
    expect(session.desk.case).toMatchObject({ can_undo: false, can_redo: true });
    await userEvent.keyboard('{Escape}');
    expect(cardTitle()).toBeUndefined();
  });

  it('asks what is near the marked place, else near the middle of the map', async () => {
    const { wire, cardTitle } = await openWindow();
    await userEvent.keyboard('n');
    expect(wire.asked).toContainEqual(['near', expect.objectContaining({ lon: 10, lat: 50 })]);
    await userEvent.keyboard('{Escape}jn');
    expect(cardTitle()).toBe('Near Moscow');
    expect(wire.asked).toContainEqual(['near', expect.objectContaining({ lon: 37.61556, lat: 55.75222 })]);
    await userEvent.keyboard('{Escape}');
    expect(cardTitle()).toBe('Moscow');
  });

  it('opens its dialogs by key and leaves keys alone in them', async () => {
    const { session } = await openWindow();
    await userEvent.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
    session.dialogs.close();
    await userEvent.keyboard('p');
    await userEvent.type(await screen.findByLabelText('Text'), 'jx');
    expect(session.selection.current).toBeNull();
  });

  it('shows an error and stays as it is when a file cannot be read', async () => {
    const { session } = await openWindow();
    session.notices.fail({ code: 'document-binary', message: 'a.png is no text.' });
    expect((await screen.findByRole('alert')).textContent).toContain('a.png is no text.');
    expect(session.desk.document).not.toBeNull();
  });

  it('keeps the theme that was chosen on the page', async () => {
    const { session } = await openWindow();
    session.settings.theme = 'dark';
    await expect.poll(() => document.documentElement.dataset.theme).toBe('dark');
  });
});
