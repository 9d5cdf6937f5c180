import type { BasingView } from '../../types/BasingView';
import type { DocumentView } from '../../types/DocumentView';
import type { MentionView } from '../../types/MentionView';
import type { Mention } from '../../types/Mention';
import type { Place } from '../../types/Place';
import type { Span } from '../../types/Span';
import type { Status } from '../../types/Status';
import type { VisitView } from '../../types/VisitView';
import { decimal } from '../format/coordinates';
import { countryName, featureName } from '../format/place';
import { actorName, whenText } from '../relations';
import type { Far } from '../far';
import type { Pick } from '../state/picks';
import type { Target } from '../state/selection.svelte';
import type { Column } from './columns';
import type { Cell } from './table';

/** A table of one sort of thing that the document holds. */
export interface Sheet {
  columns: readonly Column[];
  rows: readonly SheetRow[];
  /** What to say where it holds nothing. */
  empty: string;
}

/** What a row says, and what a click on it selects. */
export interface SheetRow {
  cells: readonly Cell[];
  target: Target | { kind: 'far'; far: Far };
  /** What it stands for when it is picked. */
  picks: readonly Pick[];
  /** Whether somebody rejected it. */
  struck?: boolean;
}

export const SHEETS = ['bases', 'visits', 'places', 'mentions'] as const;

export type SheetName = (typeof SHEETS)[number];

/** Gives the words of a span. */
type Quote = (span: Span) => string;

const NO_PLACE = 'This text names no place yet.';

/** All tables of a document. */
export function sheetsOf(document: DocumentView, quote: Quote): Record<SheetName, Sheet> {
  return {
    bases: bases(document, quote),
    visits: visits(document, quote),
    places: places(document),
    mentions: mentions(document, quote),
  };
}

export const visitColumns: readonly Column[] = [
  ['Visitor', 3],
  ['Country', 1.8],
  ['From', 2],
  ['To', 1.8],
  ['When', 3.2],
  ['Status', 2, 'state'],
  ['Conf.', 1, 'share'],
  ['Evidence', 3.4, 'long'],
];

export function visitCells(visit: VisitView, sentence: string): Cell[] {
  const { visitor, origin, destination, date, confidence } = visit;
  const [from, to] = [origin?.place?.name ?? origin?.text ?? '', destination.place?.name ?? destination.text];
  const who = [visitor.text, actorName(visitor.country)];
  return [...who, from, to, whenText(date), statusOf(visit), rounded(confidence), sentence];
}

function visits(document: DocumentView, quote: Quote): Sheet {
  const rows = document.visits.map((visit, index): SheetRow => ({
    cells: visitCells(visit, first(visit.evidence, quote)),
    target: { kind: 'visit', index },
    picks: [{ kind: 'visit', id: visit.id }],
    struck: visit.judged === 'rejected',
  }));
  return { columns: visitColumns, rows, empty: 'This text tells of no visit.' };
}

export const baseColumns: readonly Column[] = [
  ['Site', 4],
  ['Operator', 2],
  ['Host', 2],
  ['Force', 2.2],
  ['When', 2],
  ['Status', 2.1, 'state'],
  ['Conf.', 1, 'share'],
  ['Evidence', 3.8, 'long'],
];

export function baseCells(basing: BasingView, sentence: string): Cell[] {
  const { site, operator, host_country, force, date, confidence } = basing;
  const where = site?.place?.name ?? site?.text ?? '';
  const whose = [actorName(operator.country) || operator.text, actorName(host_country)];
  return [where, ...whose, force ?? '', whenText(date), statusOf(basing), rounded(confidence), sentence];
}

function bases(document: DocumentView, quote: Quote): Sheet {
  const rows = document.basings.map((basing, index): SheetRow => ({
    cells: baseCells(basing, first(basing.evidence, quote)),
    target: { kind: 'basing', index },
    picks: [{ kind: 'basing', id: basing.id }],
    struck: basing.judged === 'rejected',
  }));
  return {
    columns: baseColumns,
    rows,
    empty: 'This text tells of no base and of no forces abroad.',
  };
}

/** Columns of mentions, in a document and in a case. */
export const mentionColumns: readonly Column[] = [
  ['Mention', 2.6],
  ['Place', 2.6],
  ['Country', 2],
  ['Kind', 1.4, 'word'],
  ['Role', 1.6, 'word'],
  ['Status', 1.6, 'state'],
  ['Conf.', 1, 'share'],
  ['Sentence', 6, 'long'],
];

/** What they say of one. */
export function mentionCells(mention: Mention & { status: Status }, sentence: string): Cell[] {
  const { text, place, kind, role, status, confidence } = mention;
  return [text, place?.name ?? '', countryOf(place), kind, role, status, rounded(confidence), sentence];
}

function mentions(document: DocumentView, quote: Quote): Sheet {
  const rows = document.mentions.map((mention): SheetRow => ({
    cells: mentionCells(mention, quote(mention.sentence)),
    target: { kind: 'mention', index: mention.index },
    picks: [{ kind: 'mention', id: mention.id }],
    struck: mention.status === 'rejected',
  }));
  return { columns: mentionColumns, rows, empty: NO_PLACE };
}

function places(document: DocumentView): Sheet {
  const columns: Column[] = [
    ['Place', 2.6],
    ['What', 2.7],
    ['Region', 2],
    ['Country', 2],
    ['Mentions', 1.4, 'size'],
    ['Conf.', 1, 'share'],
    ['Position', 2, 'position'],
    ['Id', 3],
  ];
  const byPlace = new Map<string, MentionView[]>();
  for (const mention of document.mentions) {
    if (!mention.place || mention.status === 'rejected') continue;
    byPlace.set(mention.place.id, [...(byPlace.get(mention.place.id) ?? []), mention]);
  }
  const rows = [...byPlace.values()].flatMap((named): SheetRow[] => {
    const [lead] = named;
    if (!lead?.place) return [];
    const { name, admin1, lon, lat, id } = lead.place;
    const what = [name, featureName(lead.place), admin1 ?? '', countryOf(lead.place), named.length];
    const best = Math.max(...named.map(({ confidence }) => confidence));
    const cells = [...what, rounded(best), decimal(lon, lat, 4), id];
    const picks = named.map(({ id }) => ({ kind: 'mention' as const, id }));
    return [{ cells, target: { kind: 'mention', index: lead.index }, picks }];
  });
  return { columns, rows, empty: NO_PLACE };
}

function countryOf(place: Place | null): string {
  return place?.country ? countryName(place.country) : '';
}

/** How a visit or base stood as it is told; of one that was rejected, that. */
function statusOf({ judged, status }: VisitView | BasingView): string {
  return judged === 'rejected' ? judged : status;
}

function rounded(share: number): number {
  return Number(share.toFixed(2));
}

function first([evidence]: readonly Span[], quote: Quote): string {
  return evidence ? quote(evidence) : '';
}
