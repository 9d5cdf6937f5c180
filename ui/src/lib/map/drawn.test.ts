import { describe, expect, it } from 'vitest';
import { drawnFeatures, type Drawn } from './drawn';
import { flat } from './lens';
import { shifted, square } from './rect';
import type { Room } from './room';

const NONE: Drawn = { points: [], measured: null, rings: null, area: [], spot: null };
const EMPTY = { lens: flat(4), taken: [] };

function labels(drawn: Partial<Drawn>) {
  const { features } = drawnFeatures({ ...NONE, ...drawn }, EMPTY);
  return features.map(({ properties }) => [properties?.what, properties?.label ?? '']);
}

describe('drawnFeatures', () => {
  it('says at each point of a way how far it is from the start', () => {
    const measured = {
      km: 300,
      legs: [
        { km: 100, bearing: 0 },
        { km: 200, bearing: 90 },
      ],
      line: [
        [0, 0],
        [1, 1],
        [3, 1],
      ] as [number, number][],
    };
    const points = [
      { lon: 0, lat: 0 },
      { lon: 1, lat: 1 },
      { lon: 3, lat: 1 },
    ];
    expect(labels({ points, measured })).toEqual([
      ['way', ''],
      ['stop', ''],
      ['stop', '100 km'],
      ['stop', '300 km'],
    ]);
  });

  it('writes a distance beside what stands over its point', () => {
    const points = [
      { lon: 0, lat: 0 },
      { lon: 1, lat: 1 },
    ];
    const line = points.map(({ lon, lat }): [number, number] => [lon, lat]);
    const measured = { km: 157, legs: [{ km: 157, bearing: 45 }], line };
    const anchor = (room: Room) =>
      drawnFeatures({ ...NONE, points, measured }, room).features.at(-1)?.properties?.anchor;
    expect(anchor(EMPTY)).toBe('bottom');
    const end = EMPTY.lens.toPixel({ lon: 1, lat: 1 }) as { x: number; y: number };
    const over = shifted(square(9), { x: end.x, y: end.y - 12 });
    expect(anchor({ ...EMPTY, taken: [{ box: over, weight: 4 }] })).toBe('top-left');
  });

  it('closes an area, and draws none of two points', () => {
    const area: [number, number][] = [
      [0, 0],
      [1, 0],
      [1, 1],
    ];
    const [drawn] = drawnFeatures({ ...NONE, area }, EMPTY).features;
    expect(drawn?.geometry).toMatchObject({ coordinates: [[...area, area[0]]] });
    expect(drawnFeatures({ ...NONE, area: area.slice(1) }, EMPTY).features).toEqual([]);
  });
});
