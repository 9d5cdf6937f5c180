import type { Feature, FeatureCollection } from 'geojson';
import type { VisitStatus } from '../../types/VisitStatus';
import type { VisitView } from '../../types/VisitView';
import { square } from './rect';
import { clearest, type Room } from './room';

/** What the map reads of a visit. */
interface VisitProperties {
  id: number;
  colour: number;
  /** How sure it is that it takes place. */
  line: Line;
  selected: boolean;
}

/** Visits as the map draws them. */
export interface DrawnVisits {
  visits: readonly VisitView[];
  /** The colour number of each visitor's country. */
  colours: ReadonlyMap<string, number>;
  /** Number of the one that is selected. */
  selected: number | null;
}

type Line = 'solid' | 'dashed' | 'faint';

const LINES: Record<VisitStatus, Line> = {
  occurred: 'solid',
  ongoing: 'solid',
  planned: 'dashed',
  hypothetical: 'dashed',
  cancelled: 'faint',
  denied: 'faint',
};

/**
 * Where along its way a visit may have its arrowhead, best first: past the middle, so that there and back do not meet, and before
 * it only where all the rest is taken.
 */
const PAST_MIDDLE = [0.6, 0.64, 0.56, 0.68, 0.72, 0.76, 0.8, 0.84, 0.88, 0.52];
const HEADS_AT = [...PAST_MIDDLE, 0.4, 0.34, 0.28, 0.22];

/** What an arrowhead takes, however it is turned, in pixels. */
const HEAD = square(12);

/** More visits than these are no longer looked at one by one: their arrowheads stand where they would stand alone. */
export const MANY_VISITS = 200;

/** Ways of visits. Those without a known way are left out. */
export function visitLines(drawn: DrawnVisits): FeatureCollection {
  return features(drawn, (arc, properties) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: arc },
  }));
}

/** The arrowheads of these ways: beside what is there, where a room is given. */
export function visitHeads(drawn: DrawnVisits, room: Room | null): FeatureCollection {
  return features(drawn, (arc, properties) => headOf(arc, properties, room));
}

type Arc = VisitView['arc'];

/** The ways themselves are megabytes in a large case: only arrowheads are made anew when marks come to stand elsewhere. */
function features(
  { visits, colours, selected }: DrawnVisits,
  make: (arc: Arc, properties: VisitProperties) => Feature,
): FeatureCollection {
  const made = visits.flatMap(({ arc, visitor, status }, id): Feature[] => {
    if (arc.length < 2) return [];
    const colour = colours.get(visitor.country ?? '') ?? 0;
    return [make(arc, { id, colour, line: LINES[status], selected: id === selected })];
  });
  return { type: 'FeatureCollection', features: made };
}

const NOWHERE = [0, 0] as const;

/** Where it lies on no mark and no name, as far as there is such a place. */
function headOf(arc: Arc, properties: VisitProperties, room: Room | null): Feature {
  const legs = HEADS_AT.map((share) => {
    const at = Math.max(1, Math.round((arc.length - 1) * share));
    const [from, to] = [arc[at - 1] ?? NOWHERE, arc[at] ?? NOWHERE];
    return { from, to, at: { lon: (from[0] + to[0]) / 2, lat: (from[1] + to[1]) / 2 }, box: HEAD };
  });
  const { from, to, at } = legs[room ? clearest(legs, room) : 0] ?? {
    from: NOWHERE,
    to: NOWHERE,
    at: { lon: 0, lat: 0 },
  };
  return {
    type: 'Feature',
    properties: { ...properties, turn: turnOf(from, to) },
    geometry: { type: 'Point', coordinates: [at.lon, at.lat] },
  };
}

/** Degrees clockwise from up, as the map draws it: on Web Mercator. */
function turnOf([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  const up = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const [dx, dy] = [((lon2 - lon1) * Math.PI) / 180, up(lat2) - up(lat1)];
  return (Math.atan2(dx, dy) * 180) / Math.PI;
}
