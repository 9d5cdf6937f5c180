import { describe, expect, it } from 'vitest';
import { unitsOf } from './offsets';

/** The slow truth: strings iterate by code points. */
function slice(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join('');
}

describe('unitsOf', () => {
  it('leaves offsets alone in a text of the basic plane, Arabic and accents included', () => {
    const at = unitsOf('Tartous / طرطوس, São Tomé');
    expect([0, 7, 10, 24].map(at)).toEqual([0, 7, 10, 24]);
  });

  it('finds the same words as a walk by code points, whatever emoji stand before, inside or after', () => {
    const text = '🛰️ Moscow 🇷🇺 — 𝔐oscow𠮷 and 👩‍👩‍👧 Damascus 🏳️‍🌈';
    const at = unitsOf(text);
    const points = [...text].length;
    for (let start = 0; start <= points; start += 1) {
      for (let end = start; end <= points; end += 1) {
        expect(text.slice(at(start), at(end))).toBe(slice(text, start, end));
      }
    }
  });

  it('never points past the text, so that a wrong span cannot throw', () => {
    expect(unitsOf('a😀')(99)).toBe(3);
  });
});
