import type { ExpressionSpecification } from 'maplibre-gl';
import { SEA_FONT } from './fonts';
import type { Palette } from './palette';
import { haloed, named, type LabelOf } from './style-text';
import { arrived, byZoom } from './style-zoom';

/** Waters within the land: their names run over its edge. */
const inland: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['lake', 'river']]];

/** Oceans, seas, gulfs and straits: serif italics in the colour of deep water. */
export function seas(colours: Palette): LabelOf {
  return waters(['all', arrived, ['!', inland]], colours.sea, colours.seaHalo);
}

/** Lakes and rivers, in the same letters with the land around. */
export function lakes(colours: Palette): LabelOf {
  return { ...waters(['all', arrived, inland], colours.sea, colours.halo), minzoom: 4 };
}

function waters(filter: ExpressionSpecification, colour: string, ground: string): LabelOf {
  return {
    type: 'symbol',
    'source-layer': 'sea_labels',
    filter,
    layout: {
      ...named(SEA_FONT),
      'text-size': byZoom({ 1: byKind(12.5, 10.5, 10), 4: byKind(15, 12, 10.5), 7: byKind(17, 14, 12) }),
      'text-letter-spacing': 0.04,
      'text-max-width': 7,
      'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 0.6], 'bottom', [0, -0.6]],
      'text-padding': 4,
      'symbol-sort-key': ['get', 'zoom'],
    },
    paint: haloed(colour, ground),
  };
}

function byKind(ocean: number, sea: number, land: number): ExpressionSpecification {
  return ['match', ['get', 'kind'], 'ocean', ocean, ['lake', 'river'], land, sea];
}
