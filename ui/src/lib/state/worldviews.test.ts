import { describe, expect, it } from 'vitest';
import { deskOf, documentOf, place } from '../../testing/samples';
import { sessionWith } from '../../testing/stage';

const ALL = [
  { id: 'de-facto', name: 'De facto' },
  { id: 'UA', name: 'Ukraine' },
];

describe('worldviews', () => {
  it('starts with the one that the shell remembers', async () => {
    const { session } = sessionWith(null, { worldviews: () => ALL, worldview: () => 'UA' });
    await session.worldviews.start();
    expect([session.worldviews.all.length, session.worldviews.chosen]).toEqual([2, 'UA']);
  });

  // Data of one's own may have no worldviews: there is nothing to choose then, and nothing to complain of.
  it('offers nothing where there is none', async () => {
    const { session } = sessionWith(null, {
      worldviews: () => {
        throw { code: 'data-missing', message: 'no file' };
      },
    });
    await session.worldviews.start();
    expect([session.worldviews.all.length, session.worldviews.chosen]).toEqual([0, 'de-facto']);
    expect(session.notices.list).toHaveLength(0);
  });

  it('shows the open document as the one chosen has it', async () => {
    const as = (country: string) =>
      documentOf('Simferopol', { text: 'Simferopol', place: place({ country }) });
    const { session, wire } = sessionWith(as('RU'), { keep_worldview: () => deskOf(as('UA')) });
    await session.worldviews.choose('UA');
    expect(wire.asked.at(-1)).toEqual(['keep_worldview', { id: 'UA' }]);
    expect(session.desk.mentions[0]?.place?.country).toBe('UA');
    expect(session.worldviews.chosen).toBe('UA');
  });

  it('leaves alone a document that came before the answer', async () => {
    const other = documentOf('Yerevan', { text: 'Yerevan' });
    const { session } = sessionWith(documentOf('Simferopol', { text: 'Simferopol' }), {
      keep_worldview: ({ id }) => {
        session.desk.document = { ...other, number: 2 };
        return deskOf(documentOf('Simferopol', { text: String(id) }));
      },
    });
    await session.worldviews.choose('UA');
    expect(session.desk.mentions.map(({ text }) => text)).toEqual(['Yerevan']);
    expect(session.worldviews.chosen).toBe('UA');
  });

  it('keeps the old one where the shell refuses', async () => {
    const { session } = sessionWith(null, {
      keep_worldview: () => {
        throw { code: 'no-such-worldview', message: 'there is no worldview “Atlantis”.' };
      },
    });
    await session.worldviews.choose('Atlantis');
    expect(session.worldviews.chosen).toBe('de-facto');
    expect(session.notices.list).toHaveLength(1);
  });
});
