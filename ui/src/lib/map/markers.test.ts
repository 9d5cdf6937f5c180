import { describe, expect, it } from 'vitest';
import { place } from '../../testing/samples';
import { markersOf, parseLayer, type MentionFeature, type MentionProperties } from './markers';

const MOSCOW: [number, number] = [37.61556, 55.75222];
const SYRIA: [number, number] = [38, 35];

function at(coordinates: [number, number], given: Partial<MentionProperties>): MentionFeature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: {
      index: 0,
      kind: 'place',
      role: 'literal',
      nested: false,
      status: 'auto',
      confidence: 0.9,
      name: 'Moscow',
      text: 'Moscow',
      ...given,
    },
  };
}

function markers(mentions: MentionFeature[], hidden: MentionProperties['kind'][] = ['demonym']) {
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
    const doubtful = at(MOSCOW, { confidence: 0.3 });
    expect(markers([government])[0]?.look).toBe('open');
    expect(markers([government, at(MOSCOW, {})])[0]?.look).toBe('solid');
    expect(markers([doubtful])[0]?.look).toBe('doubt');
    expect(markers([doubtful, at(MOSCOW, {})])[0]?.look).toBe('solid');
    expect(markers([at(MOSCOW, { confidence: 0.3, status: 'confirmed' })])[0]?.look).toBe('solid');
  });
});

it('reads a layer and leaves out what has no point', () => {
  const nowhere = { ...at(MOSCOW, { index: 1 }), geometry: null };
  const json = JSON.stringify({ type: 'FeatureCollection', features: [at(MOSCOW, {}), nowhere] });
  expect(parseLayer(new TextEncoder().encode(json).buffer as ArrayBuffer)).toHaveLength(1);
});
