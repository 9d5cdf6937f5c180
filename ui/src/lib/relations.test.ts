import { describe, expect, it } from 'vitest';
import { basing, documentOf, visit } from '../testing/samples';
import { actorName, mentionsOf, relationOf, whenText } from './relations';

const article = {
  ...documentOf('Sharaa of Syria came to Moscow.', { text: 'Syria' }, { text: 'Moscow' }),
  visits: [visit()],
  basings: [basing()],
};

describe('relations', () => {
  it('finds what is selected, and nothing where the document has no such relation', () => {
    expect(relationOf(article, { kind: 'visit', index: 0 })).toMatchObject({ kind: 'visit' });
    expect(relationOf(article, { kind: 'basing', index: 0 })).toMatchObject({ kind: 'basing' });
    expect(relationOf(article, { kind: 'visit', index: 7 })).toBeNull();
    expect(relationOf(null, { kind: 'visit', index: 0 })).toBeNull();
    expect(relationOf(article, { kind: 'mention', index: 0 })).toBeNull();
  });

  it('stands on the mentions at its spans, where it happens first', () => {
    const [syria, moscow] = article.mentions;
    if (!syria || !moscow) throw new Error('two mentions');
    const seen = visit({
      destination: { text: 'Moscow', place: moscow.place, start: moscow.start, end: moscow.end },
      visitor: { text: 'Sharaa of Syria', country: 'SY', start: 0, end: syria.end },
    });
    expect(mentionsOf(article.mentions, { kind: 'visit', visit: seen })).toEqual([1, 0]);
    expect(mentionsOf(article.mentions, null)).toEqual([]);
  });

  it('writes a date as finely as it is known', () => {
    const date = { text: 'last week', span: { start: 0, end: 1 }, from: '2025-10-15', to: '2025-10-15' };
    expect(whenText({ ...date, precision: 'day' })).toBe('15 October 2025');
    expect(whenText({ ...date, precision: 'day', to: '2025-10-17' })).toBe('last week');
    expect(whenText({ ...date, precision: 'month' })).toBe('October 2025');
    expect(whenText({ ...date, precision: 'year' })).toBe('2025');
    expect(whenText({ ...date, from: null, precision: 'day' })).toBe('last week');
    expect(whenText(null)).toBe('');
  });

  it('names countries and organisations', () => {
    expect([actorName('RU'), actorName('org:NATO'), actorName(null)]).toEqual(['Russia', 'NATO', '']);
  });
});
