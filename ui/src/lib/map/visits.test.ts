import { expect, it } from 'vitest';
import type { VisitView } from '../../types/VisitView';
import { visit } from '../../testing/samples';
import { flat } from './lens';
import { shifted } from './rect';
import type { Room } from './room';
import { visitHeads, visitLines, type DrawnVisits } from './visits';

const EMPTY: Room = { lens: flat(4), taken: [] };

const of = (...visits: VisitView[]): DrawnVisits => ({ visits, colours: new Map(), selected: null });

it('draws a line and an arrowhead that points where the visitor goes', () => {
  const north: [number, number][] = [[36, 30], [36, 40], [36, 50]]; // prettier-ignore
  const drawn = { ...of(visit({ arc: north })), colours: new Map([['SY', 2]]), selected: 0 };
  const [line] = visitLines(drawn).features;
  expect(line).toMatchObject({
    geometry: { type: 'LineString', coordinates: north },
    properties: { selected: true },
  });
  const [head] = visitHeads(drawn, EMPTY).features;
  expect(head?.geometry.type).toBe('Point');
  expect(head?.properties).toMatchObject({ turn: 0, colour: 2, line: 'solid', selected: true });
  const west = visitHeads(of(visit({ arc: [[10, 0], [0, 0]] })), EMPTY); // prettier-ignore
  expect(west.features[0]?.properties).toMatchObject({ turn: -90, colour: 0, selected: false });
});

it('dashes what is to come and leaves out what has no way', () => {
  const drawn = of(visit({ arc: [] }), visit({ status: 'planned' }));
  for (const { features } of [visitLines(drawn), visitHeads(drawn, EMPTY)]) {
    expect(features.map(({ properties }) => [properties?.id as number, properties?.line as string])).toEqual([
      [1, 'dashed'],
    ]);
  }
});

it('has its arrowhead past the middle, and beside what is there where there is a room to look in', () => {
  const arc = Array.from({ length: 51 }, (_, i): [number, number] => [i, 0]);
  const headAt = (room: Room | null) => {
    const [head] = visitHeads(of(visit({ arc })), room).features;
    return head?.geometry.type === 'Point' ? (head.geometry.coordinates[0] ?? NaN) : NaN;
  };
  const first = headAt(EMPTY);
  const pixel = EMPTY.lens.toPixel({ lon: first, lat: 0 }) ?? { x: 0, y: 0 };
  const box = shifted({ left: -20, top: -20, right: 20, bottom: 20 }, pixel);
  const next = headAt({ ...EMPTY, taken: [{ box, weight: 1 }] });
  expect(first).toBeGreaterThan(25);
  expect(next).toBeGreaterThan(25);
  expect((Math.abs(next - first) / 360) * 512 * 2 ** 4).toBeGreaterThan(27);
  expect(headAt(null)).toBe(first);
});
