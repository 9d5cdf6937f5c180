import type { Kinds } from '../types/Kinds';
import { STATUSES } from './filters';
import { KINDS } from './mention';
import type { Picked } from './state/picked.svelte';
import type { Pick } from './state/picks';
import type { Asked } from './transport/case';

/** What is written: of what, which part of the case, and what of that is left out unless somebody wants it. */
export interface Wanted {
  of: Kinds;
  part: 'all' | 'filtered' | 'picked';
  /** The number of the only document to write of; null for any. */
  document: number | null;
  /** Also what somebody rejected. */
  rejected: boolean;
  /** Also names of peoples. */
  demonyms: boolean;
}

/** By which picks a kind is chosen: places by the mentions that name them. */
const PICKS: Record<Kinds, Pick['kind']> = {
  mentions: 'mention',
  places: 'mention',
  visits: 'visit',
  bases: 'basing',
};

/** How many picks say what is written of a kind. */
export function pickedOf(picked: Picked, of: Kinds): number {
  return picked.count(PICKS[of]);
}

/** The question that an export answers. What the filters say of kinds and statuses holds against what else is wanted. */
export function exportQuestion(wanted: Wanted, filters: Asked, picked: Picked): Asked {
  const { of, part, document, rejected, demonyms } = wanted;
  const named = of === 'mentions' || of === 'places';
  const more: Asked = {
    ...(rejected && { statuses: [...STATUSES] }),
    ...(demonyms && named && { kinds: [...KINDS] }),
  };
  if (part === 'picked') return { ...more, [named ? 'mentions' : 'relations']: picked.ids(PICKS[of]) };
  const asked = part === 'filtered' ? Object.entries(filters) : [];
  const said = asked.filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return { ...more, ...Object.fromEntries(said), ...(document !== null && { document }) };
}
