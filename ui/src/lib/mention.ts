import type { MentionView } from '../types/MentionView';
import type { Kind } from '../types/Kind';

/** In the order of the legend. */
export const KINDS: readonly Kind[] = ['place', 'facility', 'region', 'water', 'demonym'];

/** What the map can show or leave out: kinds, names inside names, what is told of places, and areas in dispute. */
export const LAYERS = [...KINDS, 'nested', 'base', 'visit', 'disputed'] as const;

export type LayerName = (typeof LAYERS)[number];

/** What is drawn of a mention besides its kind. */
export function traits(mention: MentionView): string[] {
  const found: string[] = [];
  if (mention.role === 'metonymic') found.push('meta');
  if (mention.waiting) found.push('low');
  if (mention.status === 'rejected') found.push('rejected');
  return found;
}

/** The number of the next mention that `shown` lets through, `step` −1 or 1 from `from`; null at the end. */
export function neighbour(
  mentions: readonly MentionView[],
  from: number | null,
  step: 1 | -1,
  shown: (mention: MentionView) => boolean,
): number | null {
  const start = from ?? (step > 0 ? -1 : mentions.length);
  for (let i = start + step; i >= 0 && i < mentions.length; i += step) {
    const mention = mentions[i];
    if (mention && shown(mention)) return i;
  }
  return null;
}

/** Numbers of the mentions of the same place, itself included, in reading order. */
export function ofSamePlace(mentions: readonly MentionView[], index: number): number[] {
  const id = mentions[index]?.place?.id;
  if (id === undefined) return [index];
  return mentions.filter(({ place }) => place?.id === id).map((mention) => mention.index);
}

/** How far the review is: how many were settled by somebody, how many wait for it. Demonyms are not reviewed. */
export function progress(mentions: readonly MentionView[]): {
  settled: number;
  waiting: number;
  all: number;
} {
  const reviewed = mentions.filter(({ kind }) => kind !== 'demonym');
  const settled = reviewed.filter(({ status }) => status !== 'auto').length;
  return { settled, waiting: reviewed.filter(({ waiting }) => waiting).length, all: reviewed.length };
}
