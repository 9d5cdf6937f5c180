import ms from 'milsymbol';
import { describe, expect, it } from 'vitest';
import { codeOf } from './symbols-app6';

describe('codeOf', () => {
  // A code that the library does not know is drawn as an empty frame, which nobody would notice for long.
  it('gives codes that APP-6 has, as installations on the ground, planned or present', () => {
    for (const glyph of ['air', 'naval', 'ground'] as const) {
      for (const standing of ['present', 'planned', 'withdrawn'] as const) {
        const symbol = new ms.Symbol(codeOf(glyph, standing), {});
        expect(symbol.isValid(), codeOf(glyph, standing)).toBe(true);
        expect(symbol.getMetadata()).toMatchObject({ installation: true, affiliation: 'Neutral' });
      }
    }
  });
});
