import { expect, it } from 'vitest';
import type { Point } from './camera';
import type { Lens } from './lens';
import { limb } from './limb';

const RADIANS = Math.PI / 180;
const RADIUS = 200;
/** The sine of how far one sees, from a height of one radius over the equator: to sixty degrees. */
const HEIGHT = 2;

/** A globe that is seen from over 0° 0°. */
const GLOBE: Lens = {
  toPixel({ lon, lat }: Point) {
    const [right, up] = [Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
    const near = Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    if (near < 1 / HEIGHT) return null;
    const scale = RADIUS / (HEIGHT - near);
    return { x: right * scale, y: -up * scale };
  },
  toPoint: () => ({ lon: NaN, lat: NaN }),
  covers: [],
};
const RIM = RADIUS / Math.sqrt(HEIGHT ** 2 - 1);

it('stands all along the rim of the globe, so that no name fits through', () => {
  const pixels = limb(GLOBE, { lon: 0, lat: 0 }, 500).map(([lon, lat]) => GLOBE.toPixel({ lon, lat }));
  const [first] = pixels;
  pixels.forEach((pixel, i) => {
    const next = pixels[i + 1] ?? first;
    expect(pixel && next && Math.hypot(pixel.x, pixel.y)).toBeGreaterThan(RIM - 2);
    expect(pixel && next && Math.hypot(pixel.x - next.x, pixel.y - next.y)).toBeLessThanOrEqual(12.01);
  });
  expect(pixels.length).toBeGreaterThan(40);
});

it('has nothing to say where the rim is off the map', () => {
  expect(limb(GLOBE, { lon: 0, lat: 0 }, 50)).toEqual([]);
});
