import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { leaders, ring } from './layers-around';
import { clusters, ringPosts } from './layers-clusters';
import { drawnAreas, drawnLines, drawnMarks } from './layers-drawn';
import { posts } from './layers-fence';
import { candidates, hoverRings, markers, selectedMarker } from './layers-markers';
import { names, selectedName } from './layers-names';
import { visitHeads, visits } from './layers-visits';
import type { Theme } from './tokens';

/** Everything we draw over the base map, one GeoJSON source each. */
export const OVERLAYS = [
  'near',
  'drawn',
  'clusters',
  'visits',
  'heads',
  'leaders',
  'candidates',
  'mentions',
  'fence',
] as const;

export type Overlay = (typeof OVERLAYS)[number];

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The base map with our areas and lines under its names, and the rest of ours on top. */
export function withOverlays(base: StyleSpecification, theme: Theme): StyleSpecification {
  const ours = OVERLAYS.map((id): [string, SourceSpecification] => [
    id,
    { type: 'geojson', data: NOTHING, promoteId: 'id' },
  ]);
  const names = base.layers.findIndex(({ type }) => type === 'symbol');
  const hidden = (layers: LayerSpecification[]) => layers.map(emptied);
  const ground = names < 0 ? base.layers : base.layers.slice(0, names);
  return {
    ...base,
    sources: { ...base.sources, ...Object.fromEntries(ours) },
    layers: [...ground, ...hidden(lines()), ...base.layers.slice(ground.length), ...hidden(marks(theme))],
  };
}

/** As long as its overlay holds nothing. */
function emptied(layer: LayerSpecification): LayerSpecification {
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
}

/** Areas and lines, in the order in which they are drawn: under every name, so that no line strikes one out. */
function lines(): LayerSpecification[] {
  return [...ring(), ...drawnAreas(), ...visits(), ...drawnLines(), ...leaders()];
}

/**
 * In the order in which they are drawn. Room is given from the last to the first: names come before all markers, and so give
 * way to every marker, never the other way round.
 */
function marks(theme: Theme): LayerSpecification[] {
  return [
    ...clusters(),
    names(),
    selectedName(),
    visitHeads(theme),
    candidates(theme),
    hoverRings(),
    ...markers(theme),
    selectedMarker(theme),
    ...drawnMarks(),
    ringPosts(),
    posts(),
  ];
}
