/** A place in a JavaScript string, in UTF-16 code units. */
export type CodeUnits = number;

/** A place in a text as the backend counts it, in Unicode code points. */
export type CodePoints = number;

/**
 * Turns code points of `text` into code units.
 *
 * The two differ only after characters outside the basic plane (emoji, rare ideographs), so only those are
 * kept: a text without any costs one scan and no memory. Offsets past the end give the end.
 */
export function unitsOf(text: string): (at: CodePoints) => CodeUnits {
  const wide = wideCharacters(text);
  return (at) => Math.min(at + countBelow(wide, at), text.length);
}

/** The code points, ascending, at which `text` has a character of two code units. */
function wideCharacters(text: string): CodePoints[] {
  const found: CodePoints[] = [];
  const pairs = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
  for (let pair = pairs.exec(text); pair; pair = pairs.exec(text)) {
    found.push(pair.index - found.length);
  }
  return found;
}

/** How many of the ascending `values` are below `limit`. */
function countBelow(values: number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
