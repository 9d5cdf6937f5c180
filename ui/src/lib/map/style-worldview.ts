import type { ExpressionSpecification } from 'maplibre-gl';

/** The worldview of a map nobody chose one for: borders as they are held. */
export const DE_FACTO = 'de-facto';

/** Features that this worldview sees, of those whose `views` lists the worldviews between spaces. */
export function seenBy(worldview: string): ExpressionSpecification {
  return ['in', ` ${worldview} `, ['get', 'views']];
}

/** The same, and whatever no worldview doubts. */
export function undoubtedOr(worldview: string): ExpressionSpecification {
  return ['any', ['!', ['has', 'views']], seenBy(worldview)];
}
