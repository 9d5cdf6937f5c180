import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from './fonts';
import { token } from './tokens';

type Anchors = NonNullable<NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor-offset']>;

/** Who gets to write a name where two do not fit: bases and buildings, then the most mentioned. */
const CLAIM: ExpressionSpecification = [
  '+',
  ['get', 'count'],
  ['case', ['==', ['get', 'kind'], 'facility'], 1000, 0],
];

/** Names of all but what is selected. */
export function names(): LayerSpecification {
  return {
    id: 'mention-labels',
    type: 'symbol',
    source: 'mentions',
    filter: ['!', ['get', 'selected']],
    layout: {
      ...labelLayout(),
      'text-size': 11.5,
      'text-variable-anchor-offset': BESIDE as Anchors,
      'symbol-sort-key': ['-', CLAIM],
    },
    paint: labelPaint(),
  };
}

/** The name of what is selected: clear of every marker where it can be, over them where it cannot. */
export function selectedName(): LayerSpecification {
  return {
    id: 'selected-label',
    type: 'symbol',
    source: 'mentions',
    filter: ['get', 'selected'],
    layout: {
      ...labelLayout(),
      'text-size': 12.5,
      'text-variable-anchor-offset': anchors(1.2) as Anchors,
      'text-allow-overlap': true,
    },
    paint: labelPaint(),
  };
}

/** What a line has over and under its letters, in ems. */
const LINE = 0.3;

/** How far a name at a corner begins to the side, in ems. */
const CORNER = 0.4;

/**
 * Where a name may stand, best first: beside, under, over, then at the corners; `left` means that the name's left side is
 * at the marker. `beside` is how far from the marker's middle it begins there, in ems.
 */
function anchors(beside: number) {
  const above = beside + LINE; // MapLibre measures from within the line
  return [
    ...['left', [beside, 0], 'right', [-beside, 0], 'top', [0, above], 'bottom', [0, -above]],
    ...['top-left', [CORNER, above], 'top-right', [-CORNER, above]],
    ...['bottom-left', [CORNER, -above], 'bottom-right', [-CORNER, -above]],
  ];
}

/** Where a fan of markers keeps room for names: beside a column, clear of its widest mark. MapLibre names the side of the name. */
const COLUMN = { left: ['right', [-1.45, 0]], right: ['left', [1.45, 0]] };

/** In ems: the steps of a column leave room for a single line. */
const ONE_LINE = 40;

/** Clear of a dot, or of a disc with a number or a base. */
const BESIDE = [
  'match',
  ['get', 'side'],
  'left',
  ['literal', COLUMN.left],
  'right',
  ['literal', COLUMN.right],
  [
    'case',
    ['==', ['slice', ['get', 'image'], -4], '/one'],
    ['literal', anchors(0.9)],
    ['literal', anchors(1.3)],
  ],
];

function labelLayout() {
  return {
    'text-field': ['get', 'name'] as ExpressionSpecification,
    'text-font': LABEL_FONT,
    'text-justify': 'auto' as const,
    'text-padding': 2,
    'text-max-width': ['match', ['get', 'side'], ['left', 'right'], ONE_LINE, 9] as ExpressionSpecification,
  };
}

function labelPaint() {
  return { 'text-color': token('--text'), 'text-halo-color': token('--map-halo'), 'text-halo-width': 1.8 };
}
