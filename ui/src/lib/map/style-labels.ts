import type { ExpressionSpecification } from 'maplibre-gl';
import type { Palette } from './palette';
import { capitals, cities } from './style-cities';
import { countries, units } from './style-countries';
import { regions } from './style-regions';
import { lakes, seas } from './style-seas';
import type { Label } from './style-text';
import type { Theme } from './tokens';

/** The labels of the base map, by layer id. */
export const COUNTRY_LABELS = 'country-labels';
/** Countries of the lower ranks, which are hardly larger than their own names. */
export const SMALL_COUNTRY_LABELS = 'small-country-labels';
export const CAPITAL_LABELS = 'capital-labels';
export const CITY_LABELS = 'city-labels';
export const SEA_LABELS = 'sea-labels';
/** Lakes and rivers. */
export const LAKE_LABELS = 'lake-labels';
/** Natural and historic regions, mountains, deserts, islands. */
export const REGION_LABELS = 'region-labels';
/** States, provinces, regions. */
export const UNIT_LABELS = 'admin1-labels';

/** The last rank whose countries are larger than their names when these appear. */
const LARGE_RANKS = 3;

/** Labels of every kind, the least important first. A country no larger than its name gives way to its capital. */
export function labelLayers(source: string, colours: Palette, theme: Theme, worldview: string): Label[] {
  const small: ExpressionSpecification = ['>', ['get', 'rank'], LARGE_RANKS];
  return [
    { id: UNIT_LABELS, source, ...units(colours, worldview) },
    { id: REGION_LABELS, source, ...regions(colours, worldview) },
    { id: LAKE_LABELS, source, ...lakes(colours) },
    { id: SEA_LABELS, source, ...seas(colours) },
    { id: CITY_LABELS, source, ...cities(colours, theme) },
    { id: SMALL_COUNTRY_LABELS, source, ...countries(small, colours, worldview) },
    { id: CAPITAL_LABELS, source, ...capitals(colours, theme) },
    { id: COUNTRY_LABELS, source, ...countries(['!', small], colours, worldview) },
  ];
}
