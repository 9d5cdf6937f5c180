import { describe, expect, it } from 'vitest';
import type { Place } from '../../types/Place';
import { countryName, description } from './place';

const base: Place = {
  id: 'ourairports:OSLK',
  name: 'Hmeimim Air Base',
  lon: 35.9487,
  lat: 35.4011,
  class: 'S',
  feature: 'AIRB',
  country: 'SY',
  admin1: 'Latakia',
};

describe('place', () => {
  it('says what a place is and where it lies', () => {
    expect(description(base)).toBe('air base, Latakia, Syria');
  });

  it('does not say that Syria lies in Syria, nor that a sea lies in a country', () => {
    expect(description({ ...base, name: 'Syria', feature: 'PCLI', class: 'A', admin1: null })).toBe(
      'country',
    );
    expect(
      description({ ...base, name: 'Black Sea', feature: 'SEA', class: 'H', admin1: null, country: null }),
    ).toBe('sea');
  });

  it('falls back to the class for a code it has no word for, and to a plain word for neither', () => {
    expect(description({ ...base, feature: 'XYZ', country: null, admin1: null })).toBe('site');
    expect(description({ ...base, feature: '', class: '?', country: null, admin1: null })).toBe('place');
  });

  it('knows Kosovo, and leaves what is no country code alone', () => {
    expect(countryName('XK')).toBe('Kosovo');
    expect(countryName('org:NATO')).toBe('org:NATO');
  });
});
