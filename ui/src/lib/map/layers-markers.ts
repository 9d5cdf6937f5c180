import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { KINDS } from '../mention';
import { LABEL_FONT } from './fonts';
import { pinName } from './symbols';
import type { Theme } from './tokens';
import { token } from './tokens';

/** Layers that answer to the pointer. */
export const MARKER_LAYERS = ['mention-markers', 'base-markers', 'selected-marker'];
export const CANDIDATE_LAYER = 'candidate-pins';

/** The other places a mention may mean, with the key that chooses them. */
export function candidates(theme: Theme): LayerSpecification {
  return {
    id: CANDIDATE_LAYER,
    type: 'symbol',
    source: 'candidates',
    layout: {
      'icon-image': pinName(theme),
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'text-field': ['to-string', ['get', 'number']],
      'text-font': LABEL_FONT,
      'text-size': 11,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': token('--on-ink') },
  };
}

/** Round what the pointer is on, in whichever pane. */
export function hoverRings(): LayerSpecification {
  return {
    id: 'hover-rings',
    type: 'circle',
    source: 'mentions',
    paint: {
      'circle-radius': ['case', ['>', ['get', 'count'], 1], 13.5, 9],
      'circle-opacity': 0,
      'circle-stroke-color': token('--mark-line'),
      'circle-stroke-width': ['case', ['boolean', ['feature-state', 'hover'], false], 1.5, 0],
    },
  };
}

/** One shape a place, with the number of its mentions where there are several; bases in a layer of their own. */
export function markers(theme: Theme): LayerSpecification[] {
  return [
    marker('mention-markers', ['!', ['get', 'base']], theme),
    marker('base-markers', ['get', 'base'], theme),
  ];
}

function marker(id: string, which: ExpressionSpecification, theme: Theme): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'mentions',
    filter: ['all', ['!', ['get', 'selected']], which],
    layout: {
      'symbol-sort-key': ['get', 'count'],
      'icon-image': image(theme),
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'text-field': ['get', 'label'],
      'text-font': LABEL_FONT,
      'text-size': 10.5,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': ['case', ['==', ['get', 'look'], 'solid'], token('--on-kind'), kindColour()] },
  };
}

/** Keeps room for the mark of what is selected, and takes clicks on it; the mark itself lies over the map. */
export function selectedMarker(theme: Theme): LayerSpecification {
  return {
    id: 'selected-marker',
    type: 'symbol',
    source: 'mentions',
    filter: ['get', 'selected'],
    layout: {
      'icon-image': image(theme),
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
    paint: { 'icon-opacity': 0 },
  };
}

/** The theme is part of an image's name, so that another theme asks for images of its own. */
function image(theme: Theme): ExpressionSpecification {
  return ['concat', ['get', 'image'], `/${theme}`];
}

function kindColour(): ExpressionSpecification {
  const pairs = KINDS.flatMap((kind) => [kind, token(`--k-${kind}`)]);
  return ['match', ['get', 'kind'], ...pairs, token('--text')] as unknown as ExpressionSpecification;
}
