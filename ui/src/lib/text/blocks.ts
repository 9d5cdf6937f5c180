import type { CodeUnits } from './offsets';
import type { Highlight } from './pieces';

/** A paragraph, or a part of a very long one: what the reader lays out at a time. Line ends in it are spaces. */
export interface Block {
  start: CodeUnits;
  end: CodeUnits;
  /** Its distance from the block before: a paragraph's, a list line's, or none where it goes on with it. */
  follows: Distance;
  /** The highlights that begin in it. */
  highlights: Highlight[];
}

export type Distance = 'apart' | 'close' | 'joined';

type Stretch = Pick<Block, 'start' | 'end' | 'follows'>;

/** Longer paragraphs are laid out in parts: one line of two million characters would stall the window. */
const LONGEST = 6000;

/** Shorter lines under each other are a list or a head, not paragraphs. */
const SHORT_LINE = 60;

/** Splits `text` into paragraphs. `highlights` are in order (see `inOrder`). */
export function blocksOf(text: string, highlights: Highlight[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const { start, end, follows } of paragraphs(text)) {
    for (let at = start; at < end;) {
      const until = cutOf(text, at, end, highlights, next);
      const inside: Highlight[] = [];
      for (let one = highlights[next]; one && one.start < until; one = highlights[(next += 1)])
        inside.push(one);
      blocks.push({ start: at, end: until, follows: at > start ? 'joined' : follows, highlights: inside });
      at = until;
    }
  }
  return blocks;
}

/** What stands between blank lines, whole where a machine wrapped it, else line by line. */
function paragraphs(text: string): Stretch[] {
  return [...text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)].flatMap(({ index: start, 0: words }) => {
    if (isWrapped(words)) return [{ start, end: start + words.length, follows: 'apart' as const }];
    return linesOf(words, start);
  });
}

function linesOf(words: string, offset: CodeUnits): Stretch[] {
  let before = Infinity;
  return [...words.matchAll(/\S[^\n]*/g)].map(({ index, 0: line }) => {
    const follows = before < SHORT_LINE ? 'close' : 'apart';
    before = line.length;
    return { start: offset + index, end: offset + index + line.length, follows };
  });
}

/** Whether line ends look made by a machine: three lines or more, all but the last of them nearly full. */
function isWrapped(paragraph: string): boolean {
  const lines = paragraph.split('\n');
  return lines.length >= 3 && lines.slice(0, -1).every((line) => line.length >= 50 && line.length <= 100);
}

/** Where the part that begins at `at` ends: at a space near the limit, never inside a name or a character. */
function cutOf(
  text: string,
  at: CodeUnits,
  end: CodeUnits,
  highlights: Highlight[],
  next: number,
): CodeUnits {
  if (end - at <= LONGEST) return end;
  const space = text.slice(at, at + LONGEST).lastIndexOf(' ');
  let cut = at + (space > 0 ? space + 1 : LONGEST);
  if (/[\uDC00-\uDFFF]/.test(text.charAt(cut))) cut -= 1;
  for (let i = next, one = highlights[i]; one && one.start < cut; one = highlights[(i += 1)]) {
    if (one.end > cut && one.start > at) cut = one.start;
  }
  return cut;
}
