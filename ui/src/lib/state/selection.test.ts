import { describe, expect, it } from 'vitest';
import type { Place } from '../../types/Place';
import { Selection } from './selection.svelte';

const place = { id: 'geonames:1', name: 'Latakia' } as Place;
const around = { lon: 35.9, lat: 35.4, withinKm: 100, limit: 20 };

describe('Selection', () => {
  it('starts empty and has nothing to go back to', () => {
    const selection = new Selection();
    expect(selection.current).toBeNull();
    expect(selection.mention).toBeNull();
    expect(selection.back()).toBe(false);
  });

  it('replaces one mention by the next, so that Esc closes the card instead of walking back the whole text', () => {
    const selection = new Selection();
    selection.selectMention(3);
    selection.selectMention(4);
    expect(selection.mention).toBe(4);
    expect(selection.back()).toBe(true);
    expect(selection.current).toBeNull();
  });

  it('keeps the mention marked while a substitute or its surroundings are shown', () => {
    const selection = new Selection();
    selection.selectMention(3);
    selection.selectPlace(place);
    expect(selection.current).toEqual({ kind: 'place', place });
    expect(selection.mention).toBe(3);
    selection.back();
    selection.lookAround(around, 'Hmeimim');
    expect(selection.mention).toBe(3);
    selection.back();
    expect(selection.current).toEqual({ kind: 'mention', index: 3 });
  });

  it('comes back from a neighbour to the list of neighbours', () => {
    const selection = new Selection();
    selection.lookAround(around, 'a point');
    selection.selectMention(7, { keepWay: true });
    expect(selection.mention).toBe(7);
    selection.back();
    expect(selection.current?.kind).toBe('near');
  });

  it('does not pile up: ten looks around are one step back', () => {
    const selection = new Selection();
    for (let i = 0; i < 10; i += 1) selection.lookAround(around, String(i));
    selection.back();
    expect(selection.current).toBeNull();
  });
});
