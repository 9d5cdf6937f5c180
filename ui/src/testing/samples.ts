import type { Basing } from '../types/Basing';
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
    start: 0,
    end: 6,
    text: 'Moscow',
    kind: 'place',
    role: 'literal',
    nested: false,
    confidence: 0.97,
    candidates: meant ? [{ id: meant.id, confidence: 0.97 }] : [],
    status: 'auto',
    sentence: { start: 0, end: 6 },
    places: meant ? [meant] : [],
    ...given,
    place: meant,
  };
}

export function visit(given: Partial<VisitView> = {}): VisitView {
  return {
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

export function basing(given: Partial<Basing> = {}): Basing {
  const hmeimim = place({
    id: 'ourairports:OSLK',
    name: 'Hmeimim',
    lon: 35.95,
    lat: 35.4,
    class: 'S',
    feature: 'AIRB',
  });
  return {
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
    return mention({ sentence, ...one, index, text: name, start, end: one.end ?? start + [...name].length });
  });
  return {
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
    can_undo: false,
    can_redo: false,
  };
}
