import { describe, expect, it } from 'vitest';
import { documentOf } from '../../testing/samples';
import { sessionWith } from '../../testing/stage';

describe('Desk', () => {
  it('reports progress and puts the document on the desk when it is read', async () => {
    const article = documentOf('Moscow', {});
    const seen: (number | undefined)[] = [];
    const { session } = sessionWith(null, {
      open_file: async (_, onProgress) => {
        await Promise.resolve();
        onProgress(0.4);
        seen.push(session.desk.reading?.fraction);
        return article;
      },
    });
    const reading = session.desk.open({ from: 'file', path: '/home/me/notes.txt' });
    expect(session.desk.reading).toMatchObject({ what: 'notes.txt' });
    await reading;
    expect(seen).toEqual([0.4]);
    expect(session.desk.document).toBe(article);
    expect(session.desk.reading).toBeNull();
  });

  it('keeps what is there when reading fails', async () => {
    const article = documentOf('Moscow', {});
    const { session } = sessionWith(article, {
      open_text: () => {
        throw { code: 'document-too-large', message: 'It is too large.' } as unknown as Error;
      },
    });
    await session.desk.open({ from: 'text', text: 'x', title: null });
    expect(session.desk.document).toBe(article);
    expect(session.notices.list).toMatchObject([{ tone: 'error', text: 'It is too large.' }]);
  });

  it('stops the job that runs, by its number', async () => {
    const { session, wire } = sessionWith(null, {
      open_sample: () => new Promise(() => undefined),
      cancel: () => true,
    });
    void session.desk.open({ from: 'sample' });
    session.desk.stop();
    expect(wire.asked).toContainEqual(['cancel', { job: 1 }]);
  });

  it('shows only the last of two documents opened in a row, and no word of the first', async () => {
    const answers: ((document: unknown) => void)[] = [];
    const { session } = sessionWith(null, {
      open_sample: () => new Promise((done) => answers.push(done)),
      cancel: () => true,
    });
    const first = session.desk.open({ from: 'sample' });
    const second = session.desk.open({ from: 'sample' });
    const [slow, quick] = [documentOf('slow'), documentOf('quick')];
    answers[1]?.(quick);
    await second;
    answers[0]?.(slow);
    await first;
    expect(session.desk.document).toBe(quick);
    expect(session.notices.list).toEqual([]);
  });

  it('forgets the selection with another document, not with an edit', async () => {
    const article = documentOf('Moscow', {});
    const { session } = sessionWith(article, {
      decide: () => ({ mentions: [], can_undo: false, can_redo: false }),
      open_sample: () => article,
    });
    session.selection.selectMention(0);
    await session.desk.decide(0, { kind: 'confirm' });
    expect(session.selection.mention).toBe(0);
    await session.desk.open({ from: 'sample' });
    expect(session.selection.mention).toBeNull();
  });
});
