import { SvelteSet } from 'svelte/reactivity';
import type { AreaView } from '../../types/AreaView';
import type { Target } from './selection.svelte';

type Pickable = Exclude<Target, { kind: 'near' | 'place' }>;

/** Several things at once: those in an area of the map, or rows of a table. What is picked is copied and exported together. */
export class Picked {
  /** Whether they are what lies in an area: tables show only them then. */
  ofArea = $state(false);
  private readonly keys = new SvelteSet<string>();

  get size(): number {
    return this.keys.size;
  }

  /** How many there are of each kind. */
  get counts(): Record<Pickable['kind'], number> {
    const counts = { mention: 0, visit: 0, basing: 0 };
    for (const key of this.keys) counts[key.slice(0, key.indexOf(':')) as Pickable['kind']] += 1;
    return counts;
  }

  has(target: Target): boolean {
    return isPickable(target) && this.keys.has(keyOf(target));
  }

  toggle(target: Target): void {
    if (!isPickable(target)) return;
    this.ofArea = false;
    if (!this.keys.delete(keyOf(target))) this.keys.add(keyOf(target));
  }

  /** Picks these and nothing else. */
  set(targets: readonly Target[]): void {
    this.keys.clear();
    this.ofArea = false;
    this.add(targets);
  }

  /** Picks these, too. */
  add(targets: readonly Target[]): void {
    for (const target of targets) if (isPickable(target)) this.keys.add(keyOf(target));
  }

  /** Picks what lies in an area. */
  take({ mentions, basings }: AreaView): void {
    const mention = mentions.map((index): Target => ({ kind: 'mention', index }));
    this.set([...mention, ...basings.map((index): Target => ({ kind: 'basing', index }))]);
    this.ofArea = this.size > 0;
  }

  clear(): void {
    this.keys.clear();
    this.ofArea = false;
  }
}

function isPickable(target: Target): target is Pickable {
  return target.kind === 'mention' || target.kind === 'visit' || target.kind === 'basing';
}

function keyOf({ kind, index }: Pickable): string {
  return `${kind}:${index}`;
}
