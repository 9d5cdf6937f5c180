import type { FeatureCollection } from 'geojson';

/** Of more features than these, it is quicker to draw them again than to compare them. */
const COMPARED = 400;

/** Whether both would be drawn alike, as far as that is quickly said. */
export function alike(one: FeatureCollection, other: FeatureCollection): boolean {
  const count = one.features.length;
  if (one === other || count !== other.features.length) return one === other;
  return count <= COMPARED && JSON.stringify(one.features) === JSON.stringify(other.features);
}
