import type { Pixel } from './mercator';
import { around, holds, overlap, type Rect } from './rect';
import { roomOf, sidestep } from './sidestep';
import type { Moving, Side } from './spread';

/** Discs whose middles are closer than this, in pixels, are of one knot: their names would run over each other. */
const NEAR = 25;

/** A knot of fewer can be pushed apart in place, one of more would fan out too far from where it belongs. */
const FEWEST = 3;
const MOST = 14;

/** A wider or higher knot is a chain across the map, in pixels. */
const WIDEST = 96;

/** From the knot's edge to a column, and the least from one disc of a column to the next: room for a line of text. */
const ASIDE = 20;
const STEP = 18;
const GAP = 2;

/** Fewer names are not worth a single column, twice as high. */
const WORTH = 2;

/** A knot in columns: where it is at home, and what room both columns take. */
export interface Fan {
  middle: Pixel;
  room: Rect;
}

/** On which sides of a knot its columns stand. */
type Way = Side | 'both';

/**
 * Sets the discs of every knot into a column to the left and one to the right of it, in the order in which they lie.
 * What stands where a column comes to stand joins the knot; a column makes way for what its names would run into. Where the
 * columns would come to lie under `covers`, all of the knot goes to one side.
 */
export function fanOut(all: readonly Moving[], covers: readonly Rect[] = []): Fan[] {
  const fans: Fan[] = [];
  for (const knot of knotsOf(all.filter(({ disc }) => !disc.fixed))) {
    if (knot.some(({ side }) => side) || !isFit(knot)) continue;
    setInColumns(knot);
    for (let joined = inTheWay(knot, all); joined.length > 0; joined = inTheWay(knot, all)) {
      if (!isFit([...knot, ...joined])) break;
      knot.push(...joined);
      setInColumns(knot);
    }
    const fan = fanOf(knot);
    fans.push(fan);
    const others = all.filter((one) => !knot.includes(one));
    settle(knot, others, isSeen(fan, covers) ? covers : []);
  }
  return fans;
}

/** Whether one of these that can be seen has not the room that it would like to have. */
export function isCramped(fans: readonly Fan[], covers: readonly Rect[]): boolean {
  return fans.some((fan) => isSeen(fan, covers) && covers.some((cover) => overlap(fan.room, cover)));
}

function isSeen({ middle }: Fan, covers: readonly Rect[]): boolean {
  return !covers.some((cover) => holds(cover, middle));
}

function fanOf(knot: readonly Moving[]): Fan {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const homes = knot.map(({ home }) => home);
  const middle = { x: mean(homes.map(({ x }) => x)), y: mean(homes.map(({ y }) => y)) };
  return { middle, room: around(knot.map((one) => roomOf(one))) };
}

/** Puts the columns where most of their names can be read: on both sides, unless one side has room for clearly more. */
function settle(knot: readonly Moving[], others: readonly Moving[], covers: readonly Rect[]): void {
  const set = (way: Way): number => {
    setInColumns(knot, way);
    const columns = (['left', 'right'] as const).map((side) => knot.filter((one) => one.side === side));
    return columns.reduce((lost, column) => lost + sidestep(column, others, covers), 0);
  };
  let [best, fewest]: [Way, number] = ['both', set('both') - WORTH];
  if (fewest <= 0) return;
  for (const way of ['left', 'right'] as const) {
    const lost = set(way);
    if (lost < fewest) [best, fewest] = [way, lost];
  }
  set(best);
}

function isFit(knot: readonly Moving[]): boolean {
  return knot.length >= FEWEST && knot.length <= MOST && isTight(knot);
}

/** What is not of the knot and would touch its columns. */
function inTheWay(knot: readonly Moving[], all: readonly Moving[]): Moving[] {
  const touches = (one: Moving) =>
    knot.some(({ x, y }) => Math.abs(x - one.x) < NEAR && Math.abs(y - one.y) < STEP);
  return all.filter((one) => !one.side && !one.disc.fixed && !knot.includes(one) && touches(one));
}

function setInColumns(knot: readonly Moving[], way: Way = 'both'): void {
  const xs = knot.map(({ home }) => home.x);
  const byX = [...knot].sort((a, b) => a.home.x - b.home.x || a.home.y - b.home.y);
  const left = { both: Math.floor(knot.length / 2), left: knot.length, right: 0 }[way];
  setColumn(byX.slice(0, left), Math.min(...xs) - ASIDE, 'left');
  setColumn(byX.slice(left), Math.max(...xs) + ASIDE, 'right');
}

/** One above the other in the order of their places, around the middle of these, as near to them as the steps allow. */
function setColumn(column: readonly Moving[], x: number, side: Side): void {
  const byY = [...column].sort((a, b) => a.home.y - b.home.y);
  const ys = byY.map(({ home }) => home.y);
  byY.slice(1).forEach(({ disc }, i) => {
    const step = Math.max(STEP, disc.radius + (byY[i]?.disc.radius ?? 0) + GAP);
    ys[i + 1] = Math.max(ys[i + 1] ?? 0, (ys[i] ?? 0) + step);
  });
  const drift = byY.reduce((sum, { home }, i) => sum + (ys[i] ?? 0) - home.y, 0) / Math.max(byY.length, 1);
  byY.forEach((one, i) => Object.assign(one, { x, y: (ys[i] ?? one.y) - drift, side }));
}

function isTight(knot: readonly Moving[]): boolean {
  const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
  const homes = knot.map(({ home }) => home);
  return [extent(homes.map(({ x }) => x)), extent(homes.map(({ y }) => y))].every((size) => size <= WIDEST);
}

/** Groups of discs that hang together, each within `NEAR` of another. */
function knotsOf(all: readonly Moving[]): Moving[][] {
  const cells = new Map<string, Moving[]>();
  for (const one of all) {
    const key = cellOf(one);
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  const left = new Set(all);
  const knots: Moving[][] = [];
  for (const first of all) {
    if (!left.delete(first)) continue;
    const knot = [first];
    for (const one of knot) {
      for (const other of neighboursOf(one, cells)) {
        if (Math.hypot(one.x - other.x, one.y - other.y) < NEAR && left.delete(other)) knot.push(other);
      }
    }
    knots.push(knot);
  }
  return knots;
}

function cellOf({ x, y }: Moving, dx = 0, dy = 0): string {
  return `${Math.floor(x / NEAR) + dx},${Math.floor(y / NEAR) + dy}`;
}

function neighboursOf(one: Moving, cells: ReadonlyMap<string, Moving[]>): Moving[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((dx) => steps.flatMap((dy) => cells.get(cellOf(one, dx, dy)) ?? []));
}
