import { describe, expect, it } from 'vitest';
import { isCramped } from './fan';
import { flat, type Lens } from './lens';
import { toDegrees, toPixels, WORLD } from './mercator';
import type { Rect } from './rect';
import { radiusOf, ringsOf } from './rings';
import { spread, type Disc } from './spread';

const ZOOM = 4;
const SCALE = WORLD * 2 ** ZOOM;

/** Seven places within a few pixels of each other, near the equator. */
const KNOT = Array.from({ length: 7 }, (_, i): Disc => ({
  lon: 36 + (i % 2) / 10,
  lat: 0.2 * i,
  radius: 7,
  written: 60,
  weight: 1,
}));
const MIDDLE = toPixels({ lon: 36, lat: 0.6 }, SCALE);

/** A flat map on which something floats over what is beside the knot, from this far to the right of it. */
function under(right: number): Lens {
  const card = { left: MIDDLE.x + right, top: MIDDLE.y - 300, right: MIDDLE.x + 900, bottom: MIDDLE.y + 300 };
  return { ...flat(ZOOM), covers: [card] };
}

const sidesOf = (lens: Lens) => new Set(spread(KNOT, lens).placed.map(({ side }) => side));

/** What a mark takes with its name. */
function room({ lon, lat, side }: { lon: number; lat: number; side?: string }): Rect {
  const { x, y } = toPixels({ lon, lat }, SCALE);
  const [left, right] = side === 'left' ? [76, 7] : [7, 76];
  return { left: x - left, right: x + right, top: y - 9, bottom: y + 9 };
}

describe('a fan', () => {
  it('stands on both sides where there is room, and on one where a card lies over the other', () => {
    expect(sidesOf(flat(ZOOM))).toEqual(new Set(['left', 'right']));
    expect(sidesOf(under(300))).toEqual(new Set(['left', 'right']));
    expect(sidesOf(under(40))).toEqual(new Set(['left']));
    const [card] = under(40).covers;
    for (const one of spread(KNOT, under(40)).placed) expect(room(one).right).toBeLessThan(card?.left ?? 0);
  });

  it('moves up from what lies along the lower edge', () => {
    const bar = { left: MIDDLE.x - 900, top: MIDDLE.y + 25, right: MIDDLE.x + 900, bottom: MIDDLE.y + 60 };
    const lens = { ...flat(ZOOM), covers: [bar] };
    for (const one of spread(KNOT, lens).placed) expect(room(one).bottom).toBeLessThanOrEqual(bar.top);
  });

  it('goes to one side where the other has no room for names, however far up or down', () => {
    const wall = Array.from({ length: 24 }, (_, i): Disc => {
      const at = toDegrees({ x: MIDDLE.x - 60, y: MIDDLE.y - 190 + i * 16 }, SCALE);
      return { ...at, radius: 7, weight: 1 };
    });
    const sides = spread([...KNOT, ...wall], flat(ZOOM)).placed.map(({ side }) => side);
    expect(new Set(sides.slice(0, KNOT.length))).toEqual(new Set(['right']));
  });

  it('stays as it is where its places lie under the card themselves', () => {
    expect(sidesOf(under(-200))).toEqual(new Set(['left', 'right']));
  });

  it('is set anew where it is seen and cramped, and only there', () => {
    const { fans } = spread(KNOT, flat(ZOOM));
    expect([300, 40, -200].map((right) => isCramped(fans, under(right).covers))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('has the same room for names where the map draws everything smaller, as towards the rim of a globe', () => {
    const { toPixel, toPoint } = flat(ZOOM);
    const small: Lens = {
      toPixel: (point) => {
        const at = toPixel(point);
        return at && { x: at.x / 2, y: at.y / 2 };
      },
      toPoint: ({ x, y }) => toPoint({ x: x * 2, y: y * 2 }),
      covers: [],
    };
    const { placed } = spread(KNOT, small);
    const column = placed.filter(({ side }) => side === 'right').map((one) => small.toPixel(one)?.y ?? 0);
    const steps = column
      .sort((a, b) => a - b)
      .slice(1)
      .map((y, i) => y - (column[i] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(17);
  });

  it('leaves out what cannot be seen', () => {
    const behind: Lens = { ...flat(ZOOM), toPixel: () => null };
    expect(spread(KNOT, behind).placed).toEqual(KNOT.map(({ lon, lat }) => ({ lon, lat, moved: 0 })));
  });
});

describe('a ring of what is gathered', () => {
  const ring = {
    type: 'Feature' as const,
    properties: { count: 1000 },
    geometry: { type: 'Point' as const, coordinates: [36, 0] },
  };
  const rings = ringsOf({ type: 'FeatureCollection', features: [ring] });

  it('is made way for by what would lie on it, and makes none', () => {
    const base: Disc = { lon: 36.1, lat: 0, radius: 12, weight: 1000 };
    const [at, middle] = spread([base, ...rings], flat(ZOOM)).placed;
    const { x, y } = toPixels({ lon: at?.lon ?? 0, lat: at?.lat ?? 0 }, SCALE);
    const home = toPixels({ lon: 36, lat: 0 }, SCALE);
    expect(Math.hypot(x - home.x, y - home.y)).toBeGreaterThan(12 + radiusOf(1000));
    expect(middle?.moved).toBe(0);
  });

  it('grows slowly with what is in it', () => {
    expect([1, 10, 100, 1000, 10_000_000].map(radiusOf)).toEqual([5, 11, 14, 17, 23]);
  });
});
