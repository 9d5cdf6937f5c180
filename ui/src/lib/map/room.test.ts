import { describe, expect, it } from 'vitest';
import { flat } from './lens';
import { toDegrees, toPixels, WORLD } from './mercator';
import { overlap, shifted, type Rect } from './rect';
import { anchorAt, rimLabels } from './rim';
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
