import type { DocumentRow } from '../types/DocumentRow';

/** What the list of documents can be sorted by. */
export const SORTS = ['imported', 'date', 'title', 'queue'] as const;

export type Sort = (typeof SORTS)[number];

export const SORT_NAMES: Record<Sort, string> = {
  imported: 'In order of import',
  date: 'Latest first',
  title: 'By title',
  queue: 'Most to review first',
};

/** How far the review of a document is. */
export type Standing = 'waiting' | 'begun' | 'settled';

const ORDERS: Record<Sort, (one: DocumentRow, other: DocumentRow) => number> = {
  imported: (one, other) => one.id - other.id,
  date: (one, other) => (other.published ?? '').localeCompare(one.published ?? ''),
  title: (one, other) => titleOf(one).localeCompare(titleOf(other), undefined, { numeric: true }),
  queue: (one, other) => other.waiting - one.waiting,
};

export function titleOf({ title, name }: Pick<DocumentRow, 'title' | 'name'>): string {
  return title ?? name;
}

export function standingOf({ waiting, settled }: DocumentRow): Standing {
  if (waiting === 0) return 'settled';
  return settled > 0 ? 'begun' : 'waiting';
}

/** The documents whose title, name or outlet holds every word of `query`, in that order. */
export function arranged(rows: readonly DocumentRow[], query: string, sort: Sort): DocumentRow[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const holds = (row: DocumentRow) => {
    const text = `${titleOf(row)} ${row.name} ${row.source ?? ''}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return rows.filter(holds).sort((one, other) => ORDERS[sort](one, other) || one.id - other.id);
}
