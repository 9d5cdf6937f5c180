import { describe, expect, it } from 'vitest';
import { inOrder, pieces, type Highlight, type Piece } from './pieces';

const TEXT = 'Tartous naval base, on the Mediterranean';

/** `[name <inner>]` for a mention, the bare words otherwise. */
function show(all: Piece[]): string {
  return all
    .map(({ index, inner, start, end }) => {
      const words = inner.length > 0 ? show(inner) : TEXT.slice(start, end);
      return index === null ? words : `[${String(index)}:${words}]`;
    })
    .join('');
}

function cut(...highlights: Highlight[]): string {
  return show(pieces(inOrder(highlights), 0, TEXT.length));
}

describe('pieces', () => {
  it('puts a nested name inside the longer one, whichever comes first in the list', () => {
    const base = { index: 0, start: 0, end: 18 };
    const town = { index: 1, start: 0, end: 7 };
    const sea = { index: 2, start: 27, end: 40 };
    const expected = '[0:[1:Tartous] naval base], on the [2:Mediterranean]';
    expect(cut(base, town, sea)).toBe(expected);
    expect(cut(sea, town, base)).toBe(expected);
  });

  it('cuts a name that sticks out of another, since elements can only nest', () => {
    expect(cut({ index: 0, start: 0, end: 13 }, { index: 1, start: 8, end: 18 })).toBe(
      '[0:Tartous [1:naval]][1: base], on the Mediterranean',
    );
  });

  it('keeps two mentions of the very same span, one in the other', () => {
    expect(cut({ index: 0, start: 0, end: 7 }, { index: 1, start: 0, end: 7 })).toBe(
      '[0:[1:Tartous]] naval base, on the Mediterranean',
    );
  });

  it('clips what lies outside the stretch and drops empty spans', () => {
    const all = [
      { index: 0, start: 0, end: 7 },
      { index: 1, start: 9, end: 9 },
      { index: 2, start: 27, end: 99 },
    ];
    expect(show(pieces(all, 3, 30))).toBe('[0:tous] naval base, on the [2:Med]');
  });

  it('covers the stretch without gap or overlap, whatever the spans', () => {
    let seed = 7;
    const next = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
    for (let round = 0; round < 300; round += 1) {
      const all = Array.from({ length: 6 }, (_, index) => {
        const start = next(TEXT.length);
        return { index, start, end: start + next(12) };
      });
      const bare = show(pieces(inOrder(all), 0, TEXT.length)).replace(/\[\d+:|\]/g, '');
      expect(bare).toBe(TEXT);
    }
  });
});
