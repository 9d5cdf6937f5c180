import type { Point } from './camera';
import { fanOut } from './fan';
import { toDegrees, toPixels, WORLD, type Pixel } from './mercator';

/** Something round on the map: where it belongs, and how much room it takes. */
export interface Disc extends Point {
  /** In pixels. */
  radius: number;
  /** How wide its name is, in pixels; none where it has no name. */
  written?: number;
  /** Selected places and much-mentioned ones give way less. */
  weight: number;
}

/** Where a disc is drawn. */
export interface Placed extends Point {
  /** How far that is from where it belongs, in pixels. */
  moved: number;
  /** The side on which its name has room, where the layout kept some free. */
  side?: Side;
}

/** A disc under way, in pixels of the world. */
export interface Moving extends Pixel {
  home: Pixel;
  disc: Disc;
  side?: Side;
}

export type Side = 'left' | 'right';

const ROUNDS = 30;
const GAP = 2;

/** Farther from its place than this, in pixels, a marker would no longer be taken for it. */
const FARTHEST = 38;

/** Side of the cells in which neighbours are sought: the largest marker with its gap. */
const CELL = 28;

/**
 * Where to draw discs so that those that are close at this zoom stand side by side.
 *
 * A knot of some is fanned out into two columns, so that all their names have room. What still overlaps is pushed apart
 * repeatedly, each disc no farther than `FARTHEST` from where it stood. Where there are too many for that, they go on
 * overlapping. The same discs at the same zoom always end at the same points.
 */
export function spread(discs: readonly Disc[], zoom: number): Placed[] {
  const scale = WORLD * 2 ** zoom;
  const all = discs.map((disc): Moving => {
    const home = toPixels(disc, scale);
    return { ...home, home, disc };
  });
  fanOut(all);
  const start = all.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushApart(all)) break;
    all.forEach((one, i) => keepNear(one, start[i] ?? one.home));
  }
  return all.map((one) => placed(one, scale));
}

/** Moves every overlapping pair apart. False when there was none. */
function pushApart(all: Moving[]): boolean {
  const cells = new Map<string, Moving[]>();
  let moved = false;
  for (const [i, one] of all.entries()) {
    const [column, row] = [Math.floor(one.x / CELL), Math.floor(one.y / CELL)];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of cells.get(`${column + dx},${row + dy}`) ?? [])
          moved = push(one, other, i) || moved;
      }
    }
    const key = `${column},${row}`;
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  return moved;
}

function push(one: Moving, other: Moving, i: number): boolean {
  let [dx, dy] = [one.x - other.x, one.y - other.y];
  const room = one.disc.radius + other.disc.radius + GAP;
  const apart = Math.hypot(dx, dy);
  if (apart >= room - 0.1) return false;
  if (apart < 0.5) [dx, dy] = [Math.cos(i * 2.4), Math.sin(i * 2.4)]; // the golden angle: no two go the same way
  const length = Math.max(Math.hypot(dx, dy), 0.5);
  const step = (room - apart) / length;
  const share = other.disc.weight / (one.disc.weight + other.disc.weight);
  one.x += dx * step * share;
  one.y += dy * step * share;
  other.x -= dx * step * (1 - share);
  other.y -= dy * step * (1 - share);
  return true;
}

function keepNear(one: Moving, to: Pixel): void {
  const [dx, dy] = [one.x - to.x, one.y - to.y];
  const away = Math.hypot(dx, dy);
  if (away <= FARTHEST) return;
  one.x = to.x + (dx / away) * FARTHEST;
  one.y = to.y + (dy / away) * FARTHEST;
}

function placed({ x, y, home, disc, side }: Moving, scale: number): Placed {
  const moved = Math.hypot(x - home.x, y - home.y);
  const at = moved === 0 ? { lon: disc.lon, lat: disc.lat } : toDegrees({ x, y }, scale);
  return side ? { ...at, moved, side } : { ...at, moved };
}
