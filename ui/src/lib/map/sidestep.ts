import type { Moving } from './spread';

/** Half a line of text with its margin, and what a mark takes of the room before its name, in pixels. */
const HALF_LINE = 9;
const MARK = 16;

/** How far up or down a column is tried, and by how much at a time, in pixels. */
const FARTHEST = 54;
const STEP = 6;

/** Nearest first, up before down. */
const SHIFTS = Array.from({ length: FARTHEST / STEP }, (_, i) => (i + 1) * STEP).flatMap((way) => [
  -way,
  way,
]);

/** Moves a column up or down, no farther than needed, to where the fewest of its names run into `others`. */
export function sidestep(column: readonly Moving[], others: readonly Moving[]): void {
  const around = others.filter((other) => column.some((one) => meets(one, other, FARTHEST)));
  if (around.length === 0) return;
  const struck = (shift: number) =>
    column.filter((one) => around.some((other) => meets({ ...one, y: one.y + shift }, other))).length;
  let [best, fewest] = [0, struck(0)];
  for (const shift of SHIFTS) {
    if (fewest === 0) break;
    const count = struck(shift);
    if (count < fewest) [best, fewest] = [shift, count];
  }
  for (const one of column) one.y += best;
}

/** Whether a mark of a column, or its name beside it, lies on something else, give or take `spare` pixels up and down. */
function meets({ x, y, side, disc }: Moving, other: Moving, spare = 0): boolean {
  const out = side === 'left' ? x - other.x : other.x - x;
  const { radius } = other.disc;
  const high = Math.max(HALF_LINE, disc.radius) + radius + spare;
  return out > -MARK - radius && out < MARK + (disc.written ?? 0) + radius && Math.abs(other.y - y) < high;
}
