import type { Map as MapLibre } from 'maplibre-gl';
import { kmBetween, type Point } from './camera';
import { SIDE } from './layers-fence';
import { toDegrees, toPixels, WORLD, type Pixel } from './mercator';
import { beyond, grown, shifted, type Rect } from './rect';

/** How places lie on the screen: there marks are set side by side, and clear of what floats over the map. */
export interface Lens {
  /** Null for what cannot be seen. */
  toPixel(point: Point): Pixel | null;
  toPoint(pixel: Pixel): Point;
  /** What floats over the map and what is beyond its edges, in the same pixels. */
  covers: readonly Rect[];
}

/** A flat map in pixels of the world: however somebody moves it, the same marks stand at the same points. */
export function flat(zoom: number): Lens {
  const scale = WORLD * 2 ** zoom;
  return {
    toPixel: (point) => toPixels(point, scale),
    toPoint: (pixel) => toDegrees(pixel, scale),
    covers: [],
  };
}

/** Nearer to what floats over the map, in pixels, no name is written: half a post of the fence, and the margin of a line. */
const AIR = SIDE / 2 + 2;

/** The map as it lies now; `over` is what floats over it, in pixels from its upper left corner. */
export function lensOf(map: MapLibre, globe: boolean, over: readonly Rect[]): Lens {
  const { clientWidth, clientHeight } = map.getContainer();
  const covers = [...over, ...beyond(clientWidth, clientHeight)].map((cover) => grown(cover, AIR));
  return globe ? round(map, covers) : level(map, { x: clientWidth / 2, y: clientHeight / 2 }, covers);
}

/** Of the worlds side by side, each place counts in the one that is nearest to the middle of the map. */
function level(map: MapLibre, half: Pixel, covers: readonly Rect[]): Lens {
  const zoom = map.getZoom();
  const scale = WORLD * 2 ** zoom;
  const { lng: lon, lat } = map.getCenter();
  const middle = toPixels({ lon, lat }, scale);
  const corner = { x: middle.x - half.x, y: middle.y - half.y };
  const there = flat(zoom);
  return {
    toPixel(point) {
      const { x, y } = toPixels(point, scale);
      return { x: x + scale * Math.round((middle.x - x) / scale), y };
    },
    toPoint: (pixel) => there.toPoint(pixel),
    covers: covers.map((cover) => shifted(cover, corner)),
  };
}

/** A place on the far side of the globe is drawn where another lies on this one: farther off than this, in kilometres. */
const ASTRAY_KM = 100;

function round(map: MapLibre, covers: readonly Rect[]): Lens {
  const toPoint = ({ x, y }: Pixel) => {
    const { lng: lon, lat } = map.unproject([x, y]);
    return { lon, lat };
  };
  return {
    toPixel(point) {
      const { x, y } = map.project(point);
      return kmBetween(toPoint({ x, y }), point) < ASTRAY_KM ? { x, y } : null;
    },
    toPoint,
    covers,
  };
}
