import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette';
import { byZoom } from './style-zoom';

/** Fill of the countries whose ISO codes its filter lists: none at first. */
export const FOCUS_LAYER = 'country-focus';
export const BORDER_LAYER = 'borders';
/** Lines that are in dispute, always dashed. */
export const DISPUTED_LAYER = 'borders-disputed';

/** Water, land and lines. */
export function groundLayers(source: string, colours: Palette): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
    line(source, 'grid', { 'line-color': colours.grid, 'line-width': 0.6 }),
    { id: 'land', type: 'fill', source, 'source-layer': 'land', paint: { 'fill-color': colours.land } },
    {
      id: FOCUS_LAYER,
      type: 'fill',
      source,
      'source-layer': 'countries',
      filter: ['in', ['get', 'iso'], ['literal', []]],
      paint: { 'fill-color': colours.focus },
    },
    { id: 'lakes', type: 'fill', source, 'source-layer': 'lakes', paint: { 'fill-color': colours.water } },
    line(source, 'coast', { 'line-color': colours.coast, 'line-width': byZoom({ 1: 0.5, 4: 0.8, 9: 1.1 }) }),
    unitLines(source, colours),
    {
      ...line(source, 'borders', {
        'line-color': colours.border,
        'line-width': byZoom({ 1: 0.6, 4: 0.8, 9: 1.4 }),
      }),
      filter: ['==', ['get', 'disputed'], 0],
    },
    {
      ...line(source, 'borders', {
        'line-color': colours.disputed,
        'line-width': byZoom({ 1: 0.8, 4: 1, 9: 1.6 }),
        'line-dasharray': [3, 2.5],
      }),
      id: DISPUTED_LAYER,
      filter: ['==', ['get', 'disputed'], 1],
    },
  ];
}

/** Lines between first-level units, those of large countries first. */
function unitLines(source: string, colours: Palette): LineLayer {
  const paint = { 'line-color': colours.border, 'line-width': 0.7, 'line-dasharray': [1, 2.5] };
  return {
    ...line(source, 'admin1', paint),
    minzoom: 4,
    filter: ['<=', ['get', 'zoom'], ['+', ['zoom'], 1]],
  };
}

type LineLayer = Extract<LayerSpecification, { type: 'line' }>;

/** A layer called as the layer of the tiles that it draws. */
function line(source: string, name: string, paint: NonNullable<LineLayer['paint']>): LineLayer {
  return { id: name, type: 'line', source, 'source-layer': name, layout: { 'line-join': 'round' }, paint };
}
