import type { LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from './fonts';
import { token } from './tokens';

/** The layer that answers to the pointer. */
export const CLUSTER_LAYER = 'cluster-rings';

/** Mentions of the whole case: how many in a ring, which grows slowly with them. Quiet, under what the document says. */
export function clusters(): LayerSpecification[] {
  return [
    {
      id: CLUSTER_LAYER,
      type: 'circle',
      source: 'clusters',
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['log10', ['max', ['get', 'count'], 1]],
          0,
          5,
          1,
          11,
          3,
          17,
          5,
          23,
        ],
        'circle-color': token('--map-halo'),
        'circle-opacity': 0.86,
        'circle-stroke-color': token('--o-0'),
        'circle-stroke-width': ['case', ['>', ['get', 'count'], 1], 2, 1.2],
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: 'clusters',
      filter: ['>', ['get', 'count'], 1],
      layout: {
        'text-field': [
          'case',
          ['>=', ['get', 'count'], 10_000],
          ['concat', ['to-string', ['round', ['/', ['get', 'count'], 1000]]], 'k'],
          ['to-string', ['get', 'count']],
        ],
        'text-font': LABEL_FONT,
        'text-size': 10.5,
        'text-allow-overlap': true,
        // Names of the base map keep clear of the whole ring, not only of its number.
        'text-padding': 9,
      },
      paint: { 'text-color': token('--text') },
    },
  ];
}
