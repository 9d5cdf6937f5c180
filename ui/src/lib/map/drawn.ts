import type { Feature, FeatureCollection, Position } from 'geojson';
import type { MeasureView } from '../../types/MeasureView';
import { kilometres } from '../format/distance';
import type { Rings } from '../state/tools.svelte';
import type { LonLat } from '../transport/map';
import type { Point } from './camera';
import { anchorOf, type Anchor } from './label';
import { rimLabels } from './rim';
import type { Room } from './room';

/** What was drawn by hand: the measured way, the rings, the outline of an area, the point that was gone to. */
export interface Drawn {
  points: readonly Point[];
  measured: MeasureView | null;
  rings: Rings | null;
  area: readonly LonLat[];
  spot: Point | null;
}

/** Everything of it, told apart by `what`. */
export function drawnFeatures(
  { points, measured, rings, area, spot }: Drawn,
  room: Room | null,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      ...way(points, measured, room),
      ...(rings && room ? around(rings, room) : []),
      ...(area.length > 2 ? [polygon('area', [[...area, area[0]] as Position[]])] : []),
      ...(spot ? [point('spot', [spot.lon, spot.lat])] : []),
    ],
  };
}

/** The label of a point of the way says how far it is from the start. */
function way(points: readonly Point[], measured: MeasureView | null, room: Room | null): Feature[] {
  const legs = measured?.legs ?? [];
  let km = 0;
  const stops = points.map(({ lon, lat }, i) => {
    km += i > 0 ? (legs[i - 1]?.km ?? 0) : 0;
    const label = i > 0 && i <= legs.length ? kilometres(km) : '';
    const anchor = room && label ? anchorOf({ lon, lat }, label, room) : 'bottom';
    return point('stop', [lon, lat], label, anchor);
  });
  return measured && measured.line.length > 1 ? [line('way', measured.line), ...stops] : stops;
}

function around({ centre, rings }: Rings, room: Room): Feature[] {
  return [
    ...rings.map(({ area }) => polygon('disc', area)),
    ...rings.map(({ rim }) => line('rim', rim)),
    ...rimLabels(centre, rings, room).map(({ at, label, anchor }) => point('radius', at, label, anchor)),
    point('centre', [centre.lon, centre.lat]),
  ];
}

function point(what: string, coordinates: Position, label = '', anchor: Anchor = 'bottom'): Feature {
  return { type: 'Feature', properties: { what, label, anchor }, geometry: { type: 'Point', coordinates } };
}

function line(what: string, coordinates: Position[]): Feature {
  return { type: 'Feature', properties: { what }, geometry: { type: 'LineString', coordinates } };
}

function polygon(what: string, coordinates: Position[][]): Feature {
  return { type: 'Feature', properties: { what }, geometry: { type: 'Polygon', coordinates } };
}
