import { describe, expect, it } from 'vitest';
import { arranged, grouped, tsv } from './table';

const rows = [{ cells: ['Tartus', 10] }, { cells: ['', 2] }, { cells: ['älep', 9] }];

describe('arranged', () => {
  it('keeps rows that hold every word, in any cell', () => {
    expect(arranged(rows, 'TART 10', null)).toEqual([rows[0]]);
    expect(arranged(rows, 'tart 9', null)).toEqual([]);
    expect(arranged(rows, '  ', null)).toEqual(rows);
  });

  it('sorts numbers by size and words by the alphabet, accents aside, empty ones last', () => {
    const column = (at: number, down: boolean) =>
      arranged(rows, '', { column: at, down }).map(({ cells }) => cells[at]);
    expect(column(1, true)).toEqual([10, 9, 2]);
    expect(column(0, false)).toEqual(['älep', 'Tartus', '']);
  });

  it('leaves the rows it was given as they are', () => {
    const before = [...rows];
    arranged(rows, '', { column: 1, down: false });
    expect(rows).toEqual(before);
  });
});

describe('column filters', () => {
  it('look into their own column only, and compare numbers', () => {
    expect(arranged(rows, '', null, { 0: 'tart' })).toEqual([rows[0]]);
    expect(arranged(rows, '', null, { 1: 'tart' })).toEqual([]);
    expect(arranged(rows, '', null, { 1: '>= 9' })).toEqual([rows[0], rows[2]]);
    expect(arranged(rows, '', null, { 0: ' ', 1: '<3' })).toEqual([rows[1]]);
  });
});

describe('grouped', () => {
  it('gathers rows under heads, the empty one last, and leaves out those of closed groups', () => {
    const lines = grouped(rows, 0, (head) => head !== 'Tartus');
    expect(lines.map((line) => ('head' in line ? `${line.head}:${line.count}` : line.row.cells[1]))).toEqual([
      'älep:1',
      9,
      'Tartus:1',
      ':1',
      2,
    ]);
  });

  it('is only the rows where nothing is grouped', () => {
    expect(grouped(rows, null)).toEqual(rows.map((row) => ({ row })));
  });
});

// What is under the hand must stay so with the largest case anybody has tried.
describe('50,000 rows', () => {
  it('are filtered, sorted and grouped without losing one', () => {
    const many = Array.from({ length: 50_000 }, (_, n) => ({
      cells: [`place ${(n * 7919) % 50_000}`, n % 13],
    }));
    const sorted = arranged(many, 'place', { column: 0, down: false });
    expect(sorted.length).toBe(50_000);
    expect(sorted[0]?.cells[0]).toBe('place 0');
    expect(sorted.at(-1)?.cells[0]).toBe('place 49999');
    expect(grouped(sorted, 1).length).toBe(50_013);
  });
});

describe('tsv', () => {
  it('has a head and one line a row, whatever is in the cells', () => {
    expect(tsv(['Name', 'N'], [{ cells: ['a\tb\nc', -1] }])).toBe('Name\tN\na b c\t-1');
  });

  // A name from an article must not run in somebody's spreadsheet.
  it('takes the sting out of what a spreadsheet would calculate', () => {
    expect(tsv(['Name'], [{ cells: ['=1+1'] }])).toBe("Name\n'=1+1");
  });
});
