import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from './fonts';
import { POST, SIDE } from './layers-fence';
import { RADII } from './rings';
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
        'circle-radius': radius(),
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
      layout: {
        'text-field': [
          'case',
          ['==', ['get', 'count'], 1],
          '',
          ['>=', ['get', 'count'], 10_000],
          ['concat', ['to-string', ['round', ['/', ['get', 'count'], 1000]]], 'k'],
          ['to-string', ['get', 'count']],
        ],
        'text-font': LABEL_FONT,
        'text-size': 10.5,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': token('--text') },
    },
  ];
}

/** What keeps names off the rings, as the posts of the fence do. */
export function ringPosts(): LayerSpecification {
  return {
    id: 'ring-posts',
    type: 'symbol',
    source: 'clusters',
    layout: {
      'icon-image': POST,
      'icon-size': ['/', ['*', 2, radius()], SIDE],
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
    paint: { 'icon-opacity': 0 },
  };
}

function radius(): ExpressionSpecification {
  return ['interpolate', ['linear'], ['log10', ['max', ['get', 'count'], 1]], ...RADII.flat()];
}
