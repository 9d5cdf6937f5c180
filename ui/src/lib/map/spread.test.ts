import { describe, expect, it } from 'vitest';
import { flat } from './lens';
import { spread as spreadThrough, type Disc } from './spread';

const spread = (discs: readonly Disc[], zoom: number) => spreadThrough(discs, flat(zoom)).placed;

const disc = (lon: number, lat: number, given: Partial<Disc> = {}): Disc => ({
  lon,
  lat,
  radius: 7,
  weight: 1,
  ...given,
});

/** Distance in pixels near the equator, where Mercator is even. */
function pixels(a: { lon: number; lat: number }, b: { lon: number; lat: number }, zoom: number): number {
  return (Math.hypot(a.lon - b.lon, a.lat - b.lat) / 360) * 512 * 2 ** zoom;
}

describe('spread', () => {
  it('leaves alone what has room', () => {
    const discs = [disc(0, 0), disc(20, 5)];
    expect(spread(discs, 4)).toEqual(discs.map(({ lon, lat }) => ({ lon, lat, moved: 0 })));
  });

  it('sets two bases side by side that share a point', () => {
    const [a, b] = spread([disc(35.9, 0.4), disc(35.9, 0.4)], 3);
    expect(a && b && pixels(a, b, 3)).toBeGreaterThan(15);
    expect(a?.moved).toBeGreaterThan(7);
  });

  it('moves the one mention out of the way of the many, not the other way round', () => {
    const capital = disc(10, 0, { radius: 11, weight: 9 });
    const palace = disc(10.01, 0);
    const [atCapital, atPalace] = spread([capital, palace], 3);
    expect(atCapital && pixels(atCapital, capital, 3)).toBeLessThan(3);
    expect(atPalace && pixels(atPalace, palace, 3)).toBeGreaterThan(12);
  });

  it('never carries a marker away from its place, even in a crowd', () => {
    const crowd = Array.from({ length: 80 }, (_, i) => disc(1 + i / 1000, 1));
    spread(crowd, 2).forEach((at, i) => {
      const home = crowd[i];
      if (home) expect(pixels(at, home, 2)).toBeLessThan(39);
    });
  });

  it('fans a knot out into two columns, with room for a line of text beside each', () => {
    const knot = Array.from({ length: 7 }, (_, i) => disc(36 + (i % 2) / 10, 0.3 * i));
    const placed = spread(knot, 4);
    const column = (side: string) => placed.filter((one) => one.side === side).sort((a, b) => b.lat - a.lat);
    expect([column('left').length, column('right').length]).toEqual([3, 4]);
    for (const one of [column('left'), column('right')]) {
      one.slice(1).forEach((lower, i) => {
        const upper = one[i];
        expect(upper && pixels(upper, lower, 4)).toBeGreaterThan(17);
      });
    }
    // The order on the map stays the order in the column.
    const byLat = knot.map((_, i) => i).sort((a, b) => (knot[b]?.lat ?? 0) - (knot[a]?.lat ?? 0));
    const right = byLat.filter((i) => placed[i]?.side === 'right').map((i) => placed[i]);
    expect(right).toEqual(column('right'));
  });

  it('moves a column out of the way of what its names would run into', () => {
    const knot = Array.from({ length: 4 }, (_, i) => disc(36 + (i % 2) / 10, 0.3 * i, { written: 80 }));
    // Beside the right column, in its middle: out of reach of the marks, not of their names.
    const town = disc(40.5, 0.5);
    const zoom = 4;
    const blocked = (given: Disc[]) => {
      const placed = spread(given, zoom);
      const named = placed.filter(({ side }) => side === 'right');
      const height = (one: { lat: number }) => (one.lat / 360) * 512 * 2 ** zoom;
      return named.filter((one) => Math.abs(height(one) - height(town)) < 16).length;
    };
    expect(blocked(knot)).toBeGreaterThan(0);
    expect(blocked([...knot, town])).toBe(0);
    expect(spread([...knot, town], zoom).at(-1)?.moved).toBe(0);
  });

  it('leaves a chain across the map where it is', () => {
    const chain = Array.from({ length: 12 }, (_, i) => disc(i * 1.2, 0));
    expect(spread(chain, 4).every(({ side }) => side === undefined)).toBe(true);
  });

  it('gives the same picture every time', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => disc(36 + (i % 3) / 50, 35));
    expect(spread(crowd, 5)).toEqual(spread(crowd, 5));
  });
});
