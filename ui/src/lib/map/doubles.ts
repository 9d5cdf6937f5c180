import type { FilterSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import {
  CAPITAL_LABELS,
  CITY_LABELS,
  COUNTRY_LABELS,
  LAKE_LABELS,
  REGION_LABELS,
  SEA_LABELS,
  SMALL_COUNTRY_LABELS,
} from './style-labels';

/** Labels that would be read twice: areas' stand apart from our markers, and so do cities' where these were fanned out. */
const DOUBLED = [
  COUNTRY_LABELS,
  SMALL_COUNTRY_LABELS,
  SEA_LABELS,
  LAKE_LABELS,
  REGION_LABELS,
  CITY_LABELS,
  CAPITAL_LABELS,
];

/** Takes the names off the base map that our markers carry. */
export function hideDoubles(map: MapLibre, base: StyleSpecification, names: readonly string[]): void {
  for (const layer of base.layers) {
    if (!DOUBLED.includes(layer.id) || !map.getLayer(layer.id)) continue;
    const filter = 'filter' in layer && layer.filter !== undefined ? layer.filter : true;
    map.setFilter(layer.id, [
      'all',
      filter,
      ['!', ['in', ['get', 'name'], ['literal', names]]],
    ] as FilterSpecification);
  }
}
