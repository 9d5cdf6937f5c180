import type { Span } from '../../types/Span';
import type { CodePoints, CodeUnits } from './offsets';

/** A sentence cut at the mention it is shown for. */
export interface Quote {
  before: string;
  name: string;
  after: string;
}

/** Longer stretches on either side of the name are shortened at a word. */
const SHOWN_BEFORE = 150;
const SHOWN_AFTER = 120;

/** The sentence round a mention; `at` turns code points of `text` into code units. */
export function quoteOf(
  text: string,
  at: (point: CodePoints) => CodeUnits,
  sentence: Span,
  mention: Span,
): Quote {
  const [start, end] = [at(mention.start), at(mention.end)];
  return {
    before: lastWords(flat(text.slice(Math.min(at(sentence.start), start), start)).trimStart()),
    name: flat(text.slice(start, end)),
    after: firstWords(flat(text.slice(end, Math.max(at(sentence.end), end))).trimEnd()),
  };
}

/** Line ends inside a sentence are spaces. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function lastWords(text: string): string {
  if (text.length <= SHOWN_BEFORE) return text;
  const tail = text.slice(-SHOWN_BEFORE);
  return `…${tail.slice(Math.max(tail.indexOf(' '), 0))}`;
}

function firstWords(text: string): string {
  if (text.length <= SHOWN_AFTER) return text;
  const head = text.slice(0, SHOWN_AFTER);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : head} …`;
}
