import type { CodeUnits } from './offsets';

/** A mention's stretch of the text. */
export interface Highlight {
  index: number;
  start: CodeUnits;
  end: CodeUnits;
}

/** A run of text: bare where `index` is null, else (a part of) the mention of that number, with what is nested in it. */
export interface Piece {
  start: CodeUnits;
  end: CodeUnits;
  index: number | null;
  inner: Piece[];
}

/** In reading order, the longer first: an outer name comes before the names nested in it. */
export function inOrder(highlights: Highlight[]): Highlight[] {
  return [...highlights].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Cuts `start..end` into pieces that cover it without gap or overlap.
 *
 * `highlights` are in order (see `inOrder`). One that sticks out of another is cut in two there, since
 * elements can only nest; one that sticks out of `start..end` is clipped.
 */
export function pieces(highlights: Highlight[], start: CodeUnits, end: CodeUnits): Piece[] {
  const found: Piece[] = [];
  let at = start;
  let waiting = clip(highlights, start, end);
  for (let i = 0, head = waiting[i]; head; head = waiting[i]) {
    const { index, end: until } = head;
    if (head.start > at) found.push(bare(at, head.start));
    const inside = waiting.slice(i + 1, firstFrom(waiting, i + 1, until));
    found.push({
      start: head.start,
      end: until,
      index,
      inner: inside.length ? pieces(inside, head.start, until) : [],
    });
    at = until;
    i += 1 + inside.length;
    const overhang = clip(inside, until, end);
    if (overhang.length > 0) {
      waiting = inOrder([...overhang, ...waiting.slice(i)]);
      i = 0;
    }
  }
  if (at < end) found.push(bare(at, end));
  return found;
}

/** The first place at or after `from` whose highlight starts at or after `limit`. */
function firstFrom(highlights: Highlight[], from: number, limit: CodeUnits): number {
  let i = from;
  while ((highlights[i]?.start ?? Infinity) < limit) i += 1;
  return i;
}

function bare(start: CodeUnits, end: CodeUnits): Piece {
  return { start, end, index: null, inner: [] };
}

/** What of `highlights` lies in `start..end`. */
function clip(highlights: Highlight[], start: CodeUnits, end: CodeUnits): Highlight[] {
  const inside: Highlight[] = [];
  for (const one of highlights) {
    const clipped = { ...one, start: Math.max(one.start, start), end: Math.min(one.end, end) };
    if (clipped.start < clipped.end) inside.push(clipped);
  }
  return inside;
}
