import { describe, expect, it } from 'vitest';
import { arranged, tsv } from './table';

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

describe('tsv', () => {
  it('has a head and one line a row, whatever is in the cells', () => {
    expect(tsv(['Name', 'N'], [{ cells: ['a\tb\nc', -1] }])).toBe('Name\tN\na b c\t-1');
  });

  // A name from an article must not run in somebody's spreadsheet.
  it('takes the sting out of what a spreadsheet would calculate', () => {
    expect(tsv(['Name'], [{ cells: ['=1+1'] }])).toBe("Name\n'=1+1");
  });
});
