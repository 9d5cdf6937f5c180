/** Sets points on a line so far apart that each can be seen, unless that would move one by more than `most`. They come and go in order. */
export function apart(points: readonly number[], gap: number, most: number): number[] {
  let taken = -Infinity;
  return points.map((point) => {
    const moved = Math.max(point, taken + gap);
    if (moved - point > most) return point;
    taken = moved;
    return moved;
  });
}
