import type { BasingView } from '../types/BasingView';
import type { DocumentView } from '../types/DocumentView';
import type { MentionView } from '../types/MentionView';
import type { Span } from '../types/Span';
import type { Status } from '../types/Status';
import type { VisitView } from '../types/VisitView';
import type { When } from '../types/When';
import { published } from './format/date';
import { countryName } from './format/place';
import type { Target } from './state/selection.svelte';

/** A visit or a basing that is selected. */
export type Relation = { kind: 'visit'; visit: VisitView } | { kind: 'basing'; basing: BasingView };

/** The visit or basing that a target names; null for any other target, and for one of another document. */
export function relationOf(document: DocumentView | null, target: Target | null): Relation | null {
  if (target?.kind === 'visit') {
    const visit = document?.visits[target.index];
    return visit ? { kind: 'visit', visit } : null;
  }
  const basing = target?.kind === 'basing' ? document?.basings[target.index] : undefined;
  return basing ? { kind: 'basing', basing } : null;
}

/** Whether somebody looked at a relation, and what they found. */
export function judgedOf(relation: Relation): Status {
  return relation.kind === 'visit' ? relation.visit.judged : relation.basing.judged;
}

/** Numbers of the mentions that a relation stands on: where it happens first, then where from, then who. */
export function mentionsOf(mentions: readonly MentionView[], relation: Relation | null): number[] {
  const spans = relation ? spansOf(relation) : [];
  const found = spans.flatMap((span) => mentions.filter((mention) => meets(mention, span)));
  return [...new Set(found.map(({ index }) => index))];
}

function spansOf(relation: Relation): Span[] {
  if (relation.kind === 'basing') {
    const { site, operator } = relation.basing;
    return site ? [site, operator] : [operator];
  }
  const { destination, origin, origin_assumed, visitor } = relation.visit;
  return origin && !origin_assumed ? [destination, origin, visitor] : [destination, visitor];
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A country or organisation, by its code: `Russia`, `NATO`. */
export function actorName(code: string | null): string {
  if (code === null) return '';
  return code.startsWith('org:') ? code.slice(4) : countryName(code);
}

/** `15 October 2025`, `December 2024`, else the words of the text. */
export function whenText(date: When | null): string {
  if (!date?.from) return date?.text ?? '';
  if (date.precision === 'day' && date.from === date.to) return published(date.from);
  if (date.precision === 'month') return published(date.from.slice(0, 7));
  if (date.precision === 'year') return date.from.slice(0, 4);
  return date.text;
}
