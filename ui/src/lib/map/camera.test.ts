import { describe, expect, it } from 'vitest';
import { place } from '../../testing/samples';
import { boxAround, kmBetween, ringAround, viewOf } from './camera';

const FIJI = { lon: 178.4, lat: -18.1 };
const SAMOA = { lon: -171.8, lat: -13.8 };

describe('boxAround', () => {
  it('takes the shorter way round the globe', () => {
    expect(boxAround([FIJI, SAMOA])).toEqual([178.4, -18.1, 188.2, -13.8]);
    expect(
      boxAround([
        { lon: -5, lat: 40 },
        { lon: 30, lat: 60 },
      ]),
    ).toEqual([-5, 40, 30, 60]);
  });

  it('is a point for one place and nothing for none', () => {
    expect(boxAround([FIJI])).toEqual([178.4, -18.1, 178.4, -18.1]);
    expect(boxAround([])).toBeNull();
  });
});

describe('viewOf', () => {
  it('shows a country whole, over the antimeridian too', () => {
    expect(viewOf(place({ class: 'A', bbox: [19.6, 41.2, -169, 81.9] }))).toEqual({
      fit: [19.6, 41.2, 191, 81.9],
    });
  });

  it('looks at a naval base as closely as at any other site', () => {
    expect(viewOf(place({ class: 'L', feature: 'NVB' }))).toEqual(
      viewOf(place({ class: 'S', feature: 'AIRB' })),
    );
  });

  it('shows a town from the height of a town, even where its extent is known', () => {
    expect(viewOf(place({ class: 'P', bbox: [37, 55, 38, 56] }))).toEqual({ zoom: [4.5, 9] });
  });
});

describe('ringAround', () => {
  it('has every corner at the radius', () => {
    for (const [lon, lat] of ringAround(SAMOA, 250)) {
      expect(kmBetween(SAMOA, { lon, lat })).toBeCloseTo(250, 6);
    }
  });

  it('runs on over the antimeridian instead of jumping back', () => {
    const lons = ringAround(FIJI, 300).map(([lon]) => lon);
    expect(Math.max(...lons)).toBeGreaterThan(180);
    expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(10);
  });
});
