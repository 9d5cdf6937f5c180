import { describe, expect, it } from 'vitest';
import { unitsOf } from './offsets';
import { quoteOf } from './quote';

function quote(text: string, sentence: [number, number], name: string) {
  const start = [...text.slice(0, text.indexOf(name))].length;
  const spans = [
    { start: sentence[0], end: sentence[1] },
    { start, end: start + [...name].length },
  ] as const;
  return quoteOf(text, unitsOf(text), ...spans);
}

describe('quoteOf', () => {
  it('cuts the sentence at the mention, counting emoji as one', () => {
    const text = '🛰️🛰️ First. The base at Tartous\nstays. Last.';
    const start = [...'🛰️🛰️ First. '].length;
    expect(quote(text, [start, [...text].length - 6], 'Tartous')).toEqual({
      before: 'The base at ',
      name: 'Tartous',
      after: ' stays.',
    });
  });

  it('shortens a sentence that would fill the card, at words', () => {
    const text = `${'word '.repeat(80)}Tartous${' word'.repeat(80)}`;
    const { before, after } = quote(text, [0, text.length], 'Tartous');
    expect(before).toMatch(/^… (word )+$/);
    expect(after).toMatch(/^( word)+ …$/);
    expect(before.length + after.length).toBeLessThan(290);
  });

  it('shows the mention even where the sentence given for it does not hold it', () => {
    expect(quote('From Moscow to Tartous.', [0, 4], 'Tartous')).toEqual({
      before: 'From Moscow to ',
      name: 'Tartous',
      after: '',
    });
  });
});
