import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { SMALL_FONT } from './fonts';
import { isReference } from './stack';
import { token } from './tokens';

/** Colours that a reference layer can have, by number: those of operators, so that one palette is on the map. */
export const REFERENCE_COLOURS = 5;

/** The one that a layer has as long as nobody chose. */
export const REFERENCE_COLOUR = 3;

/** The layers that draw a reference layer of that id, the lowest first. */
export function referenceLayers(id: string): string[] {
  return ['area', 'edge', 'point', 'name'].map((part) => `${id}/${part}`);
}

export function isReferenceName(layer: string): boolean {
  return isReference(layer) && layer.endsWith('/name');
}

/** A reference layer: quiet areas with an edge, lines, dots, and names where it has some. */
export function reference(id: string, colour: number): LayerSpecification[] {
  const [area, edge, point, name] = referenceLayers(id) as [string, string, string, string];
  const ink = token(`--o-${colour}`);
  const geometry = (...types: string[]): FilterSpecification => ['in', ['geometry-type'], ['literal', types]];
  return [
    {
      id: area,
      type: 'fill',
      source: id,
      filter: geometry('Polygon', 'MultiPolygon'),
      metadata: { opacity: 0.16 },
      paint: { 'fill-color': ink, 'fill-opacity': 0.16 },
    },
    {
      id: edge,
      type: 'line',
      source: id,
      filter: ['!', geometry('Point', 'MultiPoint')] as FilterSpecification,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ink, 'line-width': 1.4 },
    },
    {
      id: point,
      type: 'circle',
      source: id,
      filter: geometry('Point', 'MultiPoint'),
      paint: {
        'circle-radius': 3.5,
        'circle-color': ink,
        'circle-stroke-color': token('--map-halo'),
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: name,
      type: 'symbol',
      source: id,
      layout: {
        'text-field': ['coalesce', ['get', 'name'], ['get', 'Name'], ['get', 'NAME'], ''],
        'text-font': SMALL_FONT,
        'text-size': 11,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-max-width': 9,
      },
      paint: { 'text-color': ink, 'text-halo-color': token('--map-halo'), 'text-halo-width': 1.6 },
    },
  ];
}
