import type { BasingView } from '../types/BasingView';
import type { CaseView } from '../types/CaseView';
import type { DeskView } from '../types/DeskView';
import type { DocumentRow } from '../types/DocumentRow';
import type { Edited } from '../types/Edited';
import type { DocumentView } from '../types/DocumentView';
import type { MentionView } from '../types/MentionView';
import type { Place } from '../types/Place';
import type { VisitView } from '../types/VisitView';

/** Made-up places and mentions for tests: name what matters, the rest is filled in. */
export function place(given: Partial<Place> = {}): Place {
  return {
    id: 'geonames:524901',
    name: 'Moscow',
    lon: 37.61556,
    lat: 55.75222,
    class: 'P',
    feature: 'PPLC',
    country: 'RU',
    admin1: 'Moscow',
    ...given,
  };
}

export function mention(given: Partial<MentionView> = {}): MentionView {
  const meant = given.place === undefined ? place() : given.place;
  return {
    index: 0,
    id: 100,
    own: false,
    start: 0,
    end: 6,
    text: 'Moscow',
    kind: 'place',
    role: 'literal',
    nested: false,
    confidence: 0.97,
    candidates: meant ? [{ id: meant.id, confidence: 0.97 }] : [],
    status: 'auto',
    waiting: false,
    sentence: { start: 0, end: 6 },
    places: meant ? [meant] : [],
    ...given,
    place: meant,
  };
}

export function visit(given: Partial<VisitView> = {}): VisitView {
  return {
    id: 1,
    judged: 'auto',
    document: 1,
    report: 'a.txt',
    sentence: '',
    visitor: { text: 'Sharaa', country: 'SY', start: 0, end: 6 },
    destination: { text: 'Moscow', place: place(), start: 24, end: 30 },
    origin: {
      text: 'Damascus',
      place: place({ id: 'geonames:170654', name: 'Damascus', lon: 36.29, lat: 33.51, country: 'SY' }),
      start: 0,
      end: 0,
    },
    origin_assumed: true,
    host_country: 'RU',
    date: null,
    status: 'occurred',
    trigger: 'came',
    code: '042',
    evidence: [{ start: 0, end: 31 }],
    confidence: 0.9,
    arc: [
      [36.29, 33.51],
      [36.9, 44.6],
      [37.62, 55.75],
    ],
    ...given,
  };
}

export function basing(given: Partial<BasingView> = {}): BasingView {
  const hmeimim = place({
    id: 'ourairports:OSLK',
    name: 'Hmeimim',
    lon: 35.95,
    lat: 35.4,
    class: 'S',
    feature: 'AIRB',
  });
  return {
    id: 1,
    judged: 'auto',
    document: 1,
    report: 'a.txt',
    sentence: '',
    operator: { text: 'Russia', country: 'RU', start: 0, end: 6 },
    site: { text: 'Hmeimim', place: hmeimim, start: 10, end: 17 },
    host_country: 'SY',
    force: null,
    date: null,
    status: 'present',
    trigger: 'base',
    evidence: [{ start: 0, end: 31 }],
    confidence: 0.8,
    ...given,
  };
}

/** A document whose mentions are found by name in its text. */
export function documentOf(text: string, ...given: Partial<MentionView>[]): DocumentView {
  const points = [...text];
  const mentions = given.map((one, index) => {
    const name = one.text ?? 'Moscow';
    const start = one.start ?? [...text.slice(0, text.indexOf(name))].length;
    const sentence = { start: 0, end: points.length };
    return mention({
      sentence,
      id: 100 + index,
      ...one,
      index,
      text: name,
      start,
      end: one.end ?? start + [...name].length,
    });
  });
  return {
    number: 1,
    id: 'test',
    title: 'A test',
    text,
    published: '2025-10-15',
    source: 'Levant Wire',
    notice: null,
    mentions,
    visits: [],
    basings: [],
    frame: null,
  };
}

/** A case that was never saved. */
export function caseOf(given: Partial<CaseView> = {}): CaseView {
  return {
    name: 'Unsaved case',
    path: null,
    unkept: false,
    read_only: null,
    counts: {
      documents: 1,
      places: 1,
      mentions: 1,
      visits: 0,
      bases: 0,
      edits: 1,
      settled: 0,
      waiting: 0,
    },
    actors: [],
    can_undo: true,
    can_redo: false,
    ...given,
  };
}

/** A desk with that document on it. */
export function deskOf(document: DocumentView | null): DeskView {
  return { case: caseOf(), document };
}

/** A row of the list of documents. */
export function rowOf(given: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: 1,
    name: 'a.txt',
    title: 'A test',
    published: '2025-10-15',
    source: null,
    imported: null,
    notice: null,
    mentions: 3,
    settled: 0,
    waiting: 0,
    focus: null,
    notes: null,
    tags: [],
    ...given,
  };
}

/** What an edit changed; nothing unless told. */
export function editedOf(given: Partial<Edited> = {}): Edited {
  return {
    edit: null,
    case: caseOf(),
    mentions: [],
    whole: false,
    document: null,
    touched: [],
    documents: [],
    ...given,
  };
}
