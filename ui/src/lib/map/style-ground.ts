import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { dormantHatchName, hatchName } from './hatch';
import type { Palette } from './palette';
import { seenBy } from './style-worldview';
import { arrived, byZoom } from './style-zoom';
import type { Theme } from './tokens';

/** Fill of the countries whose ISO codes its filter lists: none at first. */
export const FOCUS_LAYER = 'country-focus';
export const BORDER_LAYER = 'borders';
/** Lines in dispute that the worldview sees as borders, always dashed. */
export const DISPUTED_LAYER = 'borders-disputed';
/** Lines that are borders to others only, no more than dotted. */
export const CLAIM_LAYER = 'borders-claimed';
/** Hatch over areas in dispute, dots over those whose claim nobody presses. */
export const DISPUTED_AREAS = 'disputed-areas';

/** Water and land. */
export function groundLayers(source: string, colours: Palette, theme: Theme): LayerSpecification[] {
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
    disputedAreas(source, theme),
    rivers(source, colours),
    { id: 'lakes', type: 'fill', source, 'source-layer': 'lakes', paint: { 'fill-color': colours.water } },
    line(source, 'coast', { 'line-color': colours.coast, 'line-width': byZoom({ 1: 0.5, 4: 0.8, 9: 1.1 }) }),
  ];
}

/** Borders of every kind. */
export function lineLayers(source: string, colours: Palette, worldview: string): LayerSpecification[] {
  return [
    unitLines(source, colours),
    {
      ...line(source, 'borders', {
        'line-color': colours.border,
        'line-width': byZoom({ 1: 0.6, 4: 0.8, 9: 1.4 }),
      }),
      filter: ['==', ['get', 'disputed'], 0],
    },
    ...disputedLines(source, colours, worldview),
  ];
}

function disputedLines(source: string, colours: Palette, worldview: string): LineLayer[] {
  const ours = line(source, 'borders', {
    'line-color': colours.disputed,
    'line-width': byZoom({ 1: 0.8, 4: 1, 9: 1.6 }),
    'line-dasharray': [3, 2.5],
  });
  const theirs = line(source, 'borders', {
    'line-color': colours.disputed,
    'line-width': byZoom({ 4: 0.6, 9: 1 }),
    'line-dasharray': [1, 3],
  });
  const inDispute: ExpressionSpecification = ['==', ['get', 'disputed'], 1];
  return [
    { ...theirs, id: CLAIM_LAYER, minzoom: 4, filter: ['all', inDispute, ['!', seenBy(worldview)]] },
    { ...ours, id: DISPUTED_LAYER, filter: ['all', inDispute, seenBy(worldview)] },
  ];
}

/** Areas in dispute: hatched, and dotted where nobody presses the claim. */
function disputedAreas(source: string, theme: Theme): LayerSpecification {
  return {
    id: DISPUTED_AREAS,
    type: 'fill',
    source,
    'source-layer': 'disputed',
    minzoom: 3,
    paint: {
      'fill-pattern': ['match', ['get', 'dormant'], 1, dormantHatchName(theme), hatchName(theme)],
    },
  };
}

/** Large rivers, the longest first, under the lakes that they run through. */
function rivers(source: string, colours: Palette): LineLayer {
  const paint = { 'line-color': colours.river, 'line-width': byZoom({ 2: 0.4, 5: 0.9, 9: 1.8 }) };
  return { ...line(source, 'rivers', paint), minzoom: 2, filter: arrived };
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
