import type { LayerSpecification } from 'maplibre-gl';
import { token } from './tokens';

/** The circle that was looked into, and its middle. */
export function ring(): LayerSpecification[] {
  return [
    {
      id: 'near-area',
      type: 'fill',
      source: 'near',
      paint: { 'fill-color': token('--mark'), 'fill-opacity': 0.08 },
    },
    {
      id: 'near-ring',
      type: 'line',
      source: 'near',
      paint: { 'line-color': token('--mark-line'), 'line-width': 1.2, 'line-dasharray': [4, 3] },
    },
    {
      id: 'near-middle',
      type: 'circle',
      source: 'near',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4.5,
        'circle-color': token('--mark'),
        'circle-stroke-color': token('--mark-line'),
        'circle-stroke-width': 1.5,
      },
    },
  ];
}

/** From markers that had to make room to the points where they belong. */
export function leaders(): LayerSpecification[] {
  return [
    {
      id: 'leader-lines',
      type: 'line',
      source: 'leaders',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': token('--text'), 'line-width': 0.9, 'line-opacity': 0.75 },
    },
    {
      id: 'leader-points',
      type: 'circle',
      source: 'leaders',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 2,
        'circle-color': token('--text'),
        'circle-stroke-color': token('--map-halo'),
        'circle-stroke-width': 1,
      },
    },
  ];
}
