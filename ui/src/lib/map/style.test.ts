import { featureFilter, validateStyleMin, type FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawDot } from './dots';
import { baseStyle } from './style';
import { BORDER_LAYER, CLAIM_LAYER, DISPUTED_LAYER } from './style-ground';
import {
  CAPITAL_LABELS,
  CITY_LABELS,
  COUNTRY_LABELS,
  LAKE_LABELS,
  REGION_LABELS,
  SEA_LABELS,
  SMALL_COUNTRY_LABELS,
  UNIT_LABELS,
} from './style-labels';
import type { Theme } from './tokens';

const TILES = 'pmtiles://dateline://localhost/basemap.pmtiles';

// The real colours, without the fonts: happy-dom takes a rule that follows an @import for part of it.
beforeAll(async () => {
  const sheet = document.createElement('style');
  const tokens = await readFile(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8');
  sheet.textContent = tokens.replace(/@import[^;]*;/g, '');
  document.head.append(sheet);
});

function styleIn(theme: Theme): StyleSpecification {
  document.documentElement.dataset.theme = theme;
  return baseStyle({ theme, tiles: TILES });
}

const symbols = (style: StyleSpecification) =>
  style.layers.filter((layer): layer is SymbolLayerSpecification => layer.type === 'symbol');

describe.each(['light', 'dark'] as const)('the base style, %s', (theme) => {
  let style: StyleSpecification;
  beforeEach(() => (style = styleIn(theme)));

  // MapLibre only logs an error and leaves out what it cannot read: a layer would be missing without a sound.
  it('is valid by the style specification', () => {
    expect(
      validateStyleMin(style as Parameters<typeof validateStyleMin>[0]).map(({ message }) => message),
    ).toEqual([]);
  });

  it('has a font file for every name that a layer asks for', () => {
    const asked = symbols(style).flatMap(({ layout }) => layout?.['text-font'] as string[]);
    expect(Object.keys(style['font-faces'] ?? {})).toEqual(expect.arrayContaining(asked));
  });

  it('asks for no image that we do not draw', () => {
    const pen = new Proxy({}, { get: () => () => new ImageData(1, 1), set: () => true });
    HTMLCanvasElement.prototype.getContext = (() => pen) as never;
    const asked = symbols(style).flatMap(
      ({ layout }) => (layout?.['icon-image'] as string | undefined) ?? [],
    );
    expect(asked.map((name) => drawDot(name) !== null)).toEqual([true, true]);
    expect(drawDot('place/solid/one/light')).toBeNull();
  });
});

// A border in dispute that is drawn solid takes a side.
it('draws a border in dispute dashed and only dashed', () => {
  const { layers } = styleIn('light');
  const drawing = layers.filter(
    (layer) =>
      layer.type === 'line' &&
      layer['source-layer'] === 'borders' &&
      featureFilter(layer.filter as FilterSpecification, layer.id).filter(
        { zoom: 5 },
        { type: 2, properties: { disputed: 1, views: ' de-facto RU ' }, geometry: [] },
      ),
  );
  expect(drawing.map(({ id }) => id)).toEqual([DISPUTED_LAYER]);
  expect(drawing[0]?.paint).toHaveProperty('line-dasharray');
  expect(layers.map(({ id }) => id)).toContain(BORDER_LAYER);
});

describe('a worldview', () => {
  const draws = (worldview: string, layer: string, properties: Record<string, unknown>) => {
    const { layers } = baseStyle({ theme: 'light', tiles: TILES, worldview });
    const { filter } = layers.find(({ id }) => id === layer) as SymbolLayerSpecification;
    return featureFilter(filter as FilterSpecification, layer).filter(
      { zoom: 5 },
      { type: 1, properties, geometry: [] },
    );
  };

  it('dashes the borders that it sees and dots those of others', () => {
    const line = { disputed: 1, views: ' de-facto RU ' };
    expect([draws('RU', DISPUTED_LAYER, line), draws('RU', CLAIM_LAYER, line)]).toEqual([true, false]);
    expect([draws('UA', DISPUTED_LAYER, line), draws('UA', CLAIM_LAYER, line)]).toEqual([false, true]);
  });

  it('names the countries that it sees', () => {
    const label = { name: 'Kosovo', rank: 3, views: ' de-facto un ' };
    expect([draws('un', COUNTRY_LABELS, label), draws('RS', COUNTRY_LABELS, label)]).toEqual([true, false]);
    expect(draws('RS', COUNTRY_LABELS, { name: 'Serbia', rank: 3 })).toBe(true);
  });
});

// The last layer is placed first. Swapped, cities would push the names of their countries off the map.
it('gives countries the first claim to their place, then capitals, cities and seas', () => {
  expect(symbols(styleIn('light')).map(({ id }) => id)).toEqual([
    UNIT_LABELS,
    REGION_LABELS,
    LAKE_LABELS,
    SEA_LABELS,
    CITY_LABELS,
    SMALL_COUNTRY_LABELS,
    CAPITAL_LABELS,
    COUNTRY_LABELS,
  ]);
});

// The tiles are built elsewhere, in another language: a name changed on one side alone would empty a layer.
it('draws layers and reads properties that the tiles have', async () => {
  const held = await tileLayers();
  for (const layer of styleIn('light').layers) {
    if (!('source-layer' in layer) || !layer['source-layer']) continue;
    const read = JSON.stringify(layer).matchAll(/\["get","(\w+)"\]/g);
    const asked = [...new Set([...read].map(([, name]) => name))];
    expect(held.get(layer['source-layer']), layer.id).toEqual(expect.arrayContaining(asked));
  }
});

/** Properties by layer, as the tiles' own metadata lists them. */
async function tileLayers(): Promise<Map<string, string[]>> {
  const file = await open(join(import.meta.dirname, '../../../../data/basemap.pmtiles'));
  try {
    const metadata = (await new PMTiles(new FileSource(file)).getMetadata()) as {
      vector_layers: { id: string; fields: Record<string, string> }[];
    };
    return new Map(metadata.vector_layers.map(({ id, fields }) => [id, Object.keys(fields)]));
  } finally {
    await file.close();
  }
}

class FileSource implements Source {
  constructor(private readonly file: Awaited<ReturnType<typeof open>>) {}

  getKey(): string {
    return 'basemap';
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.file.read(bytes, 0, length, offset);
    return { data: bytes.buffer.slice(0, bytesRead) };
  }
}
