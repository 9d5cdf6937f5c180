import type { Place } from '../../types/Place';

/** Degrees. */
export interface Point {
  lon: number;
  lat: number;
}

/** West, south, east, north; east may pass 180 where the box crosses the antimeridian. */
export type Box = [number, number, number, number];

/** Where the camera goes for a place: a box to fit, or a zoom to stay within. */
export type View = { fit: Box } | { zoom: [least: number, most: number] };

/** The zooms at which a place of each GeoNames class is at home. */
const ZOOMS: Record<string, [number, number]> = {
  A: [4, 7],
  H: [3.5, 6.5],
  L: [3.5, 7],
  P: [4.5, 9],
  S: [6, 11],
  T: [5, 9],
};

const EARTH_RADIUS_KM = 6371.0088;

/** How to look at a place: whole, where its extent is known and not a mere town's. */
export function viewOf(place: Place): View {
  if (place.bbox && !isSharp(place)) {
    return { fit: unwrapped(place.bbox) };
  }
  return { zoom: ZOOMS[drawnClass(place)] ?? [4, 9] };
}

/** A box of the backend, whose east is less than its west across the antimeridian. */
export function unwrapped([west, south, east, north]: readonly [number, number, number, number]): Box {
  return [west, south, east < west ? east + 360 : east, north];
}

/** Bases that GeoNames counts among areas, and that are sites on any map of countries. */
const SITE_FEATURES = ['NVB', 'MILB', 'PRT'];

/** The class that says how to draw a place and from how high to look at it. */
export function drawnClass({ class: letter, feature }: Pick<Place, 'class' | 'feature'>): string {
  return SITE_FEATURES.includes(feature) ? 'S' : letter;
}

/** Whether a place is a point at the scale of a map of countries: a town or a site, not an area drawn by its middle. */
function isSharp(place: Pick<Place, 'class' | 'feature'>): boolean {
  return ['P', 'S'].includes(drawnClass(place));
}

/** The smallest box round all points, across the antimeridian where that is the shorter way; null for none. */
export function boxAround(points: readonly Point[]): Box | null {
  if (points.length === 0) return null;
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon).sort((a, b) => a - b);
  const [west, east] = shortestArc(lons);
  return [west, Math.min(...lats), east, Math.max(...lats)];
}

/** The arc that holds all the ascending longitudes and leaves out the widest gap between two of them. */
function shortestArc(lons: number[]): [west: number, east: number] {
  let west = lons[0] ?? 0;
  let east = lons.at(-1) ?? 0;
  let widest = west + 360 - east;
  lons.forEach((lon, i) => {
    const next = lons[i + 1];
    if (next === undefined || next - lon <= widest) return;
    widest = next - lon;
    [west, east] = [next, lon + 360];
  });
  return [west, east];
}

/** Great-circle distance; only to tell a near move of the camera from a far one. */
export function kmBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const halfLat = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const halfLon = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  const chord = halfLat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * halfLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A circle of `km` round a point, as a closed ring of [lon, lat] that runs on over the antimeridian. */
export function ringAround({ lon, lat }: Point, km: number, steps = 96): [number, number][] {
  const radians = Math.PI / 180;
  const angle = km / EARTH_RADIUS_KM;
  const [sinLat, cosLat] = [Math.sin(lat * radians), Math.cos(lat * radians)];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const bearing = (step / steps) * 2 * Math.PI;
    const sinTo = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const y = Math.sin(bearing) * Math.sin(angle) * cosLat;
    const x = Math.cos(angle) - sinLat * sinTo;
    return [lon + Math.atan2(y, x) / radians, Math.asin(sinTo) / radians];
  });
}
