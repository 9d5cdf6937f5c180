import { DAY_MS, dayText, startOf, stepFrom, timeOf, UNITS, type Unit } from './calendar';

/** A document on the line of time. */
export interface Dated {
  /** When it was published, `YYYY-MM-DD` or `YYYY-MM`; null where it does not say. */
  published: string | null;
  /** Whether it answers the filters. */
  answers: boolean;
}

/** A day, a week, a month, a quarter or a year. */
export interface Bin {
  /** Its first day and its last, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** How many documents were published in it, and how many of these answer the filters. */
  all: number;
  answering: number;
}

export interface Timeline {
  unit: Unit;
  /** From the first document to the last without a gap. */
  bins: readonly Bin[];
  /** When each of them begins, and when the last one ends, in milliseconds since 1970. */
  starts: readonly number[];
  /** How many documents are in the fullest of them. */
  most: number;
  /** How many documents do not say when they were published. */
  undated: number;
}

/** Counts documents by the smallest unit that makes no more than `limit` bins, or by years. Null where none says when it was published. */
export function timelineOf(documents: readonly Dated[], limit: number): Timeline | null {
  const times = documents.flatMap(({ published }) => timeOf(published) ?? []);
  if (times.length === 0) return null;
  const first = times.reduce((one, other) => Math.min(one, other));
  const last = times.reduce((one, other) => Math.max(one, other));
  const unit = UNITS.find((one) => startsOf(one, first, last, limit).length <= limit) ?? 'year';
  const begins = startsOf(unit, first, last, Infinity);
  const ends = begins.map((start) => stepFrom(start, unit));
  const starts = [...begins, ...ends.slice(-1)];
  const bins = begins.map((start, i) => ({
    from: dayText(start),
    to: dayText((ends[i] ?? start) - DAY_MS),
    all: 0,
    answering: 0,
  }));
  for (const { published, answers } of documents) {
    const bin = bins[binOf({ starts }, timeOf(published))];
    if (!bin) continue;
    bin.all += 1;
    bin.answering += Number(answers);
  }
  const most = bins.reduce((fullest, { all }) => Math.max(fullest, all), 0);
  return { unit, bins, starts, most, undated: documents.length - times.length };
}

/** The number of the bin in which a time lies; -1 where none does. */
export function binOf({ starts }: Pick<Timeline, 'starts'>, time: number | null): number {
  if (time === null) return -1;
  const bin = starts.findLastIndex((start) => start <= time);
  return bin < starts.length - 1 ? bin : -1;
}

/** Where each unit from `first` to `last` begins; one more than `limit` is enough to see that they are too many. */
function startsOf(unit: Unit, first: number, last: number, limit: number): number[] {
  const starts: number[] = [];
  for (
    let start = startOf(first, unit);
    start <= last && starts.length <= limit;
    start = stepFrom(start, unit)
  )
    starts.push(start);
  return starts;
}

/** The numbers of the first and the last bin that a period has a part in; the whole line where it leaves an end open. */
export function spanOf(
  { bins }: Timeline,
  period: { from?: string | null; to?: string | null } | null,
): [number, number] {
  const { from, to } = period ?? {};
  const first = from ? bins.findIndex((bin) => bin.to >= from) : 0;
  const last = to ? bins.findLastIndex((bin) => bin.from <= to) : bins.length - 1;
  return [first < 0 ? bins.length - 1 : first, Math.max(last, 0)];
}
