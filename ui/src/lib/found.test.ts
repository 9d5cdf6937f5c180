import { describe, expect, it } from 'vitest';
import { place, rowOf } from '../testing/samples';
import { sessionWith } from '../testing/stage';
import { groupsOf, offered } from './found';
import { BINDINGS } from './keys/keymap';

const hit = (match: string) => ({ ...place({}), match, score: 1 });

const rows = ['Night cargo flights', 'A cargo of grain', 'Über Nacht'].map((title, id) =>
  rowOf({ id, title }),
);

const namesOf = (words: string, hits: ReturnType<typeof hit>[] = []) =>
  groupsOf(words, hits, rows, BINDINGS).map(({ name, found }) => [name, found.length]);

describe('groupsOf', () => {
  it('puts places first, unless they are only spelt alike', () => {
    expect(namesOf('cargo', [hit('prefix')])).toEqual([
      ['Places', 1],
      ['Documents', 2],
    ]);
    expect(namesOf('export', [hit('fuzzy')])).toEqual([
      ['Commands', 1],
      ['Places', 1],
    ]);
  });

  it('finds titles and commands by the beginnings of their words, in any order', () => {
    expect(namesOf('grain carg')).toEqual([['Documents', 1]]);
    expect(namesOf('über')).toEqual([['Documents', 1]]);
    expect(namesOf('argo')).toEqual([]);
    expect(namesOf('nder')).toEqual([]);
    expect(namesOf('  ')).toEqual([]);
  });
});

describe('offered', () => {
  const commands = (session: Parameters<typeof offered>[0]) => offered(session).map(({ command }) => command);

  it('leaves out what would do nothing now, and what is nothing without its key', () => {
    const { session } = sessionWith(null);
    expect(commands(session)).toEqual(expect.arrayContaining(['new', 'paste', 'measure', 'near', 'help']));
    for (const command of ['export', 'undo', 'reject', 'next', 'search'] as const)
      expect(commands(session)).not.toContain(command);
  });
});
