import type { Pixel } from './mercator';

/** A box in pixels. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function holds({ left, top, right, bottom }: Rect, { x, y }: Pixel): boolean {
  return x > left && x < right && y > top && y < bottom;
}

export function shifted({ left, top, right, bottom }: Rect, by: Pixel): Rect {
  return { left: left + by.x, top: top + by.y, right: right + by.x, bottom: bottom + by.y };
}

export function grown({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The box round the origin that reaches so far to each side. */
export function square(reach: number): Rect {
  return { left: -reach, top: -reach, right: reach, bottom: reach };
}

/** The box round all of these. */
export function around(boxes: readonly Rect[]): Rect {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Everything beyond the edges of a window of this size. */
export function beyond(width: number, height: number): Rect[] {
  const all = square(FAR);
  return [
    { ...all, right: 0 },
    { ...all, bottom: 0 },
    { ...all, left: width },
    { ...all, top: height },
  ];
}

/** Farther than any map reaches, in pixels. */
const FAR = 1e9;
