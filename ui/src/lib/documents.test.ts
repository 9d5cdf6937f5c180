import { describe, expect, it } from 'vitest';
import { rowOf } from '../testing/samples';
import { arranged, standingOf } from './documents';

const rows = [
  rowOf({ id: 1, title: 'Ships leave Tartus', published: '2024-12', waiting: 2 }),
  rowOf({ id: 2, title: null, name: 'b.txt', published: null, source: 'Gulf Bulletin', waiting: 5 }),
  rowOf({ id: 3, title: 'A visit to Moscow', published: '2025-10-15', settled: 3 }),
];
const ids = (found: { id: number }[]) => found.map(({ id }) => id);

describe('the list of documents', () => {
  it('is sorted by what somebody chose', () => {
    expect(ids(arranged(rows, '', 'imported'))).toEqual([1, 2, 3]);
    expect(ids(arranged(rows, '', 'date'))).toEqual([3, 1, 2]);
    expect(ids(arranged(rows, '', 'title'))).toEqual([3, 2, 1]);
    expect(ids(arranged(rows, '', 'queue'))).toEqual([2, 1, 3]);
  });

  it('is narrowed to those with every word in title, name or outlet', () => {
    expect(ids(arranged(rows, 'tartus SHIPS', 'imported'))).toEqual([1]);
    expect(ids(arranged(rows, 'gulf', 'imported'))).toEqual([2]);
    expect(ids(arranged(rows, 'nothing', 'imported'))).toEqual([]);
  });

  it('says how far the review is', () => {
    expect(rows.map(standingOf)).toEqual(['waiting', 'waiting', 'settled']);
    expect(standingOf(rowOf({ waiting: 1, settled: 1 }))).toBe('begun');
  });
});
