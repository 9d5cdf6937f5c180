import { beforeEach, describe, expect, it } from 'vitest';
import { Settings } from './settings.svelte';

beforeEach(() => localStorage.clear());

describe('Settings', () => {
  it('hides demonyms until somebody asks for them, and remembers that', () => {
    const settings = new Settings(localStorage);
    expect(settings.hidden).toEqual(['demonym']);
    settings.toggleLayer('demonym');
    settings.toggleLayer('water');
    expect(new Settings(localStorage).hidden).toEqual(['water']);
  });

  it('goes through the three themes and remembers the last', () => {
    const settings = new Settings(localStorage);
    settings.nextTheme();
    settings.nextTheme();
    expect(new Settings(localStorage).theme).toBe('dark');
    settings.nextTheme();
    expect(settings.theme).toBe('system');
  });

  it('keeps both panes usable, however far the edge is dragged', () => {
    const settings = new Settings(localStorage);
    settings.resize('reader', 20, 1280);
    expect(settings.sizes.reader).toBe(300);
    settings.resize('reader', 5000, 1280);
    settings.resize('documents', 250, 1280);
    expect(new Settings(localStorage).sizes).toEqual({ documents: 250, reader: 860, drawer: null });
  });

  it('starts with its defaults where the storage is broken, forbidden or absent', () => {
    localStorage.setItem('dateline.settings', '{"theme":"mauve","sizes":"wide"');
    expect(new Settings(localStorage).theme).toBe('system');
    localStorage.setItem('dateline.settings', '{"theme":"mauve","sizes":{"reader":"wide"},"hidden":3}');
    expect(new Settings(localStorage)).toMatchObject({ theme: 'system', sizes: { reader: null } });
    const closed = {
      getItem: () => null,
      setItem: () => {
        throw new Error('quota');
      },
    } as unknown as Storage;
    const settings = new Settings(closed);
    settings.nextTheme();
    expect(settings.theme).toBe('light');
    expect(new Settings(null).theme).toBe('system');
  });
});
