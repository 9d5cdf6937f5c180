import type { ExpressionSpecification } from 'maplibre-gl';
import { LABEL_FONT, SMALL_FONT } from './fonts';
import type { Palette } from './palette';
import { haloed, named, type LabelOf } from './style-text';
import { undoubtedOr } from './style-worldview';
import { arrived, byZoom } from './style-zoom';

/** The lowest rank of country that is named at a zoom. */
const NAMED_RANK: ExpressionSpecification = ['step', ['zoom'], 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6];

/** Letterspaced capitals, a little up or down where the middle is taken. */
export function countries(which: ExpressionSpecification, colours: Palette, worldview: string): LabelOf {
  return {
    type: 'symbol',
    'source-layer': 'country_labels',
    maxzoom: 8,
    filter: ['all', which, undoubtedOr(worldview), ['<=', ['get', 'rank'], NAMED_RANK]],
    layout: {
      ...named(LABEL_FONT),
      'text-size': byZoom({ 1: byRank(10, 9.5), 4: byRank(12, 10.5), 7: byRank(15, 12) }),
      'text-transform': 'uppercase',
      'text-letter-spacing': byRank(0.18, 0.14),
      'text-max-width': 8,
      'text-line-height': 1.25,
      'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 0.8], 'bottom', [0, -0.8]],
      'text-padding': 2,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: haloed(colours.country, colours.halo),
  };
}

/** One number for the first rank, another for the rest. */
function byRank(first: number, other: number): ExpressionSpecification {
  return ['step', ['get', 'rank'], first, 2, other];
}

/** First-level units, in small letters: capitals are for countries. */
export function units(colours: Palette, worldview: string): LabelOf {
  return {
    type: 'symbol',
    'source-layer': 'admin1_labels',
    minzoom: 5.5,
    filter: ['all', arrived, undoubtedOr(worldview)],
    layout: {
      ...named(SMALL_FONT),
      'text-size': byZoom({ 5: 10.5, 9: 12.5 }),
      'text-letter-spacing': 0.06,
      'text-max-width': 7,
      'text-padding': 8,
      'symbol-sort-key': ['get', 'zoom'],
    },
    paint: haloed(colours.country, colours.halo),
  };
}
