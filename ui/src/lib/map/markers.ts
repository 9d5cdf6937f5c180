import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Kind } from '../../types/Kind';
import type { Place } from '../../types/Place';
import type { Role } from '../../types/Role';
import type { Status } from '../../types/Status';
import type { Point as Position } from './camera';

/** What the backend says of a mention on the map. */
export interface MentionProperties {
  index: number;
  kind: Kind;
  role: Role;
  nested: boolean;
  status: Status;
  confidence: number;
  /** Of the place. */
  name: string;
  /** Of the mention, as written. */
  text: string;
}

export type MentionFeature = Feature<Point, MentionProperties>;

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
}

/** Solid as a rule; open where only a government is meant; dashed where nobody is sure. */
export type Look = 'solid' | 'open' | 'doubt';

const DOUBTFUL_BELOW = 0.7;

/** Reads what `layer()` answers. A point without coordinates is left out. */
export function parseLayer(bytes: ArrayBuffer): MentionFeature[] {
  const { features } = JSON.parse(new TextDecoder().decode(bytes)) as FeatureCollection<
    Point | null,
    MentionProperties
  >;
  return features.filter((feature): feature is MentionFeature => feature.geometry?.type === 'Point');
}

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
  mentions: readonly MentionFeature[],
  hidden: readonly Kind[],
  selected: Selected | null = null,
): Marker[] {
  const points = new Map<string, MentionFeature[]>();
  for (const mention of mentions) {
    const { status, kind } = mention.properties;
    if (status === 'rejected' || hidden.includes(kind)) continue;
    const [lon, lat] = mention.geometry.coordinates;
    const key = keyOf(lon, lat);
    const there = points.get(key);
    if (there) there.push(mention);
    else points.set(key, [mention]);
  }
  const chosen = selected && keyOf(selected.place.lon, selected.place.lat);
  const markers = [...points].flatMap(([key, there]) => markerOf(there, key === chosen));
  if (selected && !markers.some((marker) => marker.selected)) markers.push(lone(selected));
  return markers.sort((a, b) => b.count - a.count);
}

/** One point however it was rounded on its way here: six decimals are a tenth of a metre. */
function keyOf(lon = 0, lat = 0): string {
  return `${lon.toFixed(6)},${lat.toFixed(6)}`;
}

/** A demonym does not name the marker it shares with its country. */
function markerOf(mentions: MentionFeature[], selected: boolean): Marker[] {
  const lead = mentions.find(({ properties }) => properties.kind !== 'demonym') ?? mentions[0];
  const [lon, lat] = lead?.geometry.coordinates ?? [];
  if (!lead || lon === undefined || lat === undefined) return [];
  const { name, kind } = lead.properties;
  const indices = mentions.map(({ properties }) => properties.index).sort((a, b) => a - b);
  return [{ lon, lat, name, kind, look: lookOf(mentions), count: mentions.length, selected, indices }];
}

function lone({ place: { name, lon, lat }, kind }: Selected): Marker {
  return { lon, lat, name, kind, look: 'solid', count: 0, selected: true, indices: [] };
}

function lookOf(mentions: MentionFeature[]): Look {
  const all = mentions.map(({ properties }) => properties);
  if (all.every(({ status, confidence }) => status === 'auto' && confidence < DOUBTFUL_BELOW)) return 'doubt';
  return all.every(({ role }) => role === 'metonymic') ? 'open' : 'solid';
}
