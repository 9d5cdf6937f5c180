import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { COLOURS } from './bases';
import { arrowName } from './symbols';
import { token, type Theme } from './tokens';

/** The layer that answers to the pointer: wider than what is drawn. */
export const VISIT_HITS = 'visit-hits';

/** The arrowheads, which names keep clear of. */
export const VISIT_HEADS = 'visit-heads';

/** All of them, the lowest first. */
export const VISIT_LAYERS = [VISIT_HITS, 'visit-lines', 'visit-dashed', 'visit-faint', VISIT_HEADS];

/** Great circles, by the visitor's country. */
export function visits(): LayerSpecification[] {
  const line = (id: string, look: string, dash: number[] | null): LayerSpecification => ({
    id,
    type: 'line',
    source: 'visits',
    filter: ['==', ['get', 'line'], look],
    metadata: { opacity: look === 'faint' ? 0.5 : 0.95 },
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': ['case', ['get', 'selected'], token('--text'), operatorColour()],
      'line-width': ['case', ['get', 'selected'], 2.4, 1.4],
      'line-opacity': look === 'faint' ? 0.5 : 0.95,
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  return [
    {
      id: VISIT_HITS,
      type: 'line',
      source: 'visits',
      metadata: { opacity: 0 },
      paint: { 'line-width': 13, 'line-opacity': 0 },
    },
    line('visit-lines', 'solid', null),
    line('visit-dashed', 'dashed', [3, 2.4]),
    line('visit-faint', 'faint', [1, 2.6]),
  ];
}

/** Their arrowheads. */
export function visitHeads(theme: Theme): LayerSpecification {
  return {
    id: VISIT_HEADS,
    type: 'symbol',
    source: 'heads',
    layout: {
      'icon-image': arrowName(theme),
      'icon-rotate': ['get', 'turn'],
      'icon-rotation-alignment': 'map',
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
  };
}

function operatorColour(): ExpressionSpecification {
  const numbers = Array.from({ length: COLOURS }, (_, i) => i + 1);
  const pairs = numbers.flatMap((n) => [n, token(`--o-${n}`)]);
  return ['match', ['get', 'colour'], ...pairs, token('--o-0')] as unknown as ExpressionSpecification;
}
