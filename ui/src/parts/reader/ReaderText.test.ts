import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { documentOf, editedOf, place } from '../../testing/samples';
import { sessionWith, stage } from '../../testing/stage';
import type { DocumentView } from '../../types/DocumentView';
import ReaderText from './ReaderText.svelte';

function read(document: DocumentView, answers = {}) {
  const { session, wire } = sessionWith(document, answers);
  const view = stage(session, ReaderText, { document, theme: 'light' });
  const marks = (index: number) => [
    ...view.container.querySelectorAll<HTMLElement>(`[data-mention="${index}"]`),
  ];
  return { session, wire, marks, ...view };
}

describe('ReaderText', () => {
  it('marks the words that the backend meant, behind emoji and in Arabic', () => {
    const document = documentOf('🛰️🇸🇾 From Moscow to طرطوس.', {}, { text: 'طرطوس', kind: 'facility' });
    const { marks } = read(document);
    expect([marks(0), marks(1)].map(([mark]) => mark?.textContent)).toEqual(['Moscow', 'طرطوس']);
  });

  it('shows text as text, whatever it looks like', () => {
    const document = documentOf('<img src=x onerror=alert(1)> in <b>Moscow</b>', { text: '<b>Moscow</b>' });
    const { container, marks } = read(document);
    expect(container.querySelector('.block :is(img, b)')).toBeNull();
    expect(marks(0)[0]?.textContent).toBe('<b>Moscow</b>');
  });

  it('draws kind, role, doubt and nesting', () => {
    const { marks } = read(
      documentOf(
        'Moscow keeps Tartous naval base.',
        { role: 'metonymic' },
        { text: 'Tartous naval base', kind: 'facility', waiting: true },
        { text: 'Tartous', nested: true },
      ),
    );
    expect(marks(0)[0]?.className.split(/\s+/)).toEqual(expect.arrayContaining(['m', 'place', 'meta']));
    expect(marks(1)[0]?.className.split(/\s+/)).toEqual(
      expect.arrayContaining(['m', 'facility', 'low', 'nest']),
    );
    expect(marks(1)[0]?.contains(marks(2)[0] ?? null)).toBe(true);
  });

  it('selects what is clicked, the inner name of a nested one', async () => {
    const { session, marks } = read(
      documentOf(
        'Tartous naval base',
        { text: 'Tartous naval base' },
        { text: 'Tartous', place: place({ id: 'x' }) },
      ),
    );
    await userEvent.click(marks(1)[0] as HTMLElement);
    expect(session.selection.mention).toBe(1);
    expect(marks(1)[0]?.getAttribute('aria-current')).toBe('true');
    expect(marks(0)[0]?.hasAttribute('aria-current')).toBe(false);
  });

  it('works by keyboard: Tab reaches one mark, Enter selects it, Enter again confirms it', async () => {
    const document = documentOf('Moscow and Damascus', {}, { text: 'Damascus', place: place({ id: 'x' }) });
    const { session, wire, marks } = read(document, { edit: () => editedOf() });
    await userEvent.tab();
    expect(globalThis.document.activeElement).toBe(marks(0)[0]);
    await userEvent.keyboard('{Enter}');
    expect(session.selection.mention).toBe(0);
    expect(wire.asked).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(wire.asked).toMatchObject([['edit', { edit: { mention: 100, as: 'confirm' } }]]);
  });

  it('shows a decision without laying the text out again', () => {
    const document = documentOf('Moscow', {});
    const { rerender, marks, session } = read(document);
    const before = marks(0)[0];
    const [mention] = document.mentions;
    const rejected = { ...document, mentions: mention ? [{ ...mention, status: 'rejected' as const }] : [] };
    void rerender({ session, part: ReaderText, given: { document: rejected, theme: 'light' } });
    flushSync();
    expect(marks(0)[0]).toBe(before);
    expect(before?.className).toContain('rejected');
  });

  it('says what had to be assumed to read the text', () => {
    read({ ...documentOf('x'), notice: 'Read as Windows-1252.' });
    expect(screen.getByRole('note').textContent).toBe('Read as Windows-1252.');
  });
});
