import type { BasingView } from '../../types/BasingView';
import type { Column } from '../../types/Column';
import type { MentionRow } from '../../types/MentionRow';
import type { PlaceRow } from '../../types/PlaceRow';
import type { VisitView } from '../../types/VisitView';
import type { Far } from '../far';
import { decimal } from '../format/coordinates';
import { countryName, featureName } from '../format/place';
import type { Column as SheetColumn } from './columns';
import {
  baseCells,
  baseColumns,
  mentionCells,
  mentionColumns,
  visitCells,
  visitColumns,
  type Sheet,
  type SheetRow,
} from './sheets';

/** Tables of the whole case: what of it answers the filters, with the document that tells it. */
export function caseBases(basings: readonly BasingView[]): Sheet {
  return {
    columns: [...baseColumns, ['Document', 3]],
    rows: basings.map((basing) => ({
      cells: [...baseCells(basing, basing.sentence), basing.report ?? ''],
      target: targetOf('basing', basing),
      picks: [{ kind: 'basing', id: basing.id }],
      struck: basing.judged === 'rejected',
    })),
    empty: 'This case tells of no base and of no forces abroad.',
  };
}

export function caseVisits(visits: readonly VisitView[]): Sheet {
  return {
    columns: [...visitColumns, ['Document', 3]],
    rows: visits.map((visit) => ({
      cells: [...visitCells(visit, visit.sentence), visit.report ?? ''],
      target: targetOf('visit', visit),
      picks: [{ kind: 'visit', id: visit.id }],
      struck: visit.judged === 'rejected',
    })),
    empty: 'This case tells of no visit.',
  };
}

export function casePlaces(places: readonly PlaceRow[]): Sheet {
  return {
    columns: [
      ['Place', 2.6],
      ['What', 2.7],
      ['Region', 2],
      ['Country', 2],
      ['Mentions', 1.4, 'size'],
      ['Documents', 1.4, 'size'],
      ['Position', 2, 'position'],
      ['Id', 3],
    ],
    rows: places.map((place): SheetRow => {
      const { name, admin1, country, mentions, documents, lon, lat, id } = place;
      const where = [featureName(place), admin1 ?? '', country ? countryName(country) : ''];
      return {
        cells: [name, ...where, mentions, documents, decimal(lon, lat, 4), id],
        target: { kind: 'place', place },
        picks: [],
      };
    }),
    empty: 'This case names no place yet.',
  };
}

/** Columns of all mentions of the case, with the document that each is in. */
export const caseMentionColumns: readonly SheetColumn[] = [...mentionColumns, ['Document', 2.6]];

/** What the backend calls these columns. */
const COLUMNS: readonly Column[] = [
  'text',
  'place',
  'country',
  'kind',
  'role',
  'status',
  'confidence',
  'sentence',
  'document',
];

/** What the backend calls a column, by its number; null for none. */
export function columnOf(number: number | null): Column | null {
  return COLUMNS[number ?? -1] ?? null;
}

export function mentionOfCase(mention: MentionRow): SheetRow {
  return {
    cells: [...mentionCells(mention, mention.sentence), mention.document_name],
    target: targetOf('mention', mention),
    picks: [{ kind: 'mention', id: mention.id }],
    struck: mention.status === 'rejected',
  };
}

/** One that no document tells cannot be opened at a sentence. */
function targetOf(
  kind: Far['kind'],
  { id, document }: { id: number; document: number | null },
): SheetRow['target'] {
  return { kind: 'far', far: { kind, id, document } };
}
