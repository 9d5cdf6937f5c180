const POINTS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;

/** `4.8 km`, `1,204 km`: a decimal only below ten. */
export function kilometres(km: number): string {
  const shown = km < 9.95 ? km.toFixed(1) : Math.round(km).toLocaleString('en');
  return `${shown} km`;
}

/** The compass point nearest to a bearing in degrees. */
export function compass(bearing: number): string {
  return POINTS[Math.round(bearing / 45) % 8] ?? 'N';
}

/** A number with its noun: `1 mention`, `2 mentions`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
