import type { Feature, FeatureCollection } from 'geojson';
import type { Pixel } from './mercator';
import { overlap, shifted, square, type Rect } from './rect';
import { clearest, type Room, type Taken } from './room';
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

/** How far a ring moves aside, in pixels, and in how many directions that is tried. */
const ASIDE = [10, 19, 28, 38, 48];
const DIRECTIONS = 12;

const STEPS: readonly Pixel[] = ASIDE.flatMap((way) =>
  Array.from({ length: DIRECTIONS }, (_, i) => {
    const turn = (2 * Math.PI * i) / DIRECTIONS;
    return { x: way * Math.sin(turn), y: -way * Math.cos(turn) };
  }),
);

/** A number that another covers is as bad as a mark. */
const NUMBER = 4;

interface Ring {
  feature: Feature;
  /** The middle; null where that cannot be seen. */
  pixel: Pixel | null;
  box: Rect;
}

/**
 * The rings, with those moved aside whose number would lie under marks or their names, as little as will do: a ring says about
 * where much is, a mark where its place is. What is moved tells where it belongs.
 */
export function ringsBeside(gathered: FeatureCollection, room: Room): FeatureCollection {
  const rings = gathered.features.map((feature) => ringOf(feature, room));
  const boxes = rings.map(
    ({ box, pixel }): Taken | null => pixel && { box: shifted(box, pixel), weight: NUMBER },
  );
  const features = rings.map(({ feature, pixel, box }, i) => {
    const own = boxes[i];
    if (!pixel || !own || !room.taken.some((one) => overlap(one.box, own.box))) return feature;
    const others = boxes.filter((one, at): one is Taken => one !== null && at !== i);
    const spots = [{ x: 0, y: 0 }, ...STEPS].map(({ x, y }) => {
      return { at: room.lens.toPoint({ x: pixel.x + x, y: pixel.y + y }), box };
    });
    const best = clearest(spots, { ...room, taken: [...room.taken, ...others] });
    const to = best === 0 ? null : spots[best]?.at;
    const there = to && room.lens.toPixel(to);
    if (there) boxes[i] = { ...own, box: shifted(box, there) };
    return to ? movedTo(feature, [to.lon, to.lat]) : feature;
  });
  return { type: 'FeatureCollection', features };
}

function ringOf(feature: Feature, { lens }: Room): Ring {
  const { geometry, properties } = feature;
  const count = Number(properties?.count ?? 1);
  const box = square(radiusOf(count));
  if (geometry.type !== 'Point' || count < 2) return { feature, pixel: null, box };
  const [lon = 0, lat = 0] = geometry.coordinates;
  return { feature, pixel: lens.toPixel({ lon, lat }), box };
}

function movedTo(feature: Feature, coordinates: [number, number]): Feature {
  const home = feature.geometry.type === 'Point' ? feature.geometry.coordinates : coordinates;
  const properties = { ...feature.properties, lon: home[0], lat: home[1] };
  return { ...feature, properties, geometry: { type: 'Point', coordinates } };
}

export function radiusOf(count: number): number {
  const log = Math.log10(Math.max(count, 1));
  const next = RADII.find(([at]) => at >= log) ?? RADII.at(-1) ?? [0, 0];
  const last = RADII.findLast(([at]) => at <= log) ?? next;
  if (next[0] === last[0]) return last[1];
  return last[1] + ((next[1] - last[1]) * (log - last[0])) / (next[0] - last[0]);
}
