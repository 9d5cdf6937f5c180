import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks';

describe('blocksOf', () => {
  it('makes a block of each paragraph and gives it the names in it', () => {
    const text = 'From Moscow.\n\nTo Damascus by air.\n\n\n';
    const blocks = blocksOf(text, [
      { index: 0, start: 5, end: 11 },
      { index: 1, start: 17, end: 25 },
    ]);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'From Moscow.',
      'To Damascus by air.',
    ]);
    expect(blocks.map(({ highlights }) => highlights.map(({ index }) => index))).toEqual([[0], [1]]);
  });

  it('has nothing to show of an empty or blank text', () => {
    expect(blocksOf(' \n\n \n', [])).toEqual([]);
  });

  it('lays out two million characters without a space in parts, with nothing lost', () => {
    const text = 'x'.repeat(2_000_000);
    const blocks = blocksOf(text, []);
    expect(blocks.length).toBeGreaterThan(100);
    expect(blocks.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.length);
    expect(blocks.filter(({ follows }) => follows !== 'joined')).toHaveLength(1);
  });

  it('cuts a long paragraph neither inside a name nor inside an emoji', () => {
    const text = `${'a'.repeat(5_995)}Ouagadougou${'😀'.repeat(4_000)}`;
    const cuts = blocksOf(text, [{ index: 0, start: 5_995, end: 6_006 }]).map(({ start }) => start);
    expect(cuts[1]).toBe(5_995);
    for (const cut of cuts) expect(/[\uDC00-\uDFFF]/.test(text.charAt(cut))).toBe(false);
  });

  it('puts a text that a machine wrapped back together', () => {
    const line = 'The report was wrapped at seventy columns by some mail program of old';
    expect(blocksOf(`${line}\n${line}\n${line}\nand ends.`, [])).toHaveLength(1);
  });

  it('takes long lines for paragraphs, short ones for a list', () => {
    const long =
      'A paragraph in a file that ends paragraphs with one line end and has no blank lines. '.repeat(2);
    expect(blocksOf(`${long}\n${long}`, []).map(({ follows }) => follows)).toEqual(['apart', 'apart']);
    expect(blocksOf('Moscow\nDamascus\nTartous', []).map(({ follows }) => follows)).toEqual([
      'apart',
      'close',
      'close',
    ]);
  });
});
