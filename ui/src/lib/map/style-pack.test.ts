import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { baseStyle } from './style';
import { CITY_LABELS } from './style-labels';
import { PACK_LAYERS, PACK_SOURCE } from './style-pack';

const style = (pack: string | null) =>
  baseStyle({ theme: 'light', tiles: 'pmtiles://basemap.pmtiles', pack, fonts: {} });

describe('a background map of the user’s own', () => {
  it('makes a valid style', () => {
    const found = validateStyleMin(style('pmtiles://own.pmtiles') as Parameters<typeof validateStyleMin>[0]);
    // happy-dom knows no design tokens here, so that every colour is empty.
    expect(found.map(({ message }) => message).filter((text) => !text.includes('color expected'))).toEqual(
      [],
    );
  });

  it('is not in the style until it is chosen', () => {
    expect(Object.keys(style(null).sources)).not.toContain(PACK_SOURCE);
    expect(style(null).layers.some(({ id }) => id.startsWith('pack-'))).toBe(false);
  });

  it('lies under borders and the names of cities, over our own land', () => {
    const ids = style('pmtiles://own.pmtiles').layers.map(({ id }) => id);
    const pack = ids.filter((id) => id.startsWith('pack-'));
    expect(pack.length).toBeGreaterThan(8);
    expect(ids.indexOf('pack-earth')).toBeGreaterThan(ids.indexOf('coast'));
    expect(ids.indexOf('pack-motorways')).toBeLessThan(ids.indexOf('borders'));
    expect(ids.indexOf('pack-place-names')).toBeLessThan(ids.indexOf(CITY_LABELS));
  });

  it('draws only layers that the check of a file looks for', () => {
    const drawn = style('pmtiles://own.pmtiles').layers.flatMap((layer) =>
      'source' in layer && layer.source === PACK_SOURCE ? [layer['source-layer']] : [],
    );
    expect([...new Set(drawn)].sort()).toEqual([...PACK_LAYERS].sort());
  });
});
