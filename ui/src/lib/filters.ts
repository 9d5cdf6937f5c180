import type { Asked } from './transport/case';
import type { Kind } from '../types/Kind';
import type { Period } from '../types/Period';
import type { Role } from '../types/Role';
import type { Status } from '../types/Status';
import { kilometres } from './format/distance';
import { countryName } from './format/place';
import { KINDS } from './mention';
import { actorName } from './relations';

/** What the case can be narrowed by, in the order of the menu. */
export const FILTERS = [
  'between',
  'countries',
  'actors',
  'kinds',
  'roles',
  'statuses',
  'at_least',
  'sources',
  'text',
  'area',
] as const;

export type FilterName = (typeof FILTERS)[number];

export const FILTER_NAMES: Record<FilterName, string> = {
  between: 'Time',
  countries: 'Country',
  actors: 'Actor',
  kinds: 'Kind',
  roles: 'Role',
  statuses: 'Status',
  at_least: 'Confidence',
  sources: 'Source',
  text: 'Text',
  area: 'Area',
};

export const ROLES: readonly Role[] = ['literal', 'metonymic'];
export const STATUSES: readonly Status[] = ['auto', 'confirmed', 'corrected', 'rejected'];
export const KIND_NAMES: Record<Kind, string> = {
  place: 'Places',
  facility: 'Facilities',
  region: 'Regions',
  water: 'Waters',
  demonym: 'Demonyms',
};

/** A filter that is set, as its chip says it. */
export interface Chip {
  name: FilterName;
  says: string;
}

/** The filters that a question sets. */
export function chipsOf(question: Asked): Chip[] {
  return FILTERS.flatMap((name) => {
    const says = saying(question)[name];
    return says ? [{ name, says }] : [];
  });
}

/** A question without that filter. */
export function without(question: Asked, name: FilterName): Asked {
  const gone: string[] = name === 'area' ? ['area', 'within'] : [name];
  return Object.fromEntries(Object.entries(question).filter(([part]) => !gone.includes(part)));
}

/** A question with one value of a list more, or less. */
export function toggled<Value>(list: readonly Value[] | undefined, value: Value): Value[] {
  const rest = (list ?? []).filter((other) => other !== value);
  return rest.length < (list ?? []).length ? rest : [...rest, value];
}

/** Of a question, what the map may show: no kinds that are hidden on it, and nothing rejected; null where nothing is left. */
export function drawable(question: Asked, hidden: readonly string[]): Asked | null {
  const kinds = (question.kinds?.length ? question.kinds : KINDS).filter((kind) => !hidden.includes(kind));
  const asked = question.statuses?.length ? question.statuses : STATUSES;
  const statuses = asked.filter((status) => status !== 'rejected');
  return kinds.length > 0 && statuses.length > 0 ? { ...question, kinds, statuses } : null;
}

function saying(question: Asked): Record<FilterName, string> {
  const { between, countries, actors, kinds, roles, statuses, at_least, sources, text, area, within } =
    question;
  return {
    between: between ? periodText(between) : '',
    countries: listed(countries?.map(countryName)),
    actors: listed(actors?.map(actorName)),
    kinds: listed(kinds?.map((kind) => KIND_NAMES[kind])),
    roles: listed(roles),
    statuses: listed(statuses),
    at_least: at_least ? `${at_least.toFixed(2)} and up` : '',
    sources: listed(sources),
    text: text ?? '',
    area: within ? `${kilometres(within.km)} round a point` : area ? 'a part of the map' : '',
  };
}

/** The first two of a list, and how many more. */
function listed(words: readonly string[] = []): string {
  const rest = words.length > 2 ? ` and ${words.length - 2} more` : '';
  return words.slice(0, 2).join(', ') + rest;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `8 Dec 2024 – 31 Oct 2025`, `from 8 Dec 2024`, `until 31 Oct 2025`. */
export function periodText({ from, to }: Period): string {
  const [first, last] = [from, to].map((day) => (day ? DAY.format(new Date(day)) : ''));
  if (first && last) return first === last ? first : `${first} – ${last}`;
  return first ? `from ${first}` : `until ${last}`;
}

/** The first or last day that a year, a month or a day names; null where the text is none of these. */
export function dayOf(text: string, end: 'from' | 'to'): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text.trim()) ?? [];
  if (!year) return null;
  const m = month ? Number(month) : end === 'from' ? 1 : 12;
  const d = day ? Number(day) : end === 'from' ? 1 : new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  const same = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return same ? date.toISOString().slice(0, 10) : null;
}
