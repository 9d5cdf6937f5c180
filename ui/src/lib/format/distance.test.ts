import { describe, expect, it } from 'vitest';
import { compass, count, kilometres } from './distance';

describe('distance', () => {
  it('keeps a decimal only where it says something', () => {
    expect([0, 4.83, 9.94, 9.96, 51.4, 1204.2].map(kilometres)).toEqual([
      '0.0 km',
      '4.8 km',
      '9.9 km',
      '10 km',
      '51 km',
      '1,204 km',
    ]);
  });

  it('turns the whole circle, and 350 degrees is north again', () => {
    expect([0, 44, 91, 180, 247.6, 350, 360].map(compass)).toEqual(['N', 'NE', 'E', 'S', 'W', 'N', 'N']);
  });

  it('counts one and many', () => {
    expect([count(1, 'mention'), count(0, 'mention'), count(2, 'country', 'countries')]).toEqual([
      '1 mention',
      '0 mentions',
      '2 countries',
    ]);
  });
});
