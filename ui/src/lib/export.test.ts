import { describe, expect, it } from 'vitest';
import { exportQuestion, type Wanted } from './export';
import { Picked } from './state/picked.svelte';

const wanted = (given: Partial<Wanted> = {}): Wanted => ({
  of: 'mentions',
  part: 'all',
  document: null,
  rejected: false,
  demonyms: false,
  ...given,
});

describe('what an export asks', () => {
  const filters = { countries: ['SY'], kinds: [], statuses: ['rejected' as const] };
  const picked = new Picked();
  picked.set([
    { kind: 'mention', id: 7 },
    { kind: 'basing', id: 2 },
  ]);

  it('is nothing where everything is wanted: the backend leaves out what was rejected', () => {
    expect(exportQuestion(wanted(), filters, picked)).toEqual({});
    expect(exportQuestion(wanted({ document: 3 }), filters, picked)).toEqual({ document: 3 });
  });

  it('is what the filters ask, whose statuses hold', () => {
    const asked = exportQuestion(wanted({ part: 'filtered', rejected: true }), filters, picked);
    expect(asked).toEqual({ countries: ['SY'], statuses: ['rejected'] });
  });

  it('is what was picked of that kind, places by their mentions', () => {
    const of = (kind: Wanted['of']) => exportQuestion(wanted({ of: kind, part: 'picked' }), filters, picked);
    expect([of('mentions'), of('places'), of('bases')]).toEqual([
      { mentions: [7] },
      { mentions: [7] },
      { relations: [2] },
    ]);
  });

  it('names every status and every kind where those are wanted, too', () => {
    const asked = exportQuestion(wanted({ rejected: true, demonyms: true }), {}, picked);
    expect([asked.statuses?.length, asked.kinds?.includes('demonym')]).toEqual([4, true]);
    expect(exportQuestion(wanted({ of: 'visits', demonyms: true }), {}, picked)).toEqual({});
  });
});
