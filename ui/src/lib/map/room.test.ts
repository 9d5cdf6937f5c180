import { describe, expect, it } from 'vitest';
import { flat } from './lens';
import { toDegrees, toPixels, WORLD } from './mercator';
import { overlap, shifted, type Rect } from './rect';
import { anchorAt, rimLabels } from './rim';
import { radiusOf, ringsBeside } from './rings';
import { clearest, takenBy, type Room, type Taken } from './room';

const ZOOM = 4;
const SCALE = WORLD * 2 ** ZOOM;
const CENTRE = { lon: 36, lat: 0 };
const MIDDLE = toPixels(CENTRE, SCALE);
const DOT: Rect = { left: -5, top: -5, right: 5, bottom: 5 };

const at = (x: number, y: number) => toDegrees({ x: MIDDLE.x + x, y: MIDDLE.y + y }, SCALE);
const box = (left: number, top: number, right: number, bottom: number) =>
  shifted({ left, top, right, bottom }, MIDDLE);
const room = (...taken: Taken[]): Room => ({ lens: flat(ZOOM), taken });
const rim = (radius: number): [number, number][] =>
  Array.from({ length: 96 }, (_, i) => {
    const { lon, lat } = at(radius * Math.sin((i * Math.PI) / 48), -radius * Math.cos((i * Math.PI) / 48));
    return [lon, lat];
  });
const labelOf = (room: Room) => rimLabels(CENTRE, [{ km: 50, rim: rim(60), area: [] }], room)[0];

describe('clearest', () => {
  const spots = [0, 40, 80].map((x) => ({ at: at(x, 0), box: DOT }));

  it('takes the first spot that is free', () => {
    expect(clearest(spots, room())).toBe(0);
    expect(clearest(spots, room({ box: box(-9, -9, 50, 9), weight: 1 }))).toBe(2);
  });

  it('takes the least bad one where none is free, and none under a card', () => {
    const all = [4, 1, 3].map((weight, i) => ({ box: box(i * 40 - 9, -9, i * 40 + 9, 9), weight }));
    expect(clearest(spots, room(...all))).toBe(1);
    const lens = { ...flat(ZOOM), covers: [box(-50, -50, 50, 50)] };
    expect(clearest(spots, { lens, taken: [] })).toBe(2);
  });
});

it('counts a mark and the name beside it, on the side where a column has it', () => {
  const disc = { ...at(0, 0), radius: 7, written: 60, weight: 1 };
  const taken = takenBy([{ disc, at: { ...disc, moved: 0, side: 'left' } }], flat(ZOOM));
  const hit = (x: number) => taken.some((one) => overlap(one.box, shifted(box(-1, -1, 1, 1), { x, y: 0 })));
  expect([-60, 0, 60].map(hit)).toEqual([true, true, false]);
});

describe('the label of a rim', () => {
  it('stands in the north, outside', () => {
    const label = labelOf(room());
    expect(label).toMatchObject({ label: '50 km', anchor: 'bottom' });
    expect(label?.at[1]).toBeCloseTo(at(0, -60).lat, 6);
  });

  it('goes along the rim to where nothing stands', () => {
    const label = labelOf(room({ box: box(-70, -90, 70, 0), weight: 1 }));
    expect(label?.at[1]).toBeLessThan(0);
    expect(label?.anchor).toMatch(/left|right/);
  });

  it('keeps clear of the label of another rim', () => {
    const twice = [60, 62].map((radius) => ({ km: radius, rim: rim(radius), area: [] }));
    const [one, other] = rimLabels(CENTRE, twice, room());
    expect(one?.at[0]).not.toBeCloseTo(other?.at[0] ?? 0, 3);
  });

  it('has its own side or corner at the rim all round', () => {
    const anchors = [[0, -9], [9, -9], [9, 0], [9, 9], [0, 9], [-9, 9], [-9, 0], [-9, -9]].map(([x = 0, y = 0]) => anchorAt({ x, y })); // prettier-ignore
    expect(anchors).toEqual(['bottom', 'bottom-left', 'left', 'top-left', 'top', 'top-right', 'right', 'bottom-right']); // prettier-ignore
  });
});

describe('rings behind a document', () => {
  const ring = (x: number, count: number) => {
    const { lon, lat } = at(x, 0);
    const geometry = { type: 'Point' as const, coordinates: [lon, lat] };
    return { type: 'Feature' as const, properties: { count }, geometry };
  };
  const pixelsOf = (room: Room, ...features: ReturnType<typeof ring>[]) =>
    ringsBeside({ type: 'FeatureCollection', features }, room).features.map(({ geometry }) => {
      const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
      const { x, y } = toPixels({ lon, lat }, SCALE);
      return { x: x - MIDDLE.x, y: y - MIDDLE.y };
    });
  const marked = room({ box: box(-12, -12, 12, 12), weight: 4 });

  it('stay where they are as long as nothing lies over them', () => {
    const features = [ring(60, 40), ring(-60, 9)];
    expect(ringsBeside({ type: 'FeatureCollection', features }, marked).features).toEqual(features);
  });

  it('move clear of a mark and of each other, and tell where they belong', () => {
    const [one, other] = pixelsOf(marked, ring(4, 100), ring(40, 100));
    const clear = (middle: number) => Math.abs(middle) >= 12 + radiusOf(100);
    expect(one && (clear(one.x) || clear(one.y))).toBe(true);
    expect(one && other && Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * radiusOf(100));
    expect(other?.x).toBeCloseTo(40, 5);
    const [first] = ringsBeside({ type: 'FeatureCollection', features: [ring(4, 100)] }, marked).features;
    expect(first?.properties?.lon).toBeCloseTo(at(4, 0).lon, 9);
  });

  it('have nothing to move for without a number', () => {
    expect(pixelsOf(marked, ring(4, 1))[0]?.x).toBeCloseTo(4, 5);
  });
});
