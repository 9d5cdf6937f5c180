import { describe, expect, it } from 'vitest';
import { MapChoices } from './mapchoices.svelte';

function storage(kept: Record<string, string> = {}): Storage {
  const store = { ...kept };
  return {
    getItem: (key: string) => store[key] ?? null,
    setItem: (key: string, value: string) => void (store[key] = value),
  } as unknown as Storage;
}

describe('MapChoices', () => {
  it('are remembered', () => {
    const kept = storage();
    const first = new MapChoices(kept);
    first.choose('mgrs');
    first.toggleGlobe();
    first.reorder(['visit', 'base']);
    first.setOpacity('visit', 0.4);
    first.toggleReference('ref:a');
    first.setSymbols('app6');
    const again = new MapChoices(kept);
    expect([again.notation, again.globe, again.order, again.shut, again.symbols]).toEqual([
      'mgrs',
      true,
      ['visit', 'base'],
      ['ref:a'],
      'app6',
    ]);
    expect(again.opacities).toEqual({ visit: 0.4 });
  });

  it('survive a storage that lies', () => {
    const lies = {
      notation: 'runes',
      globe: 'yes',
      order: 'up',
      opacities: { visit: 7, base: 'half' },
      colours: null,
    };
    const choices = new MapChoices(storage({ 'dateline.map': JSON.stringify(lies) }));
    expect([choices.notation, choices.globe, choices.order, choices.opacities]).toEqual([
      'decimal',
      false,
      [],
      {},
    ]);
    expect(new MapChoices(storage({ 'dateline.map': '{' })).notation).toBe('decimal');
  });
});
