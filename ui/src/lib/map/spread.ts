import type { Point } from './camera';
import { fanOut, type Fan } from './fan';
import type { Lens } from './lens';
import type { Pixel } from './mercator';

/** Something round on the map: where it belongs, and how much room it takes. */
export interface Disc extends Point {
  /** In pixels. */
  radius: number;
  /** How wide its name is, in pixels; none where it has no name. */
  written?: number;
  /** Selected places and much-mentioned ones give way less. */
  weight: number;
  /** Whether others make way for it, and it for none. */
  fixed?: boolean;
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

/** Side of the cells in which neighbours are sought: the largest ring beside the largest marker. */
const CELL = 40;

/** More cells than a column has at the closest zoom; and from the number of a cell to its own and its neighbours'. */
const COLUMN = 1_000_003;
const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => dx * COLUMN + dy));

/** Discs side by side. */
export interface Spread {
  placed: Placed[];
  /** In pixels of the lens. */
  fans: Fan[];
}

/**
 * Where to draw discs so that those that are close on this map stand side by side.
 *
 * A knot of some is fanned out into two columns, so that all their names have room. What still overlaps is pushed apart
 * repeatedly, each disc no farther than `FARTHEST` from where it stood. Where there are too many for that, they go on
 * overlapping. The same discs through the same lens always end at the same points.
 */
export function spread(discs: readonly Disc[], lens: Lens): Spread {
  const under = discs.map((disc): Moving | null => {
    const home = lens.toPixel(disc);
    return home && { ...home, home, disc };
  });
  const all = under.filter((one) => one !== null);
  const fans = fanOut(all, lens.covers);
  const start = all.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushApart(all)) break;
    all.forEach((one, i) => keepNear(one, start[i] ?? one.home));
  }
  const placed = discs.map(({ lon, lat }, i) => {
    const one = under[i];
    return one ? placedAt(one, lens) : { lon, lat, moved: 0 };
  });
  return { placed, fans };
}

/** Moves every overlapping pair apart. False when there was none. */
function pushApart(all: Moving[]): boolean {
  const cells = new Map<number, Moving[]>();
  let moved = false;
  for (const [i, one] of all.entries()) {
    const [column, row] = [Math.floor(one.x / CELL), Math.floor(one.y / CELL)];
    for (const cell of AROUND) {
      for (const other of cells.get(column * COLUMN + row + cell) ?? []) moved = push(one, other, i) || moved;
    }
    const key = column * COLUMN + row;
    const there = cells.get(key);
    if (there) there.push(one);
    else cells.set(key, [one]);
  }
  return moved;
}

function push(one: Moving, other: Moving, i: number): boolean {
  if (one.disc.fixed && other.disc.fixed) return false;
  let [dx, dy] = [one.x - other.x, one.y - other.y];
  const room = one.disc.radius + other.disc.radius + GAP;
  if (Math.abs(dx) >= room || Math.abs(dy) >= room) return false;
  const apart = Math.hypot(dx, dy);
  if (apart >= room - 0.1) return false;
  if (apart < 0.5) [dx, dy] = [Math.cos(i * 2.4), Math.sin(i * 2.4)]; // the golden angle: no two go the same way
  const length = Math.max(Math.hypot(dx, dy), 0.5);
  const step = (room - apart) / length;
  const share = shareOf(one.disc, other.disc);
  one.x += dx * step * share;
  one.y += dy * step * share;
  other.x -= dx * step * (1 - share);
  other.y -= dy * step * (1 - share);
  return true;
}

/** How much of a step is the first one's. */
function shareOf(one: Disc, other: Disc): number {
  if (one.fixed || other.fixed) return one.fixed ? 0 : 1;
  return other.weight / (one.weight + other.weight);
}

function keepNear(one: Moving, to: Pixel): void {
  const [dx, dy] = [one.x - to.x, one.y - to.y];
  const away = Math.hypot(dx, dy);
  if (away <= FARTHEST) return;
  one.x = to.x + (dx / away) * FARTHEST;
  one.y = to.y + (dy / away) * FARTHEST;
}

function placedAt({ x, y, home, disc, side }: Moving, lens: Lens): Placed {
  const moved = Math.hypot(x - home.x, y - home.y);
  const at = moved === 0 ? { lon: disc.lon, lat: disc.lat } : beside(disc, lens.toPoint({ x, y }));
  return side ? { ...at, moved, side } : { ...at, moved };
}

/** The same point in the world in which `home` lies, of those side by side. */
function beside(home: Point, { lon, lat }: Point): Point {
  return { lon: lon + 360 * Math.round((home.lon - lon) / 360), lat };
}
