import type { Place } from '../../types/Place';

/** What GeoNames feature codes are called; the rest go by their class. */
const FEATURES: Record<string, string> = {
  PPLC: 'capital',
  PPLA: 'regional capital',
  PPLX: 'part of a city',
  PPLL: 'village',
  PCLI: 'country',
  PCLD: 'dependent territory',
  PCLS: 'semi-independent territory',
  TERR: 'territory',
  ADM1: 'region',
  ADM2: 'district',
  CONT: 'continent',
  RGN: 'region',
  MILB: 'military base',
  NVB: 'naval base',
  INSM: 'military installation',
  AIRB: 'air base',
  AIRP: 'airport',
  AIRF: 'airfield',
  PRT: 'port',
  GOVL: 'seat of government',
  ADMF: 'government building',
  PAL: 'palace',
  BLDG: 'building',
  DIP: 'embassy',
  OCN: 'ocean',
  SEA: 'sea',
  GULF: 'gulf',
  BAY: 'bay',
  STRT: 'strait',
  CHN: 'channel',
  LK: 'lake',
  STM: 'river',
  CNL: 'canal',
  ISL: 'island',
  ISLS: 'islands',
  MT: 'mountain',
  MTS: 'mountains',
  PEN: 'peninsula',
  DSRT: 'desert',
};

const CLASSES: Record<string, string> = {
  A: 'administrative unit',
  H: 'water',
  L: 'area',
  P: 'town',
  R: 'road or railway',
  S: 'site',
  T: 'landform',
  U: 'undersea feature',
  V: 'vegetation',
};

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** `air base`, `capital`, `sea`. */
export function featureName(place: Pick<Place, 'class' | 'feature'>): string {
  return FEATURES[place.feature] ?? CLASSES[place.class] ?? 'place';
}

/** `Syria` for `SY`; what is no country code stays as it is. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code;
}

/** Where a place lies, from near to far: `Latakia, Syria`. Empty on the high seas and for a country itself. */
export function whereabouts(place: Place): string {
  const country = place.country === null ? null : countryName(place.country);
  return [place.admin1, country].filter((part) => part && part !== place.name).join(', ');
}

/** `air base, Latakia, Syria`. */
export function description(place: Place): string {
  return [featureName(place), whereabouts(place)].filter(Boolean).join(', ');
}
