const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const BRIEF_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `15 October 2025` for `2025-10-15`, `October 2025` for `2025-10`; anything else stays as it is. */
export function published(iso: string): string {
  return written(iso, DAY);
}

/** `15 Oct 2025`, where there is little room. */
export function publishedBriefly(iso: string): string {
  return written(iso, BRIEF_DAY);
}

function written(iso: string, day: Intl.DateTimeFormat): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(iso)) return iso;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return (iso.length > 7 ? day : MONTH).format(date);
}
