import { describe, expect, it } from 'vitest';
import { place } from '../../testing/samples';
import { Picked } from './picked.svelte';

describe('Picked', () => {
  it('takes what lies in an area in place of what was picked before', () => {
    const picked = new Picked();
    picked.toggle({ kind: 'visit', index: 1 });
    picked.take({ mentions: [4, 2], basings: [0] });
    expect(picked.counts).toEqual({ mention: 2, visit: 0, basing: 1 });
    expect(picked.has({ kind: 'basing', index: 0 })).toBe(true);
    expect(picked.has({ kind: 'visit', index: 1 })).toBe(false);
    expect(picked.size).toBe(3);
  });

  it('puts one in and takes it out again, and nothing that is no row', () => {
    const picked = new Picked();
    picked.toggle({ kind: 'mention', index: 7 });
    picked.toggle({ kind: 'place', place: place() });
    expect(picked.size).toBe(1);
    picked.toggle({ kind: 'mention', index: 7 });
    expect(picked.size).toBe(0);
  });
});
