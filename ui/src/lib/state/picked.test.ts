import { describe, expect, it } from 'vitest';
import { Picked } from './picked.svelte';
import type { Pick } from './picks';

const mention = (id: number): Pick => ({ kind: 'mention', id });

describe('Picked', () => {
  it('takes what lies in an area in place of what was picked before', () => {
    const picked = new Picked();
    picked.toggle([{ kind: 'visit', id: 1 }]);
    picked.take({ mentions: [4, 2], basings: [1] });
    expect([picked.ids('mention'), picked.ids('visit'), picked.ids('basing')]).toEqual([[4, 2], [], [1]]);
    expect(picked.has([{ kind: 'basing', id: 1 }])).toBe(true);
    expect(picked.has([{ kind: 'visit', id: 1 }])).toBe(false);
    expect([picked.size, picked.ofArea]).toEqual([3, true]);
  });

  it('puts all that a row stands for in, and takes all of it out again', () => {
    const picked = new Picked();
    const place = [mention(7), mention(9)];
    picked.toggle([mention(7)]);
    expect(picked.has(place)).toBe(false);
    picked.toggle(place);
    expect([picked.has(place), picked.size]).toEqual([true, 2]);
    picked.toggle(place);
    expect(picked.size).toBe(0);
    picked.toggle([]);
    expect(picked.has([])).toBe(false);
  });
});
