import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFocus } from './keeper';

let end: () => void;

/** A bar of three buttons under a head; the page tells of changes after they were made. */
beforeEach(() => {
  document.body.innerHTML =
    '<main><h1>Head</h1><div class="bar"><button id="a">A</button><span><button id="b">B</button></span><button id="c">C</button></div><input id="field"></main>';
  end = keepFocus(document.body);
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

/** Presses Enter where the keyboard is. */
const use = () =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
const one = (id: string) => document.getElementById(id) as HTMLButtonElement;
const told = () => new Promise((done) => setTimeout(done, 20));

it('gives the keyboard to what came after, else to what came before', async () => {
  one('b').focus();
  use();
  one('b').parentElement?.remove();
  await told();
  expect(document.activeElement).toBe(one('c'));
  use();
  one('c').remove();
  await told();
  expect(document.activeElement).toBe(one('a'));
});

it('helps nobody who points or uses a key of the window', async () => {
  for (const event of [
    new Event('pointerdown', { bubbles: true }),
    new KeyboardEvent('keydown', { key: 'q', bubbles: true }),
  ]) {
    const button = document.querySelector('button');
    button?.focus();
    button?.dispatchEvent(event);
    button?.remove();
    await told();
    expect(document.activeElement).toBe(document.body);
  }
});

it('leaves it where somebody else has put it, and never puts it into a field', async () => {
  one('a').focus();
  use();
  one('a').remove();
  one('c').focus();
  await told();
  expect(document.activeElement).toBe(one('c'));
  use();
  document.querySelector('.bar')?.remove();
  await told();
  expect(document.activeElement).not.toBe(one('field'));
});
