import { ringAround, type Point } from './camera';
import { SIDE } from './layers-fence';
import type { Lens } from './lens';

/** A quarter of the way round the globe, beyond which nothing is ever seen, in kilometres; and how nearly its rim is found. */
const QUARTER_KM = 10_010;
const HALVINGS = 12;

/** So much of the way to the rim, what stands there is surely seen, and hardly a pixel from the rim. */
const INSIDE = 0.985;

/**
 * Points along the rim of a globe that is seen from over `centre`, a post's side apart; none where the rim lies farther from the
 * middle than `reach` pixels.
 */
export function limb(lens: Lens, centre: Point, reach: number): [number, number][] {
  const km = horizon(lens, centre) * INSIDE;
  const [middle, rim] = [lens.toPixel(centre), lens.toPixel(east(centre, km))];
  if (!middle || !rim) return [];
  const radius = Math.hypot(rim.x - middle.x, rim.y - middle.y);
  return radius > reach ? [] : ringAround(centre, km, Math.ceil((2 * Math.PI * radius) / SIDE)).slice(1);
}

/** How far one sees from there, in kilometres. */
function horizon(lens: Lens, centre: Point): number {
  let [seen, hidden] = [0, QUARTER_KM];
  for (let i = 0; i < HALVINGS; i += 1) {
    const km = (seen + hidden) / 2;
    if (lens.toPixel(east(centre, km))) seen = km;
    else hidden = km;
  }
  return seen;
}

function east(centre: Point, km: number): Point {
  const [lon, lat] = ringAround(centre, km, 4)[1] ?? [NaN, NaN];
  return { lon, lat };
}
