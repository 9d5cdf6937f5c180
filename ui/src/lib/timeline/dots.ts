import type { BasingView } from '../../types/BasingView';
import type { VisitView } from '../../types/VisitView';
import type { When } from '../../types/When';
import type { Far } from '../far';
import { actorName, whenText } from '../relations';
import { binOf, type Timeline } from './bins';
import { DAY_MS } from './calendar';

/** A visit or a base on the line of time. */
export interface Dot {
  /** Where it lies: 2.5 is the middle of the third bin. */
  at: number;
  /** Number of the colour of who goes or has forces there. */
  colour: number;
  /** What it is, and when. */
  says: string;
  far: Far;
}

export function visitDots(
  timeline: Timeline,
  visits: readonly VisitView[],
  colours: ReadonlyMap<string, number>,
): Dot[] {
  return visits.flatMap(({ id, document, visitor, destination, date }) => {
    const says = `${visitor.text} to ${destination.text}, ${whenText(date)}`;
    return dotsOf(timeline, date, says, colours.get(visitor.country ?? ''), { kind: 'visit', id, document });
  });
}

export function baseDots(
  timeline: Timeline,
  basings: readonly BasingView[],
  colours: ReadonlyMap<string, number>,
): Dot[] {
  return basings.flatMap(({ id, document, operator, site, host_country, date, status }) => {
    const where = site?.text ?? actorName(host_country);
    const says = `${actorName(operator.country) || operator.text}, ${where}: ${status}, ${whenText(date)}`;
    return dotsOf(timeline, date, says, colours.get(operator.country ?? ''), {
      kind: 'basing',
      id,
      document,
    });
  });
}

function dotsOf(
  timeline: Timeline,
  date: When | null,
  says: string,
  colour: number | undefined,
  far: Far,
): Dot[] {
  const at = date && placeOf(timeline, date);
  return at === null ? [] : [{ at, colour: colour ?? 0, says, far }];
}

/** Where the middle of a time lies; null where that is before the first bin or after the last. */
function placeOf(timeline: Timeline, { from, to }: When): number | null {
  if (!from) return null;
  const middle = (Date.parse(from) + Date.parse(to ?? from) + DAY_MS) / 2;
  const bin = binOf(timeline, middle);
  const [start, end] = timeline.starts.slice(bin, bin + 2);
  return bin < 0 || start === undefined || end === undefined ? null : bin + (middle - start) / (end - start);
}
