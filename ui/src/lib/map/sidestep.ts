import { overlap, type Rect } from './rect';
import type { Moving } from './spread';

/** Half a line of text with its margin, and what a mark takes of the room before its name, in pixels. */
const HALF_LINE = 9;
const MARK = 16;

/** How far up or down a column is tried for the sake of others, and of what floats over the map; by how much at a time, in pixels. */
const FARTHEST = 54;
const FARTHEST_UNDER = 132;
const STEP = 6;

/**
 * Moves a column up or down, no farther than needed, to where the fewest of its names run into `others` or lie under `covers`.
 * Gives how many do all the same; what is covered counts twice.
 */
export function sidestep(
  column: readonly Moving[],
  others: readonly Moving[],
  covers: readonly Rect[] = [],
): number {
  const over = covers.filter((cover) => column.some((one) => overlap(roomOf(one, FARTHEST_UNDER), cover)));
  const farthest = over.some((cover) => column.some((one) => overlap(roomOf(one), cover)))
    ? FARTHEST_UNDER
    : FARTHEST;
  const around = others.filter((other) => column.some((one) => meets(one, other, farthest)));
  if (around.length + over.length === 0) return 0;
  const struck = (shift: number) => {
    const there = column.map((one) => ({ ...one, y: one.y + shift }));
    return there.filter((one) => around.some((other) => meets(one, other))).length + 2 * covered(there, over);
  };
  let [best, fewest] = [0, struck(0)];
  for (const shift of shifts(farthest)) {
    if (fewest === 0) break;
    const count = struck(shift);
    if (count < fewest) [best, fewest] = [shift, count];
  }
  for (const one of column) one.y += best;
  return fewest;
}

/** How many marks of a column lie under something, or their names do. */
function covered(columns: readonly Moving[], covers: readonly Rect[]): number {
  return columns.filter((one) => covers.some((cover) => overlap(roomOf(one), cover))).length;
}

/** What a mark of a column takes together with its name, give or take `spare` pixels up and down. */
export function roomOf({ x, y, side, disc }: Moving, spare = 0): Rect {
  const [written, high] = [MARK + (disc.written ?? 0), Math.max(HALF_LINE, disc.radius) + spare];
  const [left, right] = side === 'left' ? [written, disc.radius] : [disc.radius, written];
  return { left: x - left, right: x + right, top: y - high, bottom: y + high };
}

/** Nearest first, up before down. */
function shifts(farthest: number): number[] {
  return Array.from({ length: farthest / STEP }, (_, i) => (i + 1) * STEP).flatMap((way) => [-way, way]);
}

/** Whether a mark of a column, or its name beside it, lies on something else, give or take `spare` pixels up and down. */
function meets({ x, y, side, disc }: Moving, other: Moving, spare = 0): boolean {
  const out = side === 'left' ? x - other.x : other.x - x;
  const { radius } = other.disc;
  const high = Math.max(HALF_LINE, disc.radius) + radius + spare;
  return out > -MARK - radius && out < MARK + (disc.written ?? 0) + radius && Math.abs(other.y - y) < high;
}
