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

/** What columns have to hold, by their number: words, or `>0.7` and `<=3` for numbers. */
export type ColumnFilters = Readonly<Record<number, string>>;

/** The rows that hold every word of `filter` in some cell and what each column is asked for, in order; without an order as they came. */
export function arranged<Some extends Row>(
  rows: readonly Some[],
  filter: string,
  order: Order | null,
  columns: ColumnFilters = {},
): Some[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const tests = Object.entries(columns).flatMap(([column, asked]) => {
    const test = testOf(asked);
    return test ? [({ cells }: Row) => test(cells[Number(column)] ?? '')] : [];
  });
  const kept = rows.filter((row) => holds(row, words) && tests.every((test) => test(row)));
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

type Test = (cell: Cell) => boolean;

const COMPARED: Record<string, (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
};

/** None where nothing is asked. */
function testOf(asked: string): Test | null {
  const text = asked.trim().toLowerCase();
  if (text === '') return null;
  const [, sign, size] = /^([<>]=?|=)\s*(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const compared = COMPARED[sign ?? ''];
  if (compared) return (cell) => typeof cell === 'number' && compared(cell, Number(size));
  const words = text.split(/\s+/);
  return (cell) => {
    const within = String(cell).toLowerCase();
    return words.every((word) => within.includes(word));
  };
}

/** A line of a table that is grouped: the head of a group, or a row. */
export type Line<Some> = { head: string; count: number; open: boolean } | { row: Some };

/** Rows gathered by what a column says, groups by the alphabet with the empty one last; rows of closed groups are left out. */
export function grouped<Some extends Row>(
  rows: readonly Some[],
  column: number | null,
  isOpen: (head: string) => boolean = () => true,
): Line<Some>[] {
  if (column === null) return rows.map((row) => ({ row }));
  const groups = new Map<string, Some[]>();
  for (const row of rows) {
    const head = String(row.cells[column] ?? '');
    const group = groups.get(head);
    if (group) group.push(row);
    else groups.set(head, [row]);
  }
  const sorted = [...groups].sort(([a], [b]) => compare(a, b));
  return sorted.flatMap(([head, group]): Line<Some>[] => {
    const open = isOpen(head);
    return [{ head, count: group.length, open }, ...(open ? group.map((row) => ({ row })) : [])];
  });
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
