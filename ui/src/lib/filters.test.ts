import { describe, expect, it } from 'vitest';
import { chipsOf, dayOf, drawable, toggled, without } from './filters';

describe('filters', () => {
  it('say what they let through, in the order of the menu', () => {
    const chips = chipsOf({
      kinds: ['facility'],
      between: { from: '2024-12-08', to: '2025-10-31' },
      actors: ['RU'],
      at_least: 0.5,
      sources: ['a', 'b', 'c', 'd'],
    });
    expect(chips.map(({ says }) => says)).toEqual([
      '8 Dec 2024 – 31 Oct 2025',
      'Russia',
      'Facilities',
      '0.50 and up',
      'a, b and 2 more',
    ]);
    expect(chipsOf({ kinds: [], text: null })).toEqual([]);
  });

  it('are taken away one by one; a circle and a box are one', () => {
    const within = { lon: 35, lat: 35, km: 300 };
    expect(without({ actors: ['RU'], within }, 'area')).toEqual({ actors: ['RU'] });
    expect(without({ actors: ['RU'] }, 'actors')).toEqual({});
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('draw nothing rejected and no hidden kind, and nothing where nothing is left', () => {
    expect(drawable({}, ['demonym'])).toEqual({
      kinds: ['place', 'facility', 'region', 'water'],
      statuses: ['auto', 'confirmed', 'corrected'],
    });
    expect(drawable({ kinds: ['demonym'] }, ['demonym'])).toBeNull();
    expect(drawable({ statuses: ['rejected'] }, [])).toBeNull();
  });

  it('take years, months and days, and no day that is none', () => {
    expect(dayOf('2024', 'from')).toBe('2024-01-01');
    expect(dayOf('2024-02', 'to')).toBe('2024-02-29');
    expect(dayOf('2024-02-03', 'to')).toBe('2024-02-03');
    for (const bad of ['', 'soon', '2024-13', '2025-02-30', '24']) expect(dayOf(bad, 'from'), bad).toBeNull();
  });
});
