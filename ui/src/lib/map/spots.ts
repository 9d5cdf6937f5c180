import type { Feature, Point } from 'geojson';
import type { Heap } from '../state/gathered.svelte';
import type { Kind } from '../../types/Kind';
import type { MentionView } from '../../types/MentionView';
import type { Role } from '../../types/Role';
import type { BasingView } from '../../types/BasingView';
import type { Base } from './bases';
import type { Look, Marker, Selected } from './markers';

/** What the backend says of a place of the case: the first mention of it. */
export interface Lead {
  mention: number;
  document: number;
  /** Id of the place. */
  place: string;
  name: string;
  kind: Kind;
  role: Role;
  waiting: boolean;
}

/** More bases than this are drawn only where their places are. */
const BASES_APART = 150;

/**
 * Markers of the whole case: a place for each spot. Those that the shown document names, too, lead to its mentions, others to
 * the document that names them first. What is selected, and bases whose places are gathered in a ring, are always in.
 */
export function spotMarkers(
  spots: readonly Feature<Point, Heap>[],
  mentions: readonly MentionView[],
  basings: readonly BasingView[],
  bases: ReadonlyMap<string, Base>,
  selected: Selected | null,
): Marker[] {
  const named = new Map<string, number[]>();
  for (const { index, place, status } of mentions)
    if (place && status !== 'rejected') named.set(place.id, [...(named.get(place.id) ?? []), index]);
  const markers = spots.flatMap((spot) => markerOf(spot, named, bases, selected));
  const drawn = new Set(spots.map(({ properties }) => properties.lead?.place));
  if (bases.size <= BASES_APART)
    markers.push(...basings.flatMap((basing) => baseMarker(basing, drawn, named, bases, selected)));
  if (selected && !markers.some((marker) => marker.selected)) {
    const { name, lon, lat } = selected.place;
    markers.push({
      lon,
      lat,
      name,
      kind: selected.kind,
      look: 'solid',
      count: 0,
      selected: true,
      indices: [],
      base: null,
    });
  }
  return markers.sort((a, b) => b.count - a.count);
}

function markerOf(
  { geometry, properties: { count, lead } }: Feature<Point, Heap>,
  named: ReadonlyMap<string, number[]>,
  bases: ReadonlyMap<string, Base>,
  selected: Selected | null,
): Marker[] {
  const [lon, lat] = geometry.coordinates;
  if (!lead || lon === undefined || lat === undefined) return [];
  const { mention, document, place, name, kind } = lead;
  return [
    {
      lon,
      lat,
      name,
      kind,
      count,
      look: lookOf(lead),
      selected: place === selected?.place.id,
      indices: named.get(place) ?? [],
      base: bases.get(place) ?? null,
      far: { kind: 'mention', id: mention, document },
    },
  ];
}

/** A base whose place is not drawn otherwise; each place once. */
function baseMarker(
  { id, document, site }: BasingView,
  drawn: Set<string | undefined>,
  named: ReadonlyMap<string, number[]>,
  bases: ReadonlyMap<string, Base>,
  selected: Selected | null,
): Marker[] {
  const place = site?.place;
  const base = place && bases.get(place.id);
  if (!place || !base || drawn.has(place.id)) return [];
  drawn.add(place.id);
  const { lon, lat, name } = place;
  return [
    {
      lon,
      lat,
      name,
      kind: 'facility',
      look: 'solid',
      count: 1,
      selected: place.id === selected?.place.id,
      indices: named.get(place.id) ?? [],
      base,
      far: { kind: 'basing', id, document },
    },
  ];
}

function lookOf({ role, waiting }: Lead): Look {
  if (waiting) return 'doubt';
  return role === 'metonymic' ? 'open' : 'solid';
}
