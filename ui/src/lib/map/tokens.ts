/** The two looks of the window. */
export type Theme = 'light' | 'dark';

/** The value of a design token in the theme that is on, as in `token('--mark')`. */
export function token(name: `--${string}`): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
