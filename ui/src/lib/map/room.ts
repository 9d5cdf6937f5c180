import type { Point } from './camera';
import type { Lens } from './lens';
import { overlap, shifted, square, type Rect } from './rect';
import { roomOf } from './sidestep';
import type { Disc, Placed } from './spread';

/** A mark as it stands on the map. */
export interface Standing {
  disc: Disc;
  at: Placed;
}

/** A box of the map that something takes, and how bad it is to write over that. */
export interface Taken {
  box: Rect;
  weight: number;
}

/** The map as it is filled: what may stand in several places looks for a free one here. */
export interface Room {
  lens: Lens;
  taken: readonly Taken[];
}

/** Where something may stand, and what it takes there, in pixels from that point. */
export interface Spot {
  at: Point;
  box: Rect;
}

/** What cannot be seen at all is worst, then what hides a mark; most names beside a lone mark can go elsewhere. */
const COVER = 8;
const MARK = 4;
const COLUMN_NAME = 3;
const LONE_NAME = 1;

/** What marks and their names take of this map. */
export function takenBy(standing: readonly Standing[], lens: Lens): Taken[] {
  return standing.flatMap(({ disc, at }) => {
    const pixel = lens.toPixel(at);
    if (!pixel) return [];
    const taken = [{ box: shifted(square(disc.radius), pixel), weight: MARK }];
    if (!disc.written) return taken;
    const box = roomOf({ ...pixel, home: pixel, disc, side: at.side ?? 'right' });
    return [...taken, { box, weight: at.side ? COLUMN_NAME : LONE_NAME }];
  });
}

/** Which of these spots, best first, is free; where none is, the one where the least is written over. */
export function clearest(spots: readonly Spot[], { lens, taken }: Room): number {
  const everything = [...taken, ...lens.covers.map((box) => ({ box, weight: COVER }))];
  let [best, least] = [0, Infinity];
  for (const [i, { at, box }] of spots.entries()) {
    const pixel = lens.toPixel(at);
    if (!pixel) continue;
    const there = shifted(box, pixel);
    const cost = everything.reduce((sum, one) => sum + (overlap(one.box, there) ? one.weight : 0), 0);
    if (cost < least) [best, least] = [i, cost];
    if (cost === 0) break;
  }
  return best;
}
