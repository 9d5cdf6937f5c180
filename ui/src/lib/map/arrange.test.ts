import { describe, expect, it } from 'vitest';
import { placesOf } from './arrange';

const strata = (...ids: string[]) => ids.map((id) => ({ id, opacity: 1, hidden: false }));
const under = (id: string, ...ids: string[]) =>
  placesOf(strata(...ids)).find(({ layer }) => layer.startsWith(id))?.before;

describe('placesOf', () => {
  // A name that lies under a line, or a hatch over rivers, is what the natural order is there to avoid.
  it('keeps lines under names, and the hatch of disputed areas under rivers, by nature', () => {
    const natural = ['base', 'mention', 'visit', 'disputed'];
    expect(under('visit', ...natural)).toBe('leader-lines');
    expect(under('disputed', ...natural)).toBe('rivers');
    expect(under('mention-markers', ...natural)).toBe('selected-marker');
  });

  it('draws over the markers what is ordered over them', () => {
    expect(under('visit', 'visit', 'base', 'mention', 'disputed')).toBe('selected-marker');
    expect(under('disputed', 'mention', 'disputed', 'visit', 'base')).toBe('selected-marker');
  });

  it('gives arrowheads their room before names, and names of reference layers theirs after those of mentions', () => {
    expect(under('visit-heads', 'base', 'mention', 'visit')).toBe('candidate-pins');
    expect(under('ref:own/area', 'base', 'mention', 'ref:own')).toBe('leader-lines');
    expect(under('ref:own/name', 'base', 'mention', 'ref:own')).toBe('mention-labels');
    expect(under('ref:own/name', 'ref:own', 'mention')).toBe('selected-marker');
  });

  it('goes from the lowest to the highest', () => {
    const layers = placesOf(strata('mention', 'base')).map(({ layer }) => layer);
    expect(layers).toEqual(['base-markers', 'mention-markers']);
  });
});
