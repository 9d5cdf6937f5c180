import type { Facet } from '../../types/Facet';

/** A group of rows as it lies in a table. */
export interface Group {
  head: string;
  count: number;
  open: boolean;
  /** The line of its head. */
  line: number;
  /** The number of its first row, counting those of closed groups. */
  first: number;
}

/** Where groups lie that follow one another, each with a line for its head, and with its rows where it is open. */
export function laidOut(facets: readonly Facet[], isOpen: (head: string) => boolean): Group[] {
  let [line, first] = [0, 0];
  return facets.map(({ value: head, count }) => {
    const group = { head, count, open: isOpen(head), line, first };
    line += 1 + (group.open ? count : 0);
    first += count;
    return group;
  });
}

/** How many lines the groups take. */
export function lengthOf(groups: readonly Group[]): number {
  const last = groups.at(-1);
  return last ? last.line + 1 + (last.open ? last.count : 0) : 0;
}

/** What stands on a line: the head of a group, or a row by its number. */
export function standing(groups: readonly Group[], line: number): Group | { number: number } {
  const group = groups[lastBefore(groups, line)];
  if (!group) return { number: line };
  return line === group.line ? group : { number: group.first + line - group.line - 1 };
}

/** On which line a row stands, by its number; -1 in a closed group. */
export function lineOf(groups: readonly Group[], number: number): number {
  if (groups.length === 0) return number;
  const group = groups.find(({ first, count }) => number >= first && number < first + count);
  return group?.open ? group.line + 1 + number - group.first : -1;
}

/** The number of the last group whose head is at or before a line. */
function lastBefore(groups: readonly Group[], line: number): number {
  let [low, high] = [0, groups.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((groups[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
