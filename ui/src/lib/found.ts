import type { DocumentRow } from '../types/DocumentRow';
import type { SearchHit } from '../types/SearchHit';
import { titleOf } from './documents';
import { BINDINGS, type Binding, type Command } from './keys/keymap';
import type { Session } from './session';

/** What the search offers for some words. */
export type Found =
  | { kind: 'place'; hit: SearchHit }
  | { kind: 'document'; row: DocumentRow }
  | { kind: 'command'; binding: Binding };

/** Several of a kind, under its name. */
export interface Group {
  name: 'Places' | 'Documents' | 'Commands';
  found: readonly Found[];
}

/** How many documents and how many commands are offered at the most. */
const SHOWN = 4;

/** Those that mean nothing but for their key. */
const KEYS_ALONE: readonly Command[] = [
  'next',
  'previous',
  'choose',
  'confirm',
  'back',
  'part',
  'search',
  'shorten',
];
const OF_A_MENTION: readonly Command[] = ['reject', 'reset', 'all', 'place'];
const OF_A_DOCUMENT: readonly Command[] = ['review', 'fit', 'demonyms', 'tables', 'filter', 'export', 'save'];

/** The commands that would do something now. */
export function offered({ desk, selection }: Pick<Session, 'desk' | 'selection'>): Binding[] {
  const may = ({ command }: Binding) => {
    if (command === 'undo' || command === 'redo') return desk.case?.[`can_${command}`] === true;
    if (OF_A_MENTION.includes(command)) return selection.mention !== null;
    if (OF_A_DOCUMENT.includes(command)) return desk.document !== null;
    return !KEYS_ALONE.includes(command);
  };
  return BINDINGS.filter(may);
}

/**
 * What `words` may mean, the likeliest kind first: the places that a gazetteer found, unless they are only spelt alike, then documents by their
 * titles and commands by what they do.
 */
export function groupsOf(
  words: string,
  hits: readonly SearchHit[],
  rows: readonly DocumentRow[],
  commands: readonly Binding[],
): Group[] {
  const places: Group = { name: 'Places', found: hits.map((hit) => ({ kind: 'place', hit })) };
  const sought = wordsOf(words);
  const titled = rows.filter((row) => begins(titleOf(row), sought)).slice(0, SHOWN);
  const done = commands.filter(({ help }) => begins(help, sought)).slice(0, SHOWN);
  const rest: Group[] = [
    { name: 'Documents', found: titled.map((row) => ({ kind: 'document', row })) },
    { name: 'Commands', found: done.map((binding) => ({ kind: 'command', binding })) },
  ];
  const meant = hits.some(({ match }) => match !== 'fuzzy');
  return (meant ? [places, ...rest] : [...rest, places]).filter(({ found }) => found.length > 0);
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether each of these words, and there are some, begins a word of `text`. */
function begins(text: string, sought: readonly string[]): boolean {
  const held = wordsOf(text);
  return sought.length > 0 && sought.every((word) => held.some((one) => one.startsWith(word)));
}
