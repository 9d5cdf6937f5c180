import type { FeatureCollection } from 'geojson';
import type { Disc } from './spread';

/** Radius of a ring in pixels, by the logarithm of what is gathered in it: it grows slowly, in a straight line from one to the next. */
export const RADII: readonly (readonly [log: number, radius: number])[] = [
  [0, 5],
  [1, 11],
  [3, 17],
  [5, 23],
];

/** Its line, and some air. */
const RIM = 3;

/** The rings in which mentions are gathered, as what others make way for. */
export function ringsOf({ features }: FeatureCollection): Disc[] {
  return features.flatMap(({ geometry, properties }): Disc[] => {
    if (geometry.type !== 'Point') return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    return [{ lon, lat, radius: radiusOf(Number(properties?.count ?? 1)) + RIM, weight: 1, fixed: true }];
  });
}

export function radiusOf(count: number): number {
  const log = Math.log10(Math.max(count, 1));
  const next = RADII.find(([at]) => at >= log) ?? RADII.at(-1) ?? [0, 0];
  const last = RADII.findLast(([at]) => at <= log) ?? next;
  if (next[0] === last[0]) return last[1];
  return last[1] + ((next[1] - last[1]) * (log - last[0])) / (next[0] - last[0]);
}
