import type { Point } from './camera';
import { LETTER } from './features';
import { shifted, type Rect } from './rect';
import { clearest, type Room } from './room';

/** The side or corner of a label that is at its point, as MapLibre calls it. */
export type Anchor = keyof typeof ANCHORS;

/** For each, how far a label begins from its point, in ems. */
export const ANCHORS = {
  bottom: [0, -0.5],
  'bottom-left': [0.4, -0.3],
  left: [0.6, 0],
  'top-left': [0.4, 0.3],
  top: [0, 0.5],
  'top-right': [-0.4, 0.3],
  right: [-0.6, 0],
  'bottom-right': [-0.4, -0.3],
} as const;

/** As labels are written, in pixels; half a line with its margin. */
const EM = 11.5;
const HALF_LINE = 8;

/** What a label takes round its point. */
export function boxOf(anchor: Anchor, label: string): Rect {
  const [dx, dy] = ANCHORS[anchor].map((ems) => ems * EM) as [number, number];
  const half = (label.length * LETTER) / 2;
  const x = anchor.endsWith('left') ? half : anchor.endsWith('right') ? -half : 0;
  const y = anchor.startsWith('top') ? HALF_LINE : anchor.startsWith('bottom') ? -HALF_LINE : 0;
  const middle = { x: dx + x, y: dy + y };
  return shifted({ left: -half, right: half, top: -HALF_LINE, bottom: HALF_LINE }, middle);
}

/** The side of a point on which its label is to be written: over it, or round it where the room is taken. */
export function anchorOf(at: Point, label: string, room: Room): Anchor {
  const anchors = Object.keys(ANCHORS) as Anchor[];
  const spots = anchors.map((anchor) => ({ at, box: boxOf(anchor, label) }));
  return anchors[clearest(spots, room)] ?? 'bottom';
}
