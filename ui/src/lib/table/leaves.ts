import { lineOf, standing, type Group } from './groups';

/** Rows that are asked for at a time. */
export const LEAF = 100;

/** Rows of a long table, of which only some leaves are here. */
export class Leaves<Row> {
  constructor(private readonly here: ReadonlyMap<number, readonly Row[]> = new Map()) {}

  /** With one leaf more. */
  with(leaf: number, rows: readonly Row[]): Leaves<Row> {
    return new Leaves(new Map(this.here).set(leaf, rows));
  }

  /** A row by its number; undefined as long as it is not here. */
  row(number: number): Row | undefined {
    return this.here.get(Math.floor(number / LEAF))?.[number % LEAF];
  }

  /** The first line with a row that is so; -1 for none that is here. */
  find(groups: readonly Group[], is: (row: Row) => boolean): number {
    for (const [leaf, rows] of this.here) {
      const at = rows.findIndex(is);
      if (at >= 0) return lineOf(groups, leaf * LEAF + at);
    }
    return -1;
  }

  /** Leaves with rows on these lines that are not here. The first, which tells how long the table is, is always wanted first. */
  missing(groups: readonly Group[], from: number, to: number): number[] {
    const leaves = new Set([0]);
    for (let line = Math.max(0, from); line < to; line += 1) {
      const there = standing(groups, line);
      if ('number' in there) leaves.add(Math.floor(there.number / LEAF));
    }
    return [...leaves].filter((leaf) => !this.here.has(leaf));
  }
}
