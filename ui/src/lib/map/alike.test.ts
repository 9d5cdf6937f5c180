import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { alike } from './alike';

const points = (count: number, lon = 0): FeatureCollection => ({
  type: 'FeatureCollection',
  features: Array.from({ length: count }, () => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [lon, 0] },
  })),
});

describe('alike', () => {
  it('tells what would be drawn alike from what would not', () => {
    expect(alike(points(0), points(0))).toBe(true);
    expect(alike(points(3), points(3))).toBe(true);
    expect(alike(points(3), points(4))).toBe(false);
    expect(alike(points(3), points(3, 1))).toBe(false);
  });

  it('takes much for different unless it is the same', () => {
    const much = points(5000);
    expect(alike(much, points(5000))).toBe(false);
    expect(alike(much, much)).toBe(true);
  });
});
