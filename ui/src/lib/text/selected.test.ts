import { afterEach, expect, it } from 'vitest';
import { selectedSpan } from './selected';

afterEach(() => document.body.replaceChildren());

const TEXT = '😀 From Tartus they went on.\nTo Hama.';

/** Lays the text out in two blocks, with a mark in the first. */
function lay(): HTMLElement {
  document.body.innerHTML =
    '<div><p data-start="0">😀 From <span>Tartus</span> they went on.</p><p data-start="29">To Hama.</p></div><i>else</i>';
  return document.body.firstElementChild as HTMLElement;
}

function select(
  from: Node | null | undefined,
  start: number,
  to: Node | null | undefined,
  end: number,
): void {
  const range = document.createRange();
  if (!from || !to) throw new Error('no such node');
  range.setStart(from, start);
  range.setEnd(to, end);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

it('counts code points, across marks, and leaves white space out', () => {
  const body = lay();
  const [first] = body.children;
  select(first?.firstChild, 2, first?.lastChild, 6);
  expect(selectedSpan(body, TEXT)).toEqual({ start: 2, end: 18 });
});

it('is nothing where nothing, or something else, is selected', () => {
  const body = lay();
  document.getSelection()?.removeAllRanges();
  expect(selectedSpan(body, TEXT)).toBeNull();
  select(document.querySelector('i')?.firstChild, 0, document.querySelector('i')?.firstChild, 2);
  expect(selectedSpan(body, TEXT)).toBeNull();
});
