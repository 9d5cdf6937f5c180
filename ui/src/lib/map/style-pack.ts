import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SMALL_FONT } from './fonts';
import type { Palette } from './palette';
import { haloed } from './style-text';
import { byZoom } from './style-zoom';

/** The source of a user's own background map. */
export const PACK_SOURCE = 'pack';

/** Layers of the Protomaps basemap schema (version 4) that are drawn: a file with none of them shows nothing. */
export const PACK_LAYERS = ['earth', 'landuse', 'water', 'buildings', 'roads', 'places'] as const;

/** Below this zoom the base map says as much, and more quietly. */
const FROM = 7;
const STREETS = 12;

/** Version 3 of the schema called it so. */
const kind: ExpressionSpecification = ['coalesce', ['get', 'kind'], ['get', 'pmap:kind']];
const name: ExpressionSpecification = ['coalesce', ['get', 'name:en'], ['get', 'name']];

/** Ground and ways, to lie over our own land and water and under our borders. */
export function packGround(colours: Palette): LayerSpecification[] {
  return [
    area('earth', colours.land),
    {
      ...area('landuse', colours.green),
      filter: among('park', 'forest', 'wood', 'nature_reserve', 'national_park', 'grass'),
    },
    {
      ...area('landuse', colours.runway),
      id: 'pack-airfields',
      filter: among('military', 'aerodrome', 'naval_base'),
    },
    { ...area('water', colours.water), filter: ['==', ['geometry-type'], 'Polygon'] },
    { ...way('water', colours.river, { 7: 0.6, 14: 2 }), id: 'pack-rivers', filter: among('river', 'canal') },
    { ...area('buildings', colours.building), minzoom: 13 },
    ...roads(colours),
  ];
}

/** Names that ours lack: streets, quarters and villages. */
export function packLabels(colours: Palette): LayerSpecification[] {
  const text = { 'text-field': name, 'text-font': SMALL_FONT, 'text-padding': 4 };
  return [
    {
      ...base('roads'),
      id: 'pack-road-names',
      type: 'symbol',
      minzoom: STREETS + 0.5,
      filter: among('highway', 'major_road', 'minor_road'),
      layout: { ...text, 'symbol-placement': 'line', 'text-size': 10.5 },
      paint: haloed(colours.country, colours.halo),
    },
    {
      ...base('places'),
      id: 'pack-place-names',
      type: 'symbol',
      minzoom: 9,
      // Larger places have labels of ours.
      filter: [
        'all',
        among('locality', 'neighbourhood', 'macrohood'),
        ['<', ['coalesce', ['get', 'population'], 0], 5000],
      ],
      layout: { ...text, 'text-size': byZoom({ 9: 10.5, 14: 12.5 }), 'text-max-width': 8 },
      paint: haloed(colours.city, colours.halo),
    },
  ];
}

function roads(colours: Palette): LayerSpecification[] {
  return [
    {
      ...way('roads', colours.road, { 12: 0.5, 14: 1.6 }),
      id: 'pack-paths',
      minzoom: STREETS + 1,
      filter: among('path', 'other'),
    },
    {
      ...way('roads', colours.road, { 10: 0.5, 14: 3 }),
      id: 'pack-streets',
      minzoom: STREETS - 1,
      filter: among('minor_road'),
    },
    {
      ...way('roads', colours.rail, { 9: 0.5, 14: 1.4 }),
      id: 'pack-rails',
      minzoom: 9,
      filter: among('rail'),
    },
    {
      ...way('roads', colours.road, { 8: 0.5, 14: 4.5 }),
      id: 'pack-main-roads',
      minzoom: 9,
      filter: among('major_road'),
    },
    { ...way('roads', colours.road, { 7: 0.7, 14: 6 }), id: 'pack-motorways', filter: among('highway') },
    {
      ...way('roads', colours.rail, { 10: 1, 14: 8 }),
      id: 'pack-runways',
      minzoom: 10,
      filter: among('aeroway'),
    },
  ];
}

function among(...kinds: string[]): ExpressionSpecification {
  return ['in', kind, ['literal', kinds]];
}

function base(layer: (typeof PACK_LAYERS)[number]) {
  return { id: `pack-${layer}`, source: PACK_SOURCE, 'source-layer': layer, minzoom: FROM };
}

function area(layer: (typeof PACK_LAYERS)[number], colour: string) {
  return { ...base(layer), type: 'fill' as const, paint: { 'fill-color': colour } };
}

function way(layer: 'roads' | 'water', colour: string, widths: Record<number, number>) {
  const paint = { 'line-color': colour, 'line-width': byZoom(widths) };
  return { ...base(layer), type: 'line' as const, layout: { 'line-join': 'round' as const }, paint };
}
