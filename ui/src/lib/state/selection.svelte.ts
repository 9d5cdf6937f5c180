import type { Place } from '../../types/Place';
import type { NearQuery } from '../transport/transport';

/** What the window points at: a mention, visit or basing of the document, a place of the gazetteer, or the surroundings of a point. */
export type Target =
  | { kind: 'mention' | 'visit' | 'basing'; index: number }
  | { kind: 'place'; place: Place }
  | { kind: 'near'; query: NearQuery; label: string };

/**
 * The one selection that every pane shows.
 *
 * It remembers the way here, so that Esc goes back one step: from a place found by search to the mention it
 * may replace, from a neighbour to the list of neighbours.
 */
export class Selection {
  /** Numbers of the mentions under the pointer, in whichever pane. */
  hovered = $state.raw<readonly number[]>([]);
  private trail = $state.raw<Target[]>([]);

  /** What the card shows. */
  readonly current = $derived(this.trail.at(-1) ?? null);

  /** The number of the marked mention: the current one, or the one whose surroundings or substitutes are shown. */
  readonly mention = $derived.by(() => {
    const [top, below] = [this.trail.at(-1), this.trail.at(-2)];
    if (top?.kind === 'mention') return top.index;
    return top && below?.kind === 'mention' ? below.index : null;
  });

  /** Marks a mention and forgets the way; with `keepWay`, Esc comes back to what is shown now. */
  selectMention(index: number, { keepWay = false } = {}): void {
    this.go({ kind: 'mention', index }, keepWay);
  }

  /** Selects whatever a row or a symbol stands for, and forgets the way. */
  select(target: Target): void {
    this.go(target, false);
  }

  /** Shows a place of the gazetteer beside what is selected. */
  selectPlace(place: Place): void {
    this.go({ kind: 'place', place }, true);
  }

  /** Asks what lies near a point. */
  lookAround(query: NearQuery, label: string): void {
    this.go({ kind: 'near', query, label }, true);
  }

  /** One step back. False when there was none to take. */
  back(): boolean {
    if (this.trail.length === 0) return false;
    this.trail = this.trail.slice(0, -1);
    return true;
  }

  clear(): void {
    this.trail = [];
  }

  /** A step to the same kind of target takes the place of the last one, so that the way stays short. */
  private go(target: Target, keepWay: boolean): void {
    const way = keepWay ? this.trail.filter(({ kind }) => kind !== target.kind) : [];
    this.trail = [...way, target];
  }
}
