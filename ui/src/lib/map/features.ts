import type { Feature, FeatureCollection } from 'geojson';
import type { Kind } from '../../types/Kind';
import type { MentionView } from '../../types/MentionView';
import type { Place } from '../../types/Place';
import type { NearQuery } from '../transport/transport';
import { drawnClass, ringAround, type Point } from './camera';
import type { Marker } from './markers';
import type { Lens } from './lens';
import { imageOf } from './symbols';
import type { Standing } from './room';
import { spread, type Disc, type Placed, type Side, type Spread } from './spread';

/** The shape that a place of the gazetteer is drawn with, by its class; mentions bring their own kind. */
export function kindOf(place: Pick<Place, 'class' | 'feature'>): Kind {
  const letter = drawnClass(place);
  if (letter === 'S' || letter === 'R') return 'facility';
  if (letter === 'H' || letter === 'U') return 'water';
  return letter === 'L' || letter === 'T' || letter === 'V' ? 'region' : 'place';
}

/** What the map reads of a marker. `id` is its place in the list. */
export interface MarkerProperties extends Pick<Marker, 'name' | 'kind' | 'look' | 'count' | 'selected'> {
  id: number;
  /** Name of its image, but for the theme. */
  image: string;
  /** Whether it is somebody's base. */
  base: boolean;
  /** Written on it. */
  label: string;
  /** Where its name has room. */
  side: Side | 'any';
  /** Where it belongs, wherever it is drawn. */
  lon: number;
  lat: number;
}

/** Room that marks take, in pixels: a dot, a disc with a number, the marker box, a candidate's pin. */
const RADIUS = { one: 7, many: 11.5, base: 12, selected: 12, pin: 10 };

/** What the map draws of marks set side by side, their fans, and where each mark stands. */
export interface Arrangement
  extends Record<'mentions' | 'candidates' | 'leaders', FeatureCollection>, Pick<Spread, 'fans'> {
  standing: readonly Standing[];
}

/** Marks set side by side on this map, clear of `rings`, and lines from those that had to move to where they belong. */
export function placedFeatures(
  markers: readonly Marker[],
  candidates: readonly Candidate[],
  lens: Lens,
  rings: readonly Disc[] = [],
): Arrangement {
  const discs = [
    ...markers.map(discOf),
    ...candidates.map(({ place }) => ({ ...place, radius: RADIUS.pin, weight: 1 })),
  ];
  const all = [...discs, ...rings];
  const { placed, fans } = spread(all, lens);
  const pins = placed.slice(markers.length);
  return {
    fans,
    standing: all.map((disc, i) => ({ disc, at: placed[i] ?? { ...disc, moved: 0 } })),
    mentions: collection(
      markers.map((marker, id) => pointAt(placed[id] ?? marker, propertiesOf(marker, id, placed[id]?.side))),
    ),
    candidates: collection(
      candidates.map(({ place, number }, i) => pointAt(pins[i] ?? place, { number, name: place.name })),
    ),
    leaders: collection(discs.flatMap((disc, i) => leaderOf(disc, placed[i]))),
  };
}

/** An average letter of a name, in pixels. */
export const LETTER = 6.4;

function discOf({ lon, lat, name, count, selected, base }: Marker): Disc {
  const written = name.length * LETTER;
  if (selected) return { lon, lat, written, radius: RADIUS.selected, weight: 100 };
  const radius = base ? RADIUS.base : count > 1 ? RADIUS.many : RADIUS.one;
  return { lon, lat, written, radius, weight: Math.max(count, 1) };
}

function propertiesOf(marker: Marker, id: number, side: Side | 'any' = 'any'): MarkerProperties {
  const { name, kind, look, count, selected, lon, lat, base } = marker;
  const label = count > 1 && !base && !selected ? String(count) : '';
  const image = imageOf(marker);
  return { id, name, kind, look, count, selected, lon, lat, label, side, image, base: base !== null };
}

/** Shorter moves need no line: the marker still covers its point. */
const LEADER_FROM_PX = 5;

function leaderOf(home: Point, at: Placed | undefined): Feature[] {
  if (!at || at.moved < LEADER_FROM_PX) return [];
  const line = [home, at].map(({ lon, lat }) => [lon, lat]);
  return [
    { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } },
    pointAt(home, {}),
  ];
}

/** A place that a mention may mean besides the one it is taken for. */
export interface Candidate {
  place: Place;
  /** The key that chooses it. */
  number: number;
}

/** The other candidates of a mention, numbered as the card numbers them. */
export function candidatesOf({ places, place }: MentionView): Candidate[] {
  return places
    .map((one, i) => ({ place: one, number: i + 1 }))
    .filter((candidate) => candidate.place.id !== place?.id);
}

/** The circle that was looked into, and its middle. */
export function nearFeature(query: NearQuery): FeatureCollection {
  const ring = ringAround(query, query.withinKm);
  return collection([
    { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
    pointAt(query, {}),
  ]);
}

function pointAt({ lon, lat }: Point, properties: object): Feature {
  return {
    type: 'Feature',
    properties: { ...properties },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  };
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
