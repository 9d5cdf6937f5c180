import type { ExpressionSpecification } from 'maplibre-gl';
import { SEA_FONT } from './fonts';
import type { Palette } from './palette';
import { haloed, named, type LabelOf } from './style-text';
import { undoubtedOr } from './style-worldview';
import { arrived, byZoom } from './style-zoom';

/** Features that one has not zoomed into. */
const around: ExpressionSpecification = ['>=', ['get', 'until'], ['zoom']];

/** Regions, deserts, mountains and islands: serif italics, since they have no government. */
export function regions(colours: Palette, worldview: string): LabelOf {
  return {
    type: 'symbol',
    'source-layer': 'region_labels',
    minzoom: 3,
    filter: ['all', arrived, around, undoubtedOr(worldview)],
    layout: {
      ...named(SEA_FONT),
      'text-size': byZoom({ 3: byKind(11.5, 10.5), 7: byKind(14, 12) }),
      'text-letter-spacing': byKind(0.12, 0.02),
      'text-max-width': 7,
      'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 0.7], 'bottom', [0, -0.7]],
      'text-padding': 6,
      'symbol-sort-key': ['get', 'zoom'],
    },
    paint: haloed(colours.region, colours.halo),
  };
}

function byKind(land: number, island: number): ExpressionSpecification {
  return ['match', ['get', 'kind'], 'island', island, land];
}
