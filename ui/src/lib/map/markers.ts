import type { Kind } from '../../types/Kind';
import type { MentionView } from '../../types/MentionView';
import type { Place } from '../../types/Place';
import type { LayerName } from '../mention';
import type { Far } from '../far';
import type { Base } from './bases';
import type { Point as Position } from './camera';

/** One point of the map with all that is said of it. */
export interface Marker extends Position {
  name: string;
  kind: Kind;
  look: Look;
  /** How many mentions it stands for; none where a place is selected that the map does not show otherwise. */
  count: number;
  selected: boolean;
  /** Numbers of its mentions, in reading order. */
  indices: number[];
  /** Where somebody's forces are there. */
  base: Base | null;
  /** What a click leads to where the shown document does not name it. */
  far?: Far;
}

/** Solid as a rule; open where only a government is meant; dashed where nobody is sure. */
export type Look = 'solid' | 'open' | 'doubt';

/** What is selected, to be drawn whether or not the map shows its kind. */
export interface Selected {
  place: Place;
  kind: Kind;
}

/**
 * Puts the mentions at one point into one marker, most mentioned first. Rejected ones and `hidden` kinds are left out;
 * what is selected is always in.
 */
export function markersOf(
  mentions: readonly MentionView[],
  hidden: readonly LayerName[],
  selected: Selected | null = null,
  bases: ReadonlyMap<string, Base> = new Map(),
): Marker[] {
  const points = new Map<string, Located[]>();
  for (const mention of mentions) {
    if (!isLocated(mention) || mention.status === 'rejected' || hidden.includes(mention.kind)) continue;
    if (mention.nested && hidden.includes('nested')) continue;
    const key = keyOf(mention.place);
    const there = points.get(key);
    if (there) there.push(mention);
    else points.set(key, [mention]);
  }
  const chosen = selected && keyOf(selected.place);
  const markers = [...points].flatMap(([key, there]) => markerOf(there, key === chosen, bases));
  if (selected && !markers.some((marker) => marker.selected)) markers.push(lone(selected));
  return markers.sort((a, b) => b.count - a.count);
}

type Located = MentionView & { place: Place };

function isLocated(mention: MentionView): mention is Located {
  return mention.place !== null;
}

/** One point however it was rounded on its way here: six decimals are a tenth of a metre. */
function keyOf({ lon, lat }: Position): string {
  return `${lon.toFixed(6)},${lat.toFixed(6)}`;
}

/** A demonym does not name the marker it shares with its country. */
function markerOf(mentions: Located[], selected: boolean, bases: ReadonlyMap<string, Base>): Marker[] {
  const lead = mentions.find(({ kind }) => kind !== 'demonym') ?? mentions[0];
  if (!lead) return [];
  const { kind, place } = lead;
  const { name, lon, lat } = place;
  const indices = mentions.map(({ index }) => index);
  const base = bases.get(place.id) ?? null;
  return [{ lon, lat, name, kind, look: lookOf(mentions), count: mentions.length, selected, indices, base }];
}

function lone({ place: { name, lon, lat }, kind }: Selected): Marker {
  return { lon, lat, name, kind, look: 'solid', count: 0, selected: true, indices: [], base: null };
}

function lookOf(mentions: readonly MentionView[]): Look {
  if (mentions.every(({ waiting }) => waiting)) return 'doubt';
  return mentions.every(({ role }) => role === 'metonymic') ? 'open' : 'solid';
}
