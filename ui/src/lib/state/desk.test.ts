import { describe, expect, it } from 'vitest';
import { caseOf, deskOf, documentOf, editedOf } from '../../testing/samples';
import { sessionWith } from '../../testing/stage';

describe('Desk', () => {
  it('reports progress and shows the document when it is read', async () => {
    const article = documentOf('Moscow', {});
    const seen: (number | undefined)[] = [];
    const { session } = sessionWith(null, {
      open_text: async (_, onProgress) => {
        await Promise.resolve();
        onProgress(0.4);
        seen.push(session.desk.reading?.fraction);
        return deskOf(article);
      },
    });
    const reading = session.desk.open({ from: 'text', text: 'Moscow', title: null });
    expect(session.desk.reading).toMatchObject({ what: 'the pasted text' });
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
    const answers: ((desk: unknown) => void)[] = [];
    const { session } = sessionWith(null, {
      open_sample: () => new Promise((done) => answers.push(done)),
      cancel: () => true,
    });
    const first = session.desk.open({ from: 'sample' });
    const second = session.desk.open({ from: 'sample' });
    const [slow, quick] = [documentOf('slow'), documentOf('quick')];
    answers[1]?.(deskOf(quick));
    await second;
    answers[0]?.(deskOf(slow));
    await first;
    expect(session.desk.document).toBe(quick);
    expect(session.notices.list).toEqual([]);
  });

  it('forgets the selection with another document, not with an edit', async () => {
    const article = documentOf('Moscow', {});
    const { session } = sessionWith(article, {
      edit: () => editedOf(),
      show: () => deskOf({ ...article, number: 2 }),
    });
    session.selection.selectMention(0);
    await session.desk.judge(100, 'confirm');
    expect(session.selection.mention).toBe(0);
    await session.desk.show(2);
    expect(session.selection.mention).toBeNull();
  });

  it('lays the text out anew where a mention came, and keeps the marked one marked', async () => {
    const article = documentOf('From Moscow to Kyiv', { id: 5 });
    const more = documentOf('From Moscow to Kyiv', { text: 'From', id: 9 }, { id: 5 });
    const { session } = sessionWith(article, { edit: () => editedOf({ whole: true, document: more }) });
    session.selection.selectMention(0);
    const { generation, layout } = session.desk;
    await session.desk.edit({ edit: 'remove-mention', mention: 1 });
    expect(session.selection.mention).toBe(1);
    expect([session.desk.generation, session.desk.layout]).toEqual([generation, layout + 1]);
  });

  it('shows nothing once the only document was taken back', async () => {
    const { session } = sessionWith(documentOf('Moscow', {}), {
      undo: () => editedOf({ whole: true, case: caseOf({ can_undo: false, can_redo: true }) }),
    });
    await session.desk.undo();
    expect(session.desk.document).toBeNull();
    expect(session.desk.case?.can_redo).toBe(true);
  });
});
