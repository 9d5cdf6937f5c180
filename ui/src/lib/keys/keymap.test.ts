import { afterEach, describe, expect, it } from 'vitest';
import { BINDINGS, commandOf, keyLabel, keyName } from './keymap';

afterEach(() => document.body.replaceChildren());

/** What pressing a key asks for while `html`'s first element has the focus. */
function press(key: string, given: KeyboardEventInit = {}, html = '<div></div>'): string | null {
  document.body.innerHTML = html;
  let command: string | null = null;
  const listen = (event: KeyboardEvent) => (command = commandOf(event));
  document.addEventListener('keydown', listen, { once: true });
  const target = document.body.querySelector('[data-here]') ?? document.body.firstElementChild;
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...given }));
  return command;
}

describe('commandOf', () => {
  it('knows the keys of the review', () => {
    expect(['j', 'k', 'Enter', 'x', '3', 'n', 'Escape', '?'].map((key) => press(key))).toEqual([
      'next', 'previous', 'confirm', 'reject', 'choose', 'near', 'back', 'help',
    ]); // prettier-ignore
  });

  it('takes letters with Caps Lock on, and Cmd for Ctrl', () => {
    expect(press('J')).toBe('next');
    expect(press('z', { metaKey: true })).toBe('undo');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
  });

  it('leaves keys to whoever is typing, but for those that only make sense window-wide', () => {
    expect(press('j', {}, '<input>')).toBeNull();
    expect(press('z', { ctrlKey: true }, '<textarea></textarea>')).toBeNull();
    expect(press('k', { ctrlKey: true }, '<input>')).toBe('search');
  });

  it('leaves Enter to a focused button, and everything to an open dialog', () => {
    expect(press('Enter', {}, '<button></button>')).toBeNull();
    expect(press('j', {}, '<button></button>')).toBe('next');
    expect(press('x', {}, '<dialog open><p data-here></p></dialog>')).toBeNull();
  });

  it('ignores other modifiers: Ctrl+J or Alt+J belong to the system', () => {
    expect(press('j', { ctrlKey: true })).toBeNull();
    expect(press('j', { altKey: true })).toBeNull();
  });
});

it('binds no key twice', () => {
  const keys = BINDINGS.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

it('writes keys as keyboards do', () => {
  expect(['Ctrl+Shift+z', 'Escape', 'j', 'Enter'].map(keyLabel)).toEqual([
    'Ctrl Shift Z',
    'Esc',
    'j',
    'Enter',
  ]);
});

it('does not count Shift twice for a key that needs it, like the question mark', () => {
  expect(keyName({ key: '?', ctrlKey: false, metaKey: false, shiftKey: true })).toBe('?');
});
