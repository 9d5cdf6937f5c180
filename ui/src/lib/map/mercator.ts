import type { Point } from './camera';

/** Size of the world at zoom 0, in pixels. */
export const WORLD = 512;

/** A point of the world that is drawn so many pixels wide, right and down from its upper left corner. */
export interface Pixel {
  x: number;
  y: number;
}

/** Web Mercator, on a world of `scale` pixels. */
export function toPixels({ lon, lat }: Point, scale: number): Pixel {
  const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return { x: (lon / 360 + 0.5) * scale, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * scale };
}

export function toDegrees({ x, y }: Pixel, scale: number): Point {
  const up = Math.PI - (2 * Math.PI * y) / scale;
  return { lon: (x / scale - 0.5) * 360, lat: (Math.atan(Math.sinh(up)) * 180) / Math.PI };
}
