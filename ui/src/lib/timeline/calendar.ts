/** What time is counted by, the smallest first. */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;

export type Unit = (typeof UNITS)[number];

export const DAY_MS = 86_400_000;

const MONTHS: Record<'month' | 'quarter' | 'year', number> = { month: 1, quarter: 3, year: 12 };

/** The first moment of a day or a month, in milliseconds since 1970; null where there is none, or the text is none of these. */
export function timeOf(text: string | null): number | null {
  if (!text || !/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** `2025-10-31`. */
export function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** When the unit begins in which a time lies; weeks begin on Monday. */
export function startOf(time: number, unit: Unit): number {
  if (unit === 'day') return Math.floor(time / DAY_MS) * DAY_MS;
  const date = new Date(time);
  // 1 January 1970 was a Thursday.
  if (unit === 'week') return Math.floor((time / DAY_MS + 3) / 7) * 7 * DAY_MS - 3 * DAY_MS;
  const month = Math.floor(date.getUTCMonth() / MONTHS[unit]) * MONTHS[unit];
  return Date.UTC(date.getUTCFullYear(), month, 1);
}

/** When the next unit begins. */
export function stepFrom(start: number, unit: Unit): number {
  if (unit === 'day') return start + DAY_MS;
  if (unit === 'week') return start + 7 * DAY_MS;
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + MONTHS[unit], 1);
}
