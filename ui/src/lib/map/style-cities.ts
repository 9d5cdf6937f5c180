import type { ExpressionSpecification } from 'maplibre-gl';
import { dotName, type Dot } from './dots';
import { LABEL_FONT, SMALL_FONT } from './fonts';
import type { Palette } from './palette';
import { haloed, named, type LabelOf, type Layout } from './style-text';
import { arrived, byZoom } from './style-zoom';
import type { Theme } from './tokens';

/** Inhabitants from which a city is written larger. */
const MILLION = 1_000_000;

/** Capitals of independent countries, with a ring. */
export function capitals(colours: Palette, theme: Theme): LabelOf {
  return {
    type: 'symbol',
    'source-layer': 'cities',
    minzoom: 2,
    filter: ['all', ['==', ['get', 'capital'], 1], arrived],
    layout: {
      ...named(LABEL_FONT),
      'text-size': byZoom({ 2: 10.5, 4: 11.5, 8: 14 }),
      ...beside('capital', theme),
    },
    paint: haloed(colours.capital, colours.halo),
  };
}

/** All other cities, with a dot. */
export function cities(colours: Palette, theme: Theme): LabelOf {
  return {
    type: 'symbol',
    'source-layer': 'cities',
    minzoom: 2.5,
    filter: ['all', ['==', ['get', 'capital'], 0], arrived],
    layout: {
      ...named(SMALL_FONT),
      // The dots of the i run into their stems below 11 pixels.
      'text-size': byZoom({ 3: 11, 6: bySize(11.5, 12.5), 9: bySize(12, 15) }),
      ...beside('city', theme),
    },
    paint: haloed(colours.city, colours.halo),
  };
}

function bySize(small: number, large: number): ExpressionSpecification {
  return ['step', ['get', 'pop'], small, MILLION, large];
}

/** A dot at the place and the name beside it, where there is room; without room for both there is neither. */
function beside(dot: Dot, theme: Theme): Layout {
  return {
    'icon-image': dotName(dot, theme),
    'icon-padding': 1,
    'text-variable-anchor-offset': [
      'left',
      [0.55, 0],
      'right',
      [-0.55, 0],
      'bottom',
      [0, -0.45],
      'top',
      [0, 0.45],
    ],
    'text-justify': 'auto',
    'text-max-width': 10,
    'text-padding': 2,
    'symbol-sort-key': ['get', 'zoom'],
  };
}
