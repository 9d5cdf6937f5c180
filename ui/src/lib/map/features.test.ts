import { describe, expect, it } from 'vitest';
import { mention, place } from '../../testing/samples';
import { candidatesOf, kindOf, nearFeature, placedFeatures } from './features';
import { flat } from './lens';
import type { Marker } from './markers';

const marker = (lon: number, given: Partial<Marker> = {}): Marker => ({
  lon,
  lat: 35,
  name: 'Tartus',
  kind: 'place',
  look: 'solid',
  count: 1,
  selected: false,
  indices: [0],
  base: null,
  ...given,
});

describe('placedFeatures', () => {
  it('draws a line to the true point of a marker that had to move, and none for one that did not', () => {
    const { mentions, leaders } = placedFeatures(
      [marker(36, { selected: true }), marker(36), marker(90)],
      [],
      flat(4),
    );
    expect(mentions.features).toHaveLength(3);
    expect(leaders.features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Point']);
    expect(leaders.features[1]?.geometry).toMatchObject({ coordinates: [36, 35] });
  });

  it('tells where a marker belongs, wherever it is drawn', () => {
    const { mentions } = placedFeatures([marker(36), marker(36)], [], flat(4));
    for (const { properties } of mentions.features) expect(properties).toMatchObject({ lon: 36, lat: 35 });
  });
});

it('keeps the pin of a candidate clear of the marker it competes with', () => {
  const rival = { place: place({ lon: 36, lat: 35 }), number: 2 };
  const { candidates, leaders } = placedFeatures([marker(36, { selected: true })], [rival], flat(4));
  expect(candidates.features[0]?.properties).toEqual({ number: 2, name: 'Moscow' });
  expect(candidates.features[0]?.geometry).not.toMatchObject({ coordinates: [36, 35] });
  expect(leaders.features).toHaveLength(2);
});

describe('features', () => {
  it('numbers the other candidates as the card does, so that a pin and a key mean the same', () => {
    const places = ['a', 'b', 'c'].map((id) => place({ id, name: id }));
    const candidates = candidatesOf(mention({ place: places[1] ?? null, places }));
    expect(candidates.map((candidate) => [candidate.number, candidate.place.id])).toEqual([
      [1, 'a'],
      [3, 'c'],
    ]);
  });

  it('draws a closed ring', () => {
    const [ring] = nearFeature({ lon: 35.9, lat: 35.4, withinKm: 100, limit: 5 }).features;
    const line = ring?.geometry.type === 'Polygon' ? (ring.geometry.coordinates[0] ?? []) : [];
    expect(line.at(0)?.map((n) => n.toFixed(9))).toEqual(line.at(-1)?.map((n) => n.toFixed(9)));
  });

  it('draws a naval base as a facility, though GeoNames counts it among areas', () => {
    expect(kindOf({ class: 'L', feature: 'NVB' })).toBe('facility');
  });

  it('gives every class a shape', () => {
    expect(['P', 'A', 'S', 'H', 'L', '?'].map((letter) => kindOf({ class: letter, feature: '' }))).toEqual([
      'place', 'place', 'facility', 'water', 'region', 'place',
    ]); // prettier-ignore
  });
});
