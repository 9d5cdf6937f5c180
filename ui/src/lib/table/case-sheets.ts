import type { BasingView } from '../../types/BasingView';
import type { PlaceRow } from '../../types/PlaceRow';
import type { VisitView } from '../../types/VisitView';
import type { Far } from '../far';
import { decimal } from '../format/coordinates';
import { countryName, featureName } from '../format/place';
import { baseCells, baseColumns, visitCells, visitColumns, type Sheet, type SheetRow } from './sheets';

/** Tables of the whole case: what of it answers the filters, with the document that tells it. */
export function caseBases(basings: readonly BasingView[]): Sheet {
  return {
    columns: [...baseColumns, ['Document', 3]],
    rows: basings.map((basing) => ({
      cells: [...baseCells(basing, basing.sentence), basing.report ?? ''],
      target: targetOf('basing', basing),
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
    })),
    empty: 'This case tells of no visit.',
  };
}

export function casePlaces(places: readonly PlaceRow[]): Sheet {
  return {
    columns: [
      ['Place', 3],
      ['What', 2],
      ['Region', 2],
      ['Country', 2],
      ['Mentions', 1.4],
      ['Documents', 1.4],
      ['Position', 2.4],
      ['Id', 2.6],
    ],
    rows: places.map((place): SheetRow => {
      const { name, admin1, country, mentions, documents, lon, lat, id } = place;
      const where = [featureName(place), admin1 ?? '', country ? countryName(country) : ''];
      return {
        cells: [name, ...where, mentions, documents, decimal(lon, lat, 4), id],
        target: { kind: 'place', place },
      };
    }),
    empty: 'This case names no place yet.',
  };
}

/** One that no document tells cannot be opened at a sentence. */
function targetOf(
  kind: Far['kind'],
  { id, document }: { id: number; document: number | null },
): SheetRow['target'] {
  return { kind: 'far', far: { kind, id, document } };
}
