import type { ExpressionSpecification } from 'maplibre-gl';
import { SEA_FONT } from './fonts';
import type { Palette } from './palette';
import { haloed, named, type LabelOf } from './style-text';
import { arrived, byZoom } from './style-zoom';

/** Oceans, seas, gulfs and straits: serif italics in the colour of deep water. */
export function seas(colours: Palette): LabelOf {
  return {
    type: 'symbol',
    'source-layer': 'sea_labels',
    filter: arrived,
    layout: {
      ...named(SEA_FONT),
      'text-size': byZoom({ 1: byKind(12.5, 10.5), 4: byKind(15, 12), 7: byKind(17, 14) }),
      'text-letter-spacing': 0.04,
      'text-max-width': 7,
      'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 0.6], 'bottom', [0, -0.6]],
      'text-padding': 4,
      'symbol-sort-key': ['get', 'zoom'],
    },
    paint: haloed(colours.sea, colours.seaHalo),
  };
}

function byKind(ocean: number, other: number): ExpressionSpecification {
  return ['match', ['get', 'kind'], 'ocean', ocean, other];
}
