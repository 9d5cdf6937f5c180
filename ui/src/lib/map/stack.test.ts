import { describe, expect, it } from 'vitest';
import { moved, STACK, stackOf } from './stack';

describe('stackOf', () => {
  it('begins as it is by nature, with new reference layers on top', () => {
    expect(stackOf([], ['range.geojson'])).toEqual(['ref:range.geojson', ...STACK]);
  });

  it('keeps the order that was chosen and forgets what is gone', () => {
    const kept = ['visit', 'ref:gone', 'base', 'mention', 'disputed'];
    expect(stackOf(kept, [])).toEqual(['visit', 'base', 'mention', 'disputed']);
    expect(stackOf(kept, ['new'])[0]).toBe('ref:new');
  });
});

describe('moved', () => {
  it('moves up and down, and no further than the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
    expect(moved(['a'], 'none', 1)).toEqual(['a']);
  });
});
