import { describe, expect, it } from 'vitest';
import { mention, place } from '../../testing/samples';
import type { MentionView } from '../../types/MentionView';
import { markersOf } from './markers';

const MOSCOW: [number, number] = [37.61556, 55.75222];
const SYRIA: [number, number] = [38, 35];

function at(
  [lon, lat]: [number, number],
  { name = 'Moscow', ...given }: Partial<MentionView> & { name?: string },
) {
  return mention({ place: place({ lon, lat, name }), confidence: 0.9, ...given });
}

function markers(mentions: MentionView[], hidden: MentionView['kind'][] = ['demonym']) {
  return markersOf(mentions, hidden);
}

describe('markersOf', () => {
  it('gathers mentions of one point and counts them, the most mentioned first', () => {
    const found = markers([
      at(SYRIA, { index: 0, name: 'Syria' }),
      at(MOSCOW, { index: 1 }),
      at(MOSCOW, { index: 4 }),
    ]);
    expect(found).toMatchObject([
      { name: 'Moscow', count: 2, indices: [1, 4], lon: 37.61556, lat: 55.75222 },
      { name: 'Syria', count: 1 },
    ]);
  });

  it('leaves out what was rejected and the kinds that are hidden', () => {
    const mentions = [
      at(SYRIA, { index: 0, kind: 'demonym', name: 'Syria', text: 'Syrian' }),
      at(SYRIA, { index: 1, name: 'Syria' }),
      at(MOSCOW, { index: 2, status: 'rejected' }),
    ];
    expect(markers(mentions)).toMatchObject([{ name: 'Syria', count: 1, indices: [1] }]);
    expect(markers(mentions, [])).toMatchObject([{ count: 2, kind: 'place' }]);
  });

  it('marks the marker of what is selected, and makes one for a place that has none', () => {
    const syria = { ...place(), lon: SYRIA[0], lat: SYRIA[1] };
    const mentions = [at(SYRIA, {}), at(MOSCOW, {})];
    const marked = markersOf(mentions, [], { place: syria, kind: 'place' });
    expect(marked.map(({ selected, count }) => [selected, count])).toEqual([
      [true, 1],
      [false, 1],
    ]);
    const elsewhere = { place: { ...syria, lon: 0, name: 'Elsewhere' }, kind: 'facility' as const };
    expect(markersOf(mentions, [], elsewhere).at(-1)).toMatchObject({
      name: 'Elsewhere',
      selected: true,
      count: 0,
      indices: [],
    });
  });

  it('draws a marker open only when every mention means a government, dashed only when all are doubtful', () => {
    const government = at(MOSCOW, { role: 'metonymic' });
    const doubtful = at(MOSCOW, { waiting: true });
    expect(markers([government])[0]?.look).toBe('open');
    expect(markers([government, at(MOSCOW, {})])[0]?.look).toBe('solid');
    expect(markers([doubtful])[0]?.look).toBe('doubt');
    expect(markers([doubtful, at(MOSCOW, {})])[0]?.look).toBe('solid');
    expect(markers([at(MOSCOW, { status: 'confirmed' })])[0]?.look).toBe('solid');
  });
});

it('leaves out what has no place', () => {
  expect(markersOf([mention({ place: null })], [])).toEqual([]);
});
