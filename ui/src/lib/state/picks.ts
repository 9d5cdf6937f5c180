/** What can be picked: by its number in the case, so that a pick stays when another document is shown. */
export interface Pick {
  kind: 'mention' | 'visit' | 'basing';
  id: number;
}

/** Numbers of what is picked, by kind. */
export type Picks = Readonly<Record<Pick['kind'], ReadonlySet<number>>>;

export const NONE: Picks = picksOf();

export function picksOf({
  mention,
  visit,
  basing,
}: Partial<Record<Pick['kind'], readonly number[]>> = {}): Picks {
  return { mention: new Set(mention), visit: new Set(visit), basing: new Set(basing) };
}

/** Whether all of a row is picked; never of one that stands for nothing. */
export function hasAll(picks: Picks, row: readonly Pick[]): boolean {
  return row.length > 0 && row.every(({ kind, id }) => picks[kind].has(id));
}

/** These, too. */
export function withThem(picks: Picks, more: readonly Pick[]): Picks {
  return changed(picks, (sets) => more.forEach(({ kind, id }) => sets[kind].add(id)));
}

export function withoutThem(picks: Picks, gone: readonly Pick[]): Picks {
  return changed(picks, (sets) => gone.forEach(({ kind, id }) => sets[kind].delete(id)));
}

function changed(
  { mention, visit, basing }: Picks,
  change: (sets: Record<Pick['kind'], Set<number>>) => void,
): Picks {
  const sets = { mention: new Set(mention), visit: new Set(visit), basing: new Set(basing) };
  change(sets);
  return sets;
}
