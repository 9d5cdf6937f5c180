import type { Feature, FeatureCollection } from 'geojson';
import type { VisitStatus } from '../../types/VisitStatus';
import type { VisitView } from '../../types/VisitView';

/** What the map reads of a visit. */
interface VisitProperties {
  id: number;
  colour: number;
  /** How sure it is that it takes place. */
  line: Line;
  selected: boolean;
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

/** Where along its way a visit has its arrowhead: past the middle, so that there and back do not meet. */
const HEAD_AT = 0.6;

/** Ways of visits, each with an arrowhead. Those without a known way are left out. */
export function visitFeatures(
  visits: readonly VisitView[],
  colours: ReadonlyMap<string, number>,
  selected: number | null,
): FeatureCollection {
  const features = visits.flatMap(({ arc, visitor, status }, id): Feature[] => {
    if (arc.length < 2) return [];
    const colour = colours.get(visitor.country ?? '') ?? 0;
    const properties: VisitProperties = { id, colour, line: LINES[status], selected: id === selected };
    return [
      { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: arc } },
      headOf(arc, properties),
    ];
  });
  return { type: 'FeatureCollection', features };
}

const NOWHERE = [0, 0] as const;

function headOf(arc: readonly [number, number][], properties: VisitProperties): Feature {
  const at = Math.max(1, Math.round((arc.length - 1) * HEAD_AT));
  const from = arc[at - 1] ?? NOWHERE;
  const to = arc[at] ?? NOWHERE;
  return {
    type: 'Feature',
    properties: { ...properties, turn: turnOf(from, to) },
    geometry: { type: 'Point', coordinates: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] },
  };
}

/** Degrees clockwise from up, as the map draws it: on Web Mercator. */
function turnOf([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  const up = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const [dx, dy] = [((lon2 - lon1) * Math.PI) / 180, up(lat2) - up(lat1)];
  return (Math.atan2(dx, dy) * 180) / Math.PI;
}
