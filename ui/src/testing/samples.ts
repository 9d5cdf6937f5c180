import type { DocumentView } from '../types/DocumentView';
import type { MentionView } from '../types/MentionView';
import type { Place } from '../types/Place';

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
    can_undo: false,
    can_redo: false,
  };
}
