import { describe, expect, it } from 'vitest';
import { laidOut } from './groups';
import { LEAF, Leaves } from './leaves';

const rows = (leaf: number) => Array.from({ length: LEAF }, (_, i) => `row ${leaf * LEAF + i}`);

describe('leaves of a long table', () => {
  it('are asked for where they are looked at, the first in any case', () => {
    const leaves = new Leaves<string>();
    expect(leaves.missing([], 1250, 1310)).toEqual([0, 12, 13]);
    expect(leaves.with(0, rows(0)).with(12, rows(12)).missing([], 1250, 1310)).toEqual([13]);
  });

  it('give rows by number, and the line of one that is here', () => {
    const leaves = new Leaves<string>().with(0, rows(0)).with(12, rows(12));
    expect([leaves.row(1234), leaves.row(150)]).toEqual(['row 1234', undefined]);
    expect(leaves.find([], (row) => row === 'row 1234')).toBe(1234);
    expect(leaves.find([], (row) => row === 'row 150')).toBe(-1);
  });

  it('are passed over where their rows are in a closed group', () => {
    const groups = laidOut(
      [
        { value: 'a', count: 1000 },
        { value: 'b', count: 1000 },
      ],
      (head) => head === 'b',
    );
    expect(new Leaves<string>().with(0, []).missing(groups, 0, 30)).toEqual([10]);
  });
});
