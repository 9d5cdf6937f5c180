/** What the layer panel orders, the uppermost first. Reference layers are called `ref:` and their name. */
export const STACK = ['base', 'mention', 'visit', 'disputed'] as const;

/** One layer of the panel as the map draws it. */
export interface Stratum {
  id: string;
  /** 0 to 1. */
  opacity: number;
  hidden: boolean;
}

/** The layers there are, in the order that was kept; what is new comes on top, what is gone is left out. */
export function stackOf(kept: readonly string[], references: readonly string[]): string[] {
  const known = [...references.map(referenceId), ...STACK];
  const news = known.filter((id) => !kept.includes(id));
  // Ours keep the order they have by nature as long as nobody changed it.
  const own = news.filter((id) => !isReference(id));
  return [...news.filter(isReference), ...kept.filter((id) => known.includes(id)), ...own];
}

export function referenceId(name: string): string {
  return `ref:${name}`;
}

/** The stack with one layer moved by so many places; as far as there are places. */
export function moved(stack: readonly string[], id: string, by: number): string[] {
  const from = stack.indexOf(id);
  if (from < 0) return [...stack];
  const rest = stack.filter((other) => other !== id);
  const to = Math.min(Math.max(from + by, 0), rest.length);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** Whether that is a reference layer, or a part of one. */
export function isReference(id: string): boolean {
  return id.startsWith('ref:');
}
