import type { Basing } from '../../types/Basing';
import type { BasingStatus } from '../../types/BasingStatus';
import type { Place } from '../../types/Place';
import type { VisitView } from '../../types/VisitView';

/** What the map draws of a base: what is there, whose it is, and how it stands. */
export interface Base {
  glyph: Glyph;
  /** Number of the operator's colour, 0 for those that got none of their own. */
  colour: number;
  standing: Standing;
  /** Which set of symbols draws it. */
  symbols: SymbolSet;
}

/** Ours, or those of APP-6. */
export type SymbolSet = 'base' | 'app6';

export type Glyph = 'air' | 'naval' | 'ground';

/** Filled where forces are, dashed where they are to come or only said to be, open where they left. */
export type Standing = 'present' | 'planned' | 'withdrawn';

/** Colours that operators share, beside grey for the rest. */
export const COLOURS = 4;

const GLYPHS: Record<string, Glyph> = {
  AIRB: 'air',
  AIRF: 'air',
  AIRP: 'air',
  AIRQ: 'air',
  AIRH: 'air',
  NVB: 'naval',
  PRT: 'naval',
};

const STANDINGS: Record<BasingStatus, Standing> = {
  present: 'present',
  planned: 'planned',
  building: 'planned',
  reported: 'planned',
  denied: 'withdrawn',
  withdrawn: 'withdrawn',
};

/**
 * The colour number of each country that acts in what is shown. Those of whom the case tells most, its first `actors`, have the same
 * colour whatever is shown of it. What they leave goes to the others, those of whom most is told first, and last what would be the
 * colour of the very first: it is known best.
 */
export function colourNumbers(
  basings: readonly Basing[],
  visits: readonly VisitView[],
  actors: readonly string[],
): Map<string, number> {
  const shown = byMentions([
    ...basings.map(({ operator }) => operator.country),
    ...visits.map(({ visitor }) => visitor.country),
  ]);
  const first = actors.slice(0, COLOURS);
  const others = shown.filter((country) => !first.includes(country));
  const numbers = Array.from({ length: COLOURS }, (_, i) => COLOURS - i);
  const holders = numbers.flatMap((number): [string, number][] => {
    const own = shown.find((country) => country === first[number - 1]) ?? others.shift();
    return own ? [[own, number]] : [];
  });
  return new Map(holders.reverse());
}

/** Each country once, the most frequent first. */
function byMentions(countries: readonly (string | null)[]): string[] {
  const told = new Map<string, number>();
  for (const country of countries) if (country) told.set(country, (told.get(country) ?? 0) + 1);
  return [...told].sort(([, a], [, b]) => b - a).map(([country]) => country);
}

/** The symbol of each base, by the id of its place. Where several forces share one, the first that is present stands for all. */
export function basesAt(
  basings: readonly Basing[],
  colours: ReadonlyMap<string, number>,
  symbols: SymbolSet = 'base',
): Map<string, Base> {
  const bases = new Map<string, Base>();
  const ranked = [...basings].sort((a, b) => rank(a) - rank(b));
  for (const { site, operator, status } of ranked) {
    const place = site?.place;
    if (!place || bases.has(place.id)) continue;
    const colour = colours.get(operator.country ?? '') ?? 0;
    bases.set(place.id, { glyph: glyphOf(place), colour, standing: STANDINGS[status], symbols });
  }
  return bases;
}

function rank({ status }: Basing): number {
  return ['present', 'planned', 'withdrawn'].indexOf(STANDINGS[status]);
}

function glyphOf({ feature }: Place): Glyph {
  return GLYPHS[feature] ?? 'ground';
}
