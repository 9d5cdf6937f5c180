import { describe, expect, it } from 'vitest';
import { laidOut, lengthOf, lineOf, standing } from './groups';

const facets = [
  { value: 'RU', count: 2 },
  { value: 'SY', count: 3 },
  { value: '', count: 1 },
];

describe('groups of rows that come later', () => {
  it('lie one after the other, closed ones without their rows', () => {
    const groups = laidOut(facets, (head) => head !== 'SY');
    expect(groups.map(({ line, first }) => [line, first])).toEqual([
      [0, 0],
      [3, 2],
      [4, 5],
    ]);
    expect(lengthOf(groups)).toBe(6);
    const lines = [0, 1, 2, 3, 4, 5].map((line) => standing(groups, line));
    expect(lines.map((line) => ('number' in line ? line.number : line.head))).toEqual([
      'RU',
      0,
      1,
      'SY',
      '',
      5,
    ]);
  });

  it('say on which line a row stands', () => {
    const groups = laidOut(facets, (head) => head !== 'SY');
    expect([0, 1, 2, 5].map((row) => lineOf(groups, row))).toEqual([1, 2, -1, 5]);
    expect([lineOf([], 7), lengthOf([])]).toEqual([7, 0]);
    expect(standing([], 7)).toEqual({ number: 7 });
  });
});
