import { SvelteSet } from 'svelte/reactivity';
import type { AreaView } from '../../types/AreaView';
import type { Far } from '../far';
import type { SheetRow } from '../table/sheets';
import type { Target } from './selection.svelte';

type Row = SheetRow['target'];
type Pickable = Exclude<Row, { kind: 'near' | 'place' }>;
type Kind = Far['kind'];

/** Several things at once: those in an area of the map, or rows of a table. What is picked is copied and exported together. */
export class Picked {
  /** Whether they are what lies in an area: tables show only them then. */
  ofArea = $state(false);
  private readonly keys = new SvelteSet<string>();

  get size(): number {
    return this.keys.size;
  }

  /** Numbers in the case of those of a kind; `idOf` gives that of one in the shown document. */
  ids(kind: Kind, idOf: (index: number) => number | undefined): number[] {
    const own = [...this.keys].filter((key) => key.startsWith(`${kind}:`));
    return own.flatMap((key) => {
      const number = key.slice(kind.length + 1);
      return (number.startsWith('#') ? Number(number.slice(1)) : idOf(Number(number))) ?? [];
    });
  }

  /** How many there are of each kind. */
  get counts(): Record<Kind, number> {
    const counts = { mention: 0, visit: 0, basing: 0 };
    for (const key of this.keys) counts[key.slice(0, key.indexOf(':')) as Kind] += 1;
    return counts;
  }

  has(target: Row): boolean {
    return isPickable(target) && this.keys.has(keyOf(target));
  }

  toggle(target: Row): void {
    if (!isPickable(target)) return;
    this.ofArea = false;
    if (!this.keys.delete(keyOf(target))) this.keys.add(keyOf(target));
  }

  /** Picks these and nothing else. */
  set(targets: readonly Row[]): void {
    this.keys.clear();
    this.ofArea = false;
    this.add(targets);
  }

  /** Picks these, too. */
  add(targets: readonly Row[]): void {
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

function isPickable(target: Row): target is Pickable {
  return target.kind !== 'near' && target.kind !== 'place';
}

/** By number in the shown document, else by `#` and the number in the case. */
function keyOf(target: Pickable): string {
  return target.kind === 'far' ? `${target.far.kind}:#${target.far.id}` : `${target.kind}:${target.index}`;
}
