import type { Timeline } from './bins';

/** A date under the line of time. */
export interface Tick {
  /** The number of the bin that it names. */
  bin: number;
  text: string;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Dates with at least `apart` bins between them: years in even steps where they begin, else months or days. */
export function ticksOf({ unit, bins }: Timeline, apart: number): Tick[] {
  const years = bins.flatMap(({ from }, bin) => (isNewYear(bins[bin - 1]?.from, from) ? [bin] : []));
  const yearOf = (bin: number) => Number(bins[bin]?.from.slice(0, 4));
  const every = Math.ceil(apart / (bins.length / years.length));
  const even = years.filter((bin) => bin > 0 && yearOf(bin) % every === 0);
  const rest = bins.map((_, bin) => bin).filter((bin) => every === 1 && !years.includes(bin));
  const taken: number[] = [];
  for (const bin of [...even, 0, ...rest])
    if (taken.every((other) => Math.abs(other - bin) >= apart)) taken.push(bin);
  const write = unit === 'day' || unit === 'week' ? DAY : MONTH;
  return taken
    .sort((a, b) => a - b)
    .map((bin) => {
      const from = bins[bin]?.from ?? '';
      return { bin, text: years.includes(bin) ? from.slice(0, 4) : write.format(new Date(from)) };
    });
}

function isNewYear(before: string | undefined, day: string): boolean {
  return before?.slice(0, 4) !== day.slice(0, 4);
}
