import { describe, expect, it } from 'vitest';
import { mention, place } from '../testing/samples';
import { neighbour, ofSamePlace, progress, traits } from './mention';

describe('mention', () => {
  it('names what is drawn: a government, a doubt, a rejection', () => {
    expect(traits(mention({ role: 'metonymic', waiting: true }))).toEqual(['meta', 'low']);
    expect(traits(mention({ status: 'rejected' }))).toEqual(['rejected']);
  });

  it('steps over what is hidden and stops at both ends', () => {
    const all = [mention(), mention({ kind: 'demonym', index: 1 }), mention({ index: 2 })];
    const shown = ({ kind }: { kind: string }) => kind !== 'demonym';
    expect(neighbour(all, null, 1, shown)).toBe(0);
    expect(neighbour(all, 0, 1, shown)).toBe(2);
    expect(neighbour(all, 2, 1, shown)).toBeNull();
    expect(neighbour(all, null, -1, shown)).toBe(2);
    expect(neighbour([], null, 1, shown)).toBeNull();
  });

  it('gathers the mentions of one place, and leaves one without a place alone', () => {
    const tartus = place({ id: 'geonames:163345' });
    const all = [
      mention(),
      mention({ index: 1, place: tartus }),
      mention({ index: 2 }),
      mention({ index: 3, place: null }),
      mention({ index: 4, place: null }),
    ];
    expect(ofSamePlace(all, 2)).toEqual([0, 2]);
    expect(ofSamePlace(all, 3)).toEqual([3]);
  });

  it('counts what is settled and what waits', () => {
    const demonym = mention({ kind: 'demonym', status: 'confirmed' });
    const all = [mention({ status: 'confirmed' }), mention({ waiting: true }), mention(), demonym];
    expect(progress(all)).toEqual({ settled: 1, waiting: 1, all: 3 });
  });
});
