import type { RingView } from '../../types/RingView';
import { kilometres } from '../format/distance';
import type { Point } from './camera';
import { ANCHORS, boxOf, type Anchor } from './label';
import type { Lens } from './lens';
import type { Pixel } from './mercator';
import { shifted } from './rect';
import { clearest, type Room, type Spot } from './room';

/** Where the label of a rim stands. */
export interface RimLabel {
  at: [number, number];
  label: string;
  anchor: Anchor;
}

/** So many points of a rim are tried at the most. */
const TRIED = 48;

/** Writes a rim's radius where it is farthest north, the first of its points, or as near to that as there is room. */
export function rimLabels(centre: Point, rings: readonly RingView[], room: Room): RimLabel[] {
  const taken = [...room.taken];
  return rings.flatMap(({ km, rim }) => {
    const label = kilometres(km);
    const spots = spotsOn(rim, centre, label, room.lens);
    const spot = spots[clearest(spots, { ...room, taken })];
    if (!spot) return [];
    const pixel = room.lens.toPixel(spot.at);
    if (pixel) taken.push({ box: shifted(spot.box, pixel), weight: 1 });
    return [{ at: [spot.at.lon, spot.at.lat], label, anchor: spot.anchor }];
  });
}

/** From the first point of the rim along both ways at once. */
function spotsOn(
  rim: RingView['rim'],
  centre: Point,
  label: string,
  lens: Lens,
): (Spot & { anchor: Anchor })[] {
  const step = Math.max(1, Math.ceil(rim.length / TRIED));
  const ways = Array.from({ length: Math.ceil(rim.length / 2 / step) }, (_, i) => [i * step, -i * step]);
  const middle = lens.toPixel(centre);
  return ways.flat().flatMap((i) => {
    const [lon, lat] = rim.at(i) ?? [NaN, NaN];
    const at = { lon, lat };
    const pixel = lens.toPixel(at);
    if (!pixel || !middle) return i === 0 ? [{ at, box: boxOf('bottom', label), anchor: 'bottom' }] : [];
    const anchor = anchorAt({ x: pixel.x - middle.x, y: pixel.y - middle.y });
    return [{ at, box: boxOf(anchor, label), anchor }];
  });
}

/** The eighth of the circle in which that lies, from its middle. */
export function anchorAt({ x, y }: Pixel): Anchor {
  const eighth = Math.round((Math.atan2(x, -y) / Math.PI) * 4);
  return (Object.keys(ANCHORS) as Anchor[]).at(eighth === 8 ? 0 : eighth) ?? 'bottom';
}
