import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { leaders, ring } from './layers-around';
import { clusters, ringPosts } from './layers-clusters';
import { drawnAreas, drawnLines } from './layers-drawn';
import { posts } from './layers-fence';
import { candidates, hoverRings, markers, selectedMarker } from './layers-markers';
import { names, selectedName } from './layers-names';
import { visits } from './layers-visits';
import type { Theme } from './tokens';

/** Everything we draw over the base map, one GeoJSON source each. */
export const OVERLAYS = [
  'near',
  'drawn',
  'clusters',
  'visits',
  'leaders',
  'candidates',
  'mentions',
  'rings',
  'fence',
] as const;

export type Overlay = (typeof OVERLAYS)[number];

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The base map with ours on top. */
export function withOverlays(base: StyleSpecification, theme: Theme): StyleSpecification {
  const ours = OVERLAYS.map((id): [string, SourceSpecification] => [
    id,
    { type: 'geojson', data: NOTHING, promoteId: 'id' },
  ]);
  return {
    ...base,
    sources: { ...base.sources, ...Object.fromEntries(ours) },
    layers: [...base.layers, ...overlayLayers(theme)],
  };
}

/**
 * In the order in which they are drawn. Room is given from the last to the first: names come before all markers, and so give
 * way to every marker, never the other way round.
 */
function overlayLayers(theme: Theme): LayerSpecification[] {
  return [
    ...ring(),
    ...drawnAreas(),
    ...clusters(),
    ...visits(theme),
    ...leaders(),
    names(),
    selectedName(),
    candidates(theme),
    hoverRings(),
    ...markers(theme),
    selectedMarker(theme),
    ...drawnLines(),
    ringPosts(),
    posts(),
  ];
}
