/** What may have the keyboard, but for fields: letters would be typed there, and are keys elsewhere. */
const STOPS = [
  'button:not(:disabled, [tabindex="-1"])',
  'a[href]',
  'select:not(:disabled)',
  'summary',
  '[tabindex="0"]',
].join(', ');

/** A list, a grid, a text, the map: what is worked in, and takes the arrow keys; buttons beside it only act. */
const PLACES = '[tabindex="0"]:not([role="tab"], [role="separator"])';

/** Where the keyboard goes in these: to what is worked in, else to what is to be pressed; null where there is neither. */
export function firstStop(elements: readonly Element[]): HTMLElement | null {
  for (const wanted of [PLACES, STOPS]) {
    for (const element of elements) {
      const within = [...element.querySelectorAll<HTMLElement>(wanted)];
      const all = element.matches(wanted) ? [element as HTMLElement, ...within] : within;
      const seen = all.find((one) => one.checkVisibility());
      if (seen) return seen;
    }
  }
  return null;
}
