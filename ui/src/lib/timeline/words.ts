import { periodText } from '../filters';
import { published } from '../format/date';
import type { Bin } from './bins';
import type { Unit } from './calendar';

/** What a bin is called: `15 October 2025`, `October 2025`, `1 Jul 2025 – 30 Sep 2025`, `2025`. */
export function binText({ from, to }: Bin, unit: Unit): string {
  if (unit === 'day') return published(from);
  if (unit === 'month') return published(from.slice(0, 7));
  return unit === 'year' ? from.slice(0, 4) : periodText({ from, to });
}
