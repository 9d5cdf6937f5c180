/** What a table says in one place: words, or a number to sort by size. */
export type Cell = string | number;

/** By which column, and which way. */
export interface Order {
  column: number;
  down: boolean;
}

interface Row {
  cells: readonly Cell[];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The rows that hold every word of `filter` in some cell, in order; without an order as they came. */
export function arranged<Some extends Row>(
  rows: readonly Some[],
  filter: string,
  order: Order | null,
): Some[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter((row) => holds(row, words));
  if (!order) return kept;
  const sign = order.down ? -1 : 1;
  const at = ({ cells }: Row) => cells[order.column] ?? '';
  return kept.sort((a, b) => sign * compare(at(a), at(b)));
}

function holds({ cells }: Row, words: string[]): boolean {
  if (words.length === 0) return true;
  const text = cells.join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Numbers by size, words by the alphabet, what is empty last. */
function compare(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return collator.compare(String(a), String(b));
}

/** Rows as spreadsheets take them from the clipboard: tabs between cells, a head first. */
export function tsv(head: readonly string[], rows: readonly Row[]): string {
  return [head, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(plain).join('\t')).join('\n');
}

/** Without tabs and line ends, and without what a spreadsheet would take for a formula. */
function plain(cell: Cell): string {
  const text = String(cell).replace(/[\t\r\n]+/g, ' ');
  return typeof cell === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text;
}
