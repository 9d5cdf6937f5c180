import type { SheetRow } from './sheets';
import type { Line } from './table';

/** What a table shows, line by line: rows and heads of groups, whether all are here or come as they are looked at. */
export interface Lines {
  /** Whether it is known what answers. */
  readonly ready: boolean;
  /** How many lines. */
  readonly length: number;
  /** How many rows answer, those in closed groups too. */
  readonly count: number;
  /** How many rows there are to answer; null where only the backend knows. */
  readonly all: number | null;
  /** That only what lies in an area is shown: `3 of 40 in the area`; null otherwise. */
  readonly area: string | null;
  /** A line; undefined as long as it has not come. */
  at(line: number): Line<SheetRow> | undefined;
  /** The first line with a row that is so, among those that have come; -1 for none. */
  find(is: (row: SheetRow) => boolean): number;
  /** Asks for these lines. */
  look(from: number, to: number): void;
  /** Every row that answers, as far as so many can be given at once. */
  rows(): Promise<readonly SheetRow[]>;
}
