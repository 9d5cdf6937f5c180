import { expect, it } from 'vitest';
import { visit } from '../../testing/samples';
import { flat } from './lens';
import { shifted } from './rect';
import type { Room } from './room';
import { visitFeatures } from './visits';

const EMPTY: Room = { lens: flat(4), taken: [] };

it('draws a line and an arrowhead that points where the visitor goes', () => {
  const north: [number, number][] = [[36, 30], [36, 40], [36, 50]]; // prettier-ignore
  const { features } = visitFeatures([visit({ arc: north })], new Map([['SY', 2]]), 0, EMPTY);
  expect(features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Point']);
  expect(features[1]?.properties).toMatchObject({ turn: 0, colour: 2, line: 'solid', selected: true });
  const west = visitFeatures([visit({ arc: [[10, 0], [0, 0]] })], new Map(), null, EMPTY); // prettier-ignore
  expect(west.features[1]?.properties).toMatchObject({ turn: -90, colour: 0, selected: false });
});

it('dashes what is to come and leaves out what has no way', () => {
  const { features } = visitFeatures(
    [visit({ arc: [] }), visit({ status: 'planned' })],
    new Map(),
    null,
    EMPTY,
  );
  expect(features.map(({ properties }) => [properties?.id as number, properties?.line as string])).toEqual([
    [1, 'dashed'],
    [1, 'dashed'],
  ]);
});

it('has its arrowhead past the middle, and beside what is there', () => {
  const arc = Array.from({ length: 51 }, (_, i): [number, number] => [i, 0]);
  const headAt = (room: Room) => {
    const [, head] = visitFeatures([visit({ arc })], new Map(), null, room).features;
    return head?.geometry.type === 'Point' ? (head.geometry.coordinates[0] ?? NaN) : NaN;
  };
  const first = headAt(EMPTY);
  const pixel = EMPTY.lens.toPixel({ lon: first, lat: 0 }) ?? { x: 0, y: 0 };
  const box = shifted({ left: -20, top: -20, right: 20, bottom: 20 }, pixel);
  const next = headAt({ ...EMPTY, taken: [{ box, weight: 1 }] });
  expect(first).toBeGreaterThan(25);
  expect(next).toBeGreaterThan(25);
  expect((Math.abs(next - first) / 360) * 512 * 2 ** 4).toBeGreaterThan(27);
});
