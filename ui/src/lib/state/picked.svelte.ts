import type { AreaView } from '../../types/AreaView';
import { hasAll, NONE, picksOf, withoutThem, withThem, type Pick } from './picks';

/** Several things at once: those in an area of the map, or rows of a table. What is picked is copied and exported together. */
export class Picked {
  /** Whether they are what lies in an area: tables show only them then. */
  ofArea = $state(false);
  private picks = $state.raw(NONE);
  readonly size = $derived.by(() => Object.values(this.picks).reduce((sum, { size }) => sum + size, 0));

  /** Numbers in the case of those of a kind. */
  ids(kind: Pick['kind']): number[] {
    return [...this.picks[kind]];
  }

  /** How many there are of a kind. */
  count(kind: Pick['kind']): number {
    return this.picks[kind].size;
  }

  /** Whether all of what a row stands for is picked. */
  has(row: readonly Pick[]): boolean {
    return hasAll(this.picks, row);
  }

  toggle(row: readonly Pick[]): void {
    this.picks = this.has(row) ? withoutThem(this.picks, row) : withThem(this.picks, row);
    this.ofArea = false;
  }

  /** Picks these and nothing else. */
  set(picks: readonly Pick[]): void {
    this.picks = withThem(NONE, picks);
    this.ofArea = false;
  }

  /** Picks these, too. */
  add(picks: readonly Pick[]): void {
    this.picks = withThem(this.picks, picks);
  }

  /** Picks what lies in an area. */
  take({ mentions, basings }: AreaView): void {
    this.picks = picksOf({ mention: mentions, basing: basings });
    this.ofArea = this.size > 0;
  }

  clear(): void {
    this.picks = NONE;
    this.ofArea = false;
  }
}
