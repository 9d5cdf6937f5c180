import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { place, rowOf } from '../../testing/samples';
import { sessionWith, stage } from '../../testing/stage';
import SearchBox from './SearchBox.svelte';

const tripolis = [
  { ...place({ id: 'a', name: 'Tripoli', country: 'LY', admin1: null }), match: 'exact', score: 0.9 },
  {
    ...place({ id: 'b', name: 'Tripoli', country: 'LB', admin1: 'North', feature: 'PPLA' }),
    match: 'exact',
    score: 0.8,
  },
];

function open(hits: unknown[] | (() => never)) {
  const made = sessionWith(null, { search: () => (typeof hits === 'function' ? hits() : hits) });
  stage(made.session, SearchBox, {});
  return { ...made, field: screen.getByRole('combobox') };
}

describe('SearchBox', () => {
  it('lists places while somebody types, and takes one by keyboard alone', async () => {
    const { session, field } = open(tripolis);
    await userEvent.type(field, 'tripoli');
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Tripoli capital, Libya',
      'Tripoli regional capital, North, Lebanon',
    ]);
    await userEvent.keyboard('{ArrowDown}');
    expect(field.getAttribute('aria-activedescendant')).toBe('search-hit-1');
    await userEvent.keyboard('{Enter}');
    expect(session.selection.current).toMatchObject({ kind: 'place', place: { id: 'b' } });
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('says what to do when nothing is called so', async () => {
    const { field } = open([]);
    await userEvent.type(field, 'Xyzzy');
    expect((await screen.findByRole('status')).textContent).toContain(
      'Nothing is called “Xyzzy”. Try another spelling.',
    );
  });

  it('opens a document by its title, and runs a command that can do something now', async () => {
    const { session, wire, field } = open([]);
    session.library.rows = [rowOf({ id: 7, title: 'Grain ship diverted to Tripoli' })];
    await userEvent.type(field, 'grain');
    await screen.findByRole('option', { name: /Grain ship/ });
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => wire.asked).toContainEqual(['show', { document: 7 }]);
    await userEvent.type(field, 'expo');
    await screen.findByRole('status');
    expect(screen.queryByRole('option')).toBeNull();
    await userEvent.clear(field);
    await userEvent.type(field, 'paste');
    await screen.findByRole('option', { name: /Paste text/ });
    await userEvent.keyboard('{Enter}');
    expect(session.dialogs.open).toBe('paste');
  });

  it('clears on the first Esc', async () => {
    const { session, field } = open(tripolis);
    await userEvent.type(field, 'tripoli');
    await screen.findAllByRole('option');
    await userEvent.keyboard('{Escape}');
    expect(session.search.query).toBe('');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('drops the answer to a question that was superseded', async () => {
    const answers = new Map<string, (hits: unknown) => void>();
    const { session } = sessionWith(null, {
      search: ({ name }) => new Promise((done) => answers.set(String(name), done)),
    });
    session.search.ask('tri');
    await expect.poll(() => answers.has('tri')).toBe(true);
    session.search.ask('tripoli');
    await expect.poll(() => answers.has('tripoli')).toBe(true);
    answers.get('tripoli')?.([tripolis[1]]);
    answers.get('tri')?.([tripolis[0]]);
    await expect.poll(() => session.search.hits.map(({ id }) => id)).toEqual(['b']);
  });
});
