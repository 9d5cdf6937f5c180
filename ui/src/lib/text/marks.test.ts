import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks';
import { Marks } from './marks';
import { unitsOf } from './offsets';

/** A paragraph with these names marked. */
function laid(text: string, ...names: string[]): HTMLElement {
  const at = unitsOf(text);
  const highlights = names.map((name, index) => {
    const start = text.indexOf(name);
    return { index, start: at(start), end: at(start + name.length) };
  });
  const node = document.createElement('p');
  const [block] = blocksOf(text, highlights);
  if (block) new Marks().fill(node, text, block);
  return node;
}

const tied = (node: HTMLElement) => [...node.querySelectorAll('.tied')].map(({ textContent }) => textContent);

describe('a mark', () => {
  it('holds on to what closes a name, and to nothing else', () => {
    const node = laid(
      'Syria’s envoys left Baku, then (Moscow). Ankara said so.',
      'Syria',
      'Baku',
      'Moscow',
      'Ankara',
    );
    expect(tied(node)).toEqual(['Syria’s', 'Baku,', 'Moscow).']);
  });

  it('takes no word along that begins with an s', () => {
    expect(tied(laid('Kyiv;so Rome', 'Kyiv'))).toEqual(['Kyiv;']);
  });

  it('leaves the text as it is', () => {
    const text = 'Syria’s envoys left Baku, then Moscow.';
    expect(laid(text, 'Syria', 'Baku', 'Moscow').textContent).toBe(text);
  });
});
