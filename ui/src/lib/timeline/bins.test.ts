import { describe, expect, it } from 'vitest';
import { apart } from './apart';
import { spanOf, timelineOf, type Dated } from './bins';
import { ticksOf } from './ticks';

const dated = (...days: (string | null)[]): Dated[] =>
  days.map((published, i) => ({ published, answers: i % 2 === 0 }));

const line = (documents: Dated[], most = 60) => {
  const made = timelineOf(documents, most);
  if (!made) throw new Error('no line');
  return made;
};

describe('timelineOf', () => {
  it('counts by the smallest unit that fits, without a gap, and says what is undated', () => {
    const { unit, bins, undated } = line(dated('2025-02-27', '2025-03-01', '2025-02-27', null));
    expect([unit, undated]).toEqual(['day', 1]);
    expect(bins).toEqual([
      { from: '2025-02-27', to: '2025-02-27', all: 2, answering: 2 },
      { from: '2025-02-28', to: '2025-02-28', all: 0, answering: 0 },
      { from: '2025-03-01', to: '2025-03-01', all: 1, answering: 0 },
    ]);
  });

  it('counts by weeks from Monday, months, quarters, and years in the end', () => {
    const ends = (most: number, ...days: string[]) => {
      const { unit, bins } = line(dated(...days), most);
      return [unit, bins.length, bins[0]?.from, bins.at(-1)?.to];
    };
    expect(ends(8, '2025-10-01', '2025-10-31')).toEqual(['week', 5, '2025-09-29', '2025-11-02']);
    expect(ends(8, '2025-05', '2025-10-31')).toEqual(['month', 6, '2025-05-01', '2025-10-31']);
    expect(ends(8, '2024-05-31', '2025-10-31')).toEqual(['quarter', 7, '2024-04-01', '2025-12-31']);
    expect(ends(8, '2008-11-27', '2025-10-15')).toEqual(['year', 18, '2008-01-01', '2025-12-31']);
    expect(ends(8, '1969-12-31', '1970-01-01')).toEqual(['day', 2, '1969-12-31', '1970-01-01']);
  });

  it('is nothing where no document has a date', () => {
    expect(timelineOf(dated(null, 'soon', '2025-13-01'), 9)).toBeNull();
    expect(timelineOf([], 9)).toBeNull();
  });
});

describe('spanOf', () => {
  it('gives the bins that a period has a part in', () => {
    const year = line(dated('2025-01-15', '2025-12-15'), 20);
    expect(year.unit).toBe('month');
    expect(spanOf(year, null)).toEqual([0, 11]);
    expect(spanOf(year, { from: '2025-03-31', to: '2025-05-01' })).toEqual([2, 4]);
    expect(spanOf(year, { from: null, to: '2025-02-01' })).toEqual([0, 1]);
    expect(spanOf(year, { from: '2030-01-01', to: null })).toEqual([11, 11]);
    expect(spanOf(year, { from: null, to: '1999-01-01' })).toEqual([0, 0]);
  });
});

describe('ticksOf', () => {
  it('names years in even steps', () => {
    const quarters = line(dated('2008-11-27', '2025-10-15'), 80);
    expect(quarters.unit).toBe('quarter');
    expect(ticksOf(quarters, 7).map(({ text }) => text)).toEqual([
      ...['2010', '2012', '2014', '2016', '2018', '2020', '2022', '2024'],
    ]);
  });

  it('names years first, and between them what has room', () => {
    const months = line(dated('2024-11-05', '2025-06-05'), 20);
    expect(ticksOf(months, 2).map(({ bin, text }) => `${bin} ${text}`)).toEqual([
      '0 2024',
      '2 2025',
      '4 Mar',
      '6 May',
    ]);
    expect(ticksOf(line(dated('2025-12-30', '2026-01-03')), 1).map(({ text }) => text)).toEqual([
      '2025',
      '31 Dec',
      '2026',
      '2 Jan',
      '3 Jan',
    ]);
  });
});

describe('apart', () => {
  it('moves what lies on another a little, and no further', () => {
    expect(apart([0, 1, 30], 9, 20)).toEqual([0, 9, 30]);
    expect(apart([5, 5, 5, 5], 9, 20)).toEqual([5, 14, 23, 5]);
  });
});
