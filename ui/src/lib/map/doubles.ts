import type { FilterSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { COUNTRY_LABELS, SEA_LABELS, SMALL_COUNTRY_LABELS } from './style-labels';

/** Labels of areas: they stand apart from our markers, and so would be read twice. A city's label gives way by itself. */
const AREA_LABELS = [COUNTRY_LABELS, SMALL_COUNTRY_LABELS, SEA_LABELS];

/** Takes the names of countries and seas off the base map that our markers carry. */
export function hideDoubles(map: MapLibre, base: StyleSpecification, names: readonly string[]): void {
  for (const layer of base.layers) {
    if (!AREA_LABELS.includes(layer.id) || !map.getLayer(layer.id)) continue;
    const filter = 'filter' in layer && layer.filter !== undefined ? layer.filter : true;
    map.setFilter(layer.id, [
      'all',
      filter,
      ['!', ['in', ['get', 'name'], ['literal', names]]],
    ] as FilterSpecification);
  }
}
