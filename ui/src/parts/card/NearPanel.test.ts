import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { documentOf, place } from '../../testing/samples';
import { sessionWith, stage } from '../../testing/stage';
import Inspector from './Inspector.svelte';

const latakia = place({ id: 'geonames:173576', name: 'Latakia' });

function show(answer: unknown) {
  const { session, wire } = sessionWith(documentOf('From Moscow.', {}, {}), { near: () => answer });
  session.selection.lookAround({ lon: 35.9, lat: 35.4, withinKm: 100, limit: 12 }, 'Hmeimim');
  stage(session, Inspector, {});
  return { session, wire };
}

it('lists what is near with distance and direction, mentions of the text first, a place once', async () => {
  const { session } = show({
    lon: 35.9,
    lat: 35.4,
    mentions: [
      { index: 0, km: 4.83, bearing: 200 },
      { index: 1, km: 4.83, bearing: 200 },
    ],
    places: [
      { ...place({ id: 'here', name: 'Here itself' }), km: 0, bearing: 0 },
      { ...latakia, km: 20.2, bearing: 312 },
    ],
  });
  const rows = (await screen.findAllByRole('listitem')).map(({ textContent }) =>
    textContent?.replace(/\s+/g, ' '),
  );
  expect(rows[0]).toMatch(/Moscow.*2 mentions.*4\.8 km.*S/);
  expect(rows[1]).toMatch(/Latakia.*20 km.*NW/);
  await userEvent.click(screen.getByRole('button', { name: /Latakia/ }));
  expect(session.selection.current).toMatchObject({ kind: 'place', place: { name: 'Latakia' } });
  session.selection.back();
  expect(session.selection.current?.kind).toBe('near');
});

it('says what to do where nothing is near, and asks again for another circle', async () => {
  const { wire } = show({ lon: 35.9, lat: 35.4, mentions: [], places: [] });
  expect((await screen.findByText(/Nothing within/)).textContent).toContain('Widen the circle');
  await userEvent.selectOptions(screen.getByRole('combobox'), '500');
  expect(wire.asked.at(-1)).toEqual(['near', { lon: 35.9, lat: 35.4, withinKm: 500, limit: 12 }]);
});
