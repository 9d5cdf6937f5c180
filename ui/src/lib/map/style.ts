import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { fontFaces, type FontFaces } from './fonts';
import { palette } from './palette';
import { groundLayers, lineLayers } from './style-ground';
import { labelLayers } from './style-labels';
import { PACK_SOURCE, packGround, packLabels } from './style-pack';
import { DE_FACTO } from './style-worldview';
import type { Theme } from './tokens';

/** The one source of the base map: vector tiles up to zoom 7, stretched beyond. */
export const BASE_SOURCE = 'basemap';

/** What the base map is made from, as its licences ask to be said. */
export const ATTRIBUTION = 'Natural Earth · GeoNames (CC BY 4.0)';

export interface BaseStyle {
  theme: Theme;
  /** Address of the tiles, `pmtiles://…`. */
  tiles: string;
  /** Whose borders are drawn. */
  worldview?: string;
  /** Address of a user's own detailed map, `pmtiles://…`. */
  pack?: string | null;
  fonts?: FontFaces;
}

/**
 * The quiet map under everything, in the colours of the theme that is on.
 *
 * Layers stand in the order in which they are drawn. Labels are placed from the last layer to the first, so the last has the first claim to its
 * place: countries, capitals, cities, seas, lakes, regions, units. What lies over the base map comes after and so claims before all of them.
 */
export function baseStyle({
  theme,
  tiles,
  worldview = DE_FACTO,
  pack = null,
  fonts = fontFaces(),
}: BaseStyle): StyleSpecification {
  const colours = palette();
  return {
    version: 8,
    name: `Dateline ${theme}`,
    'font-faces': fonts,
    sources: {
      [BASE_SOURCE]: { type: 'vector', url: tiles, attribution: ATTRIBUTION },
      ...(pack && { [PACK_SOURCE]: { type: 'vector', url: pack } satisfies SourceSpecification }),
    },
    layers: [
      ...groundLayers(BASE_SOURCE, colours, theme),
      ...(pack ? packGround(colours) : []),
      ...lineLayers(BASE_SOURCE, colours, worldview),
      ...(pack ? packLabels(colours) : []),
      ...labelLayers(BASE_SOURCE, colours, theme, worldview),
    ],
  };
}
