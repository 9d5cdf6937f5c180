import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from './fonts';
import { ANCHORS } from './label';
import { token } from './tokens';

const SOURCE = 'drawn';

const OFFSETS = [
  'match',
  ['get', 'anchor'],
  ...Object.entries(ANCHORS).flatMap(([anchor, offset]) => [anchor, ['literal', offset]]),
  ['literal', ANCHORS.bottom],
] as unknown as ExpressionSpecification;

/** What was drawn by hand: areas under everything else of ours. */
export function drawnAreas(): LayerSpecification[] {
  return [
    {
      id: 'drawn-areas',
      type: 'fill',
      source: SOURCE,
      filter: is('disc', 'area'),
      paint: {
        'fill-color': ['match', ['get', 'what'], 'area', token('--mark'), token('--text')],
        'fill-opacity': ['match', ['get', 'what'], 'area', 0.14, 0.035],
      },
    },
  ];
}

export function drawnLines(): LayerSpecification[] {
  return [
    line('drawn-halos', is('way', 'rim'), {
      'line-color': token('--map-halo'),
      'line-width': 4,
      'line-opacity': 0.75,
    }),
    line('drawn-lines', is('way', 'rim'), { 'line-color': token('--text'), 'line-width': 1.4 }),
    line('drawn-edges', is('area'), {
      'line-color': token('--mark-line'),
      'line-width': 1.4,
      'line-dasharray': [3, 2],
    }),
  ];
}

/** Points and labels. */
export function drawnMarks(): LayerSpecification[] {
  const ink = token('--text');
  return [
    {
      id: 'drawn-points',
      type: 'circle',
      source: SOURCE,
      filter: is('stop', 'centre', 'spot'),
      paint: {
        'circle-radius': ['match', ['get', 'what'], 'spot', 5, 3.5],
        'circle-color': token('--map-halo'),
        'circle-stroke-color': ink,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'drawn-labels',
      type: 'symbol',
      source: SOURCE,
      filter: ['!=', ['get', 'label'], ''],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': LABEL_FONT,
        'text-size': 11.5,
        'text-anchor': ['get', 'anchor'],
        'text-offset': OFFSETS,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': ink, 'text-halo-color': token('--map-halo'), 'text-halo-width': 2 },
    },
  ];
}

type LineLayer = Extract<LayerSpecification, { type: 'line' }>;

function line(id: string, filter: FilterSpecification, paint: NonNullable<LineLayer['paint']>): LineLayer {
  return {
    id,
    type: 'line',
    source: SOURCE,
    filter,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint,
  };
}

function is(...whats: string[]): FilterSpecification {
  return ['in', ['get', 'what'], ['literal', whats]];
}
