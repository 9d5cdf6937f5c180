import { expect, it } from 'vitest';
import { visit } from '../../testing/samples';
import { visitFeatures } from './visits';

it('draws a line and an arrowhead that points where the visitor goes', () => {
  const north: [number, number][] = [[36, 30], [36, 40], [36, 50]]; // prettier-ignore
  const { features } = visitFeatures([visit({ arc: north })], new Map([['SY', 2]]), 0);
  expect(features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Point']);
  expect(features[1]?.properties).toMatchObject({ turn: 0, colour: 2, line: 'solid', selected: true });
  const west = visitFeatures([visit({ arc: [[10, 0], [0, 0]] })], new Map(), null); // prettier-ignore
  expect(west.features[1]?.properties).toMatchObject({ turn: -90, colour: 0, selected: false });
});

it('dashes what is to come and leaves out what has no way', () => {
  const { features } = visitFeatures([visit({ arc: [] }), visit({ status: 'planned' })], new Map(), null);
  expect(features.map(({ properties }) => [properties?.id as number, properties?.line as string])).toEqual([
    [1, 'dashed'],
    [1, 'dashed'],
  ]);
});
