import { token } from './tokens';

/** The colours of the base map. They live in tokens.css; this only reads the theme that is on. */
export interface Palette {
  water: string;
  land: string;
  /** Tint of a country in focus. */
  focus: string;
  coast: string;
  river: string;
  border: string;
  disputed: string;
  /** Lines across disputed areas. */
  hatch: string;
  /** Of a detailed background: woods and parks, ground of airfields, houses, roads, rails. */
  green: string;
  runway: string;
  building: string;
  road: string;
  rail: string;
  /** Meridians and parallels. */
  grid: string;
  /** Names of cities. */
  city: string;
  /** Names of capitals. */
  capital: string;
  /** Names of countries and of the units below them. */
  country: string;
  /** Names of regions, deserts and mountains, which have no edge. */
  region: string;
  sea: string;
  /** Round what is written on land, and on water. */
  halo: string;
  seaHalo: string;
  dot: string;
}

export function palette(): Palette {
  return {
    water: token('--map-water'),
    land: token('--map-land'),
    focus: token('--map-focus'),
    coast: token('--map-coast'),
    river: token('--map-river'),
    border: token('--map-border'),
    disputed: token('--map-disputed'),
    hatch: token('--map-hatch'),
    green: token('--map-green'),
    runway: token('--map-runway'),
    building: token('--map-building'),
    road: token('--map-road'),
    rail: token('--map-rail'),
    grid: token('--map-grid'),
    city: token('--map-label'),
    capital: token('--text'),
    country: token('--map-country'),
    region: token('--map-region'),
    sea: token('--map-sea'),
    halo: token('--map-halo'),
    seaHalo: token('--map-sea-halo'),
    dot: token('--map-dot'),
  };
}
