import type { Point } from './camera';

/** Something round on the map: where it belongs, and how much room it takes. */
export interface Disc extends Point {
  /** In pixels. */
  radius: number;
  /** Selected places and much-mentioned ones give way less. */
  weight: number;
}

/** Where a disc is drawn. */
export interface Placed extends Point {
  /** How far that is from where it belongs, in pixels. */
  moved: number;
}

interface Moving {
  x: number;
  y: number;
  home: { x: number; y: number };
  disc: Disc;
}

const ROUNDS = 30;
const GAP = 2;

/** Farther from its place than this, in pixels, a marker would no longer be taken for it. */
const FARTHEST = 38;

/** Side of the cells in which neighbours are sought: the largest marker with its gap. */
const CELL = 28;

/** Size of the world at zoom 0, in pixels. */
const WORLD = 512;

/**
 * Where to draw discs so that those that are close at this zoom stand side by side.
 *
 * Repeatedly pushes overlapping discs apart, each no farther than `FARTHEST` from its place. Where there are too many for
 * that, they go on overlapping. The same discs at the same zoom always end at the same points.
 */
export function spread(discs: readonly Disc[], zoom: number): Placed[] {
  const scale = WORLD * 2 ** zoom;
  const all = discs.map((disc): Moving => {
    const home = toPixels(disc, scale);
    return { ...home, home, disc };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushApart(all)) break;
    all.forEach(keepNear);
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

function keepNear(one: Moving): void {
  const [dx, dy] = [one.x - one.home.x, one.y - one.home.y];
  const away = Math.hypot(dx, dy);
  if (away <= FARTHEST) return;
  one.x = one.home.x + (dx / away) * FARTHEST;
  one.y = one.home.y + (dy / away) * FARTHEST;
}

function placed({ x, y, home, disc }: Moving, scale: number): Placed {
  const moved = Math.hypot(x - home.x, y - home.y);
  return moved === 0 ? { lon: disc.lon, lat: disc.lat, moved } : { ...toDegrees({ x, y }, scale), moved };
}

/** Web Mercator. */
function toPixels({ lon, lat }: Point, scale: number): { x: number; y: number } {
  const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return { x: (lon / 360 + 0.5) * scale, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * scale };
}

function toDegrees({ x, y }: { x: number; y: number }, scale: number): Point {
  const up = Math.PI - (2 * Math.PI * y) / scale;
  return { lon: (x / scale - 0.5) * 360, lat: (Math.atan(Math.sinh(up)) * 180) / Math.PI };
}
