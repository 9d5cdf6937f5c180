import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { documentOf, editedOf, place } from '../../testing/samples';
import { sessionWith, stage } from '../../testing/stage';
import Inspector from './Inspector.svelte';

const hmeimim = place({
  id: 'ourairports:OSLK',
  name: 'Hmeimim Air Base',
  lon: 35.9487,
  lat: 35.4011,
  class: 'S',
  feature: 'AIRB',
  country: 'SY',
  admin1: 'Latakia',
});
const village = place({
  id: 'geonames:1',
  name: 'Ḩumaymīm',
  feature: 'PPL',
  country: 'SY',
  admin1: 'Latakia',
});

function show() {
  const document = documentOf('It lies near. Cargo lands at Khmeimim at night. Then it goes on.', {
    text: 'Khmeimim',
    kind: 'facility',
    confidence: 0.61,
    waiting: true,
    sentence: { start: 14, end: 47 },
    place: hmeimim,
    places: [hmeimim, village],
    candidates: [
      { id: hmeimim.id, confidence: 0.61 },
      { id: village.id, confidence: 0.3 },
    ],
  });
  const { session, wire } = sessionWith(document, { edit: () => editedOf() });
  session.selection.selectMention(0);
  stage(session, Inspector, {});
  return { session, wire };
}

describe('the card of a mention', () => {
  it('says what, where, how sure, and shows the sentence with the name in it', () => {
    show();
    const card = screen.getByRole('complementary', { name: 'Mention' }).textContent?.replace(/\s+/g, ' ');
    for (const fact of [
      'Hmeimim Air Base',
      'facility, written “Khmeimim”',
      'literal',
      '0.61',
      'to review',
      'air base',
      'Latakia',
      'Syria',
      '35.4011° N, 35.9487° E',
      'ourairports:OSLK',
      'Cargo lands at Khmeimim at night.',
    ]) {
      expect(card).toContain(fact);
    }
    expect(card).not.toContain('Then it goes on');
  });

  it('sends what is decided', async () => {
    const { wire } = show();
    await userEvent.click(screen.getByRole('button', { name: /Confirm/ }));
    await userEvent.click(screen.getByRole('button', { name: /Reject/ }));
    await userEvent.click(screen.getByRole('button', { name: /Ḩumaymīm/ }));
    const judged = { edit: 'judge', mention: 100, reach: 'one', remember: false };
    expect(wire.asked.map(([, args]) => args.edit)).toEqual([
      { ...judged, as: 'confirm' },
      { ...judged, as: 'reject' },
      { ...judged, as: { place: 'geonames:1' } },
    ]);
  });

  it('goes away on close', async () => {
    const { session } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(session.selection.current).toBeNull();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('gives a place found by search to the mention', async () => {
    const { session, wire } = show();
    session.selection.selectPlace(village);
    await userEvent.click(await screen.findByRole('button', { name: 'Use for “Khmeimim”' }));
    expect(wire.asked).toMatchObject([['edit', { edit: { mention: 100, as: { place: 'geonames:1' } } }]]);
    expect(session.selection.current).toEqual({ kind: 'mention', index: 0 });
  });
});

it.each([
  ['auto', ['Confirm', 'Reject']],
  ['confirmed', ['Reset', 'Reject']],
  ['corrected', ['Reset', 'Reject']],
  ['rejected', ['Confirm', 'Restore']],
] as const)('offers what can still be done with a mention that is %s', (status, expected) => {
  const { session } = sessionWith(documentOf('Off to Tartus.', { text: 'Tartus', place: village, status }));
  session.selection.selectMention(0);
  stage(session, Inspector, {});
  const named = (word: string) => screen.queryByRole('button', { name: new RegExp(`^${word}`) });
  expect(['Confirm', 'Reset', 'Reject', 'Restore'].filter(named).sort()).toEqual([...expected].sort());
});

it('says so when the gazetteer knows no such place, and offers the search', async () => {
  const { session } = sessionWith(documentOf('Off to Nowhereville.', { text: 'Nowhereville', place: null }));
  session.selection.selectMention(0);
  stage(session, Inspector, {});
  await userEvent.click(screen.getByRole('button', { name: /Find another/ }));
  expect(session.search.query).toBe('Nowhereville');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Confirm/ }).disabled).toBe(true);
});
