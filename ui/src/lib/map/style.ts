import type { StyleSpecification } from 'maplibre-gl';
import { fontFaces, type FontFaces } from './fonts';
import { palette } from './palette';
import { groundLayers } from './style-ground';
import { labelLayers } from './style-labels';
import type { Theme } from './tokens';

/** The one source of the base map: vector tiles up to zoom 6, stretched beyond. */
export const BASE_SOURCE = 'basemap';

/** What the base map is made from, as its licences ask to be said. */
export const ATTRIBUTION = 'Natural Earth · GeoNames (CC BY 4.0)';

export interface BaseStyle {
  theme: Theme;
  /** Address of the tiles, `pmtiles://…`. */
  tiles: string;
  fonts?: FontFaces;
}

/**
 * The quiet map under everything, in the colours of the theme that is on.
 *
 * Layers stand in the order in which they are drawn. Labels are placed from the last layer to the first, so the last has the first claim to its
 * place: countries, capitals, cities, seas, units. What lies over the base map comes after and so claims before all of them.
 */
export function baseStyle({ theme, tiles, fonts = fontFaces() }: BaseStyle): StyleSpecification {
  const colours = palette();
  return {
    version: 8,
    name: `Dateline ${theme}`,
    'font-faces': fonts,
    sources: { [BASE_SOURCE]: { type: 'vector', url: tiles, attribution: ATTRIBUTION } },
    layers: [...groundLayers(BASE_SOURCE, colours), ...labelLayers(BASE_SOURCE, colours, theme)],
  };
}
