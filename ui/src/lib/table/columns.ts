import type { Cell } from './table';

/** Name, share of the width, and what it holds where that matters. */
export type Column = readonly [name: string, width: number, of?: Content];

/**
 * Long words are nothing to gather rows by, sizes are compared, shares too, and written with two decimals. A state says how the row
 * stands, so that it can be read where the rest is struck through; a word is one of few, a position is never cut.
 */
type Content = 'long' | 'size' | 'share' | 'state' | 'word' | 'position';

/** Room for the widest that such a column holds, in pixels: half a coordinate is another one. */
const LEAST: Partial<Record<Content, number>> = { size: 50, share: 42, state: 66, word: 66, position: 112 };

/** The columns of a grid: each as wide as its share, and as it needs at the least. */
export function tracksOf(columns: readonly Column[]): string {
  return columns.map(([, width, of]) => `minmax(${(of && LEAST[of]) ?? 0}px, ${width}fr)`).join(' ');
}

export function isCompared(of: Content | undefined): boolean {
  return of === 'size' || of === 'share';
}

/** A cell as it is read. */
export function written(cell: Cell, of: Content | undefined): string {
  return typeof cell === 'number' && of === 'share' ? cell.toFixed(2) : String(cell);
}
