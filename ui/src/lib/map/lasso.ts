import type { Map as MapLibre, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { LonLat } from '../transport/map';

/** Points of an outline closer than this, in pixels, are one. */
const STEP = 4;

/** A shape of fewer pixels across was a slip of the hand. */
const LEAST = 6;

/** Points on each side of a box: on a globe its sides are no straight lines of longitude and latitude. */
const SIDE = 16;

type Pixel = [x: number, y: number];

/**
 * Lets a shape be drawn with the pointer: a box from corner to corner, or freely. Gives a way to stop.
 *
 * `sketch` is told the outline while it is drawn, `done` once it is whole, both in degrees; longitudes may lie beyond ±180°.
 */
export function drawArea(
  map: MapLibre,
  shape: 'box' | 'lasso',
  sketch: (outline: LonLat[]) => void,
  done: (outline: LonLat[]) => void,
): () => void {
  let path: Pixel[] = [];
  const outline = () => onGlobe(map, shape === 'box' ? boxOf(path) : path);

  const down = (event: MapMouseEvent) => {
    if (event.originalEvent.button !== 0) return;
    event.preventDefault();
    path = [[event.point.x, event.point.y]];
  };
  const move = ({ point: { x, y } }: MapMouseEvent) => {
    const last = path.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) < STEP) return;
    path.push([x, y]);
    sketch(outline());
  };
  const up = () => {
    const drawn = path;
    if (drawn.length === 0) return;
    const shown = outline();
    path = [];
    if (isShape(drawn)) done(shown);
    else sketch([]);
  };

  map.dragPan.disable();
  map.boxZoom.disable();
  map.getCanvas().style.cursor = 'crosshair';
  map.on('mousedown', down);
  map.on('mousemove', move);
  window.addEventListener('mouseup', up);
  return () => {
    map.dragPan.enable();
    map.boxZoom.enable();
    map.getCanvas().style.cursor = '';
    map.off('mousedown', down);
    map.off('mousemove', move);
    window.removeEventListener('mouseup', up);
  };
}

/** The outline of what the map shows: for those who draw nothing. */
export function wholeView(map: MapLibre): LonLat[] {
  const { clientWidth, clientHeight } = map.getContainer();
  return onGlobe(
    map,
    boxOf([
      [0, 0],
      [clientWidth, clientHeight],
    ]),
  );
}

function isShape(path: readonly Pixel[]): boolean {
  const across = (values: number[]) => Math.max(...values) - Math.min(...values);
  return [path.map(([x]) => x), path.map(([, y]) => y)].every((values) => across(values) >= LEAST);
}

/** The sides of the box from the first point to the last. */
function boxOf(path: readonly Pixel[]): Pixel[] {
  const [[x1, y1], [x2, y2]] = [path[0] ?? [0, 0], path.at(-1) ?? [0, 0]];
  const corners: Pixel[] = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ];
  return corners.flatMap(([x, y], i) => {
    const [toX, toY] = corners[(i + 1) % corners.length] ?? [x, y];
    return Array.from({ length: SIDE }, (_, n): Pixel => {
      const share = n / SIDE;
      return [x + (toX - x) * share, y + (toY - y) * share];
    });
  });
}

/** A shape across more than one turn of the world is the whole of it between its latitudes. */
function onGlobe(map: MapLibre, path: readonly Pixel[]): LonLat[] {
  const outline = path.map((pixel): LonLat => {
    const { lng, lat } = map.unproject(pixel as PointLike);
    return [lng, lat];
  });
  const [lons, lats] = [outline.map(([lon]) => lon), outline.map(([, lat]) => lat)];
  if (Math.max(...lons) - Math.min(...lons) < 360) return outline;
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const steps = Array.from({ length: SIDE + 1 }, (_, n) => -180 + (n * 360) / SIDE);
  return [...steps.map((lon): LonLat => [lon, south]), ...steps.reverse().map((lon): LonLat => [lon, north])];
}
