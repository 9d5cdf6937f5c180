import type { ExpressionSpecification, Map as MapLibre } from 'maplibre-gl';
import { isReferenceName, referenceLayers } from './layers-reference';
import { VISIT_HEADS, VISIT_LAYERS } from './layers-visits';
import type { Stratum } from './stack';
import { DISPUTED_AREAS } from './style-ground';

/** Areas and lines go under names until a layer of markers is passed, and what is above that goes over the markers. */
const UNDER_NAMES = 'leader-lines';
const OVER_MARKERS = 'selected-marker';

/** Of what goes under names, what takes room from others: arrowheads before names do, names of a reference layer after ours. */
const UNDER_MARKERS = 'candidate-pins';
const UNDER_OUR_NAMES = 'mention-labels';

/** The hatch lies under rivers as long as nothing lies under it. */
const HATCH_HOME = 'rivers';

/** Our layers that belong to one of the panel, the lowest first. */
export function layersOf(id: string): string[] {
  if (id === 'base') return ['base-markers'];
  if (id === 'mention') return ['mention-markers'];
  if (id === 'visit') return VISIT_LAYERS;
  if (id === 'disputed') return [DISPUTED_AREAS];
  return referenceLayers(id);
}

/** Where each layer goes, the lowest first: the layer that it is put under. */
export function placesOf(strata: readonly Stratum[]): { layer: string; before: string }[] {
  let before = UNDER_NAMES;
  return [...strata].reverse().flatMap(({ id }, at) => {
    if (id === 'mention' || id === 'base') before = OVER_MARKERS;
    const home = id === 'disputed' && at === 0 ? HATCH_HOME : before;
    return layersOf(id).map((layer) => ({ layer, before: home === UNDER_NAMES ? homeOf(layer) : home }));
  });
}

function homeOf(layer: string): string {
  if (layer === VISIT_HEADS) return UNDER_MARKERS;
  return isReferenceName(layer) ? UNDER_OUR_NAMES : UNDER_NAMES;
}

/** Orders and fades layers as the panel has them. */
export function arrange(map: MapLibre, strata: readonly Stratum[]): void {
  for (const { layer, before } of placesOf(strata)) {
    if (map.getLayer(layer) && map.getLayer(before)) map.moveLayer(layer, before);
  }
  for (const stratum of strata) {
    for (const layer of layersOf(stratum.id)) fade(map, layer, stratum);
  }
  const opacityOf = (id: string) => strata.find((stratum) => stratum.id === id)?.opacity ?? 1;
  if (map.getLayer('mention-labels')) {
    map.setPaintProperty('mention-labels', 'text-opacity', [
      'case',
      ['get', 'base'],
      opacityOf('base'),
      opacityOf('mention'),
    ] satisfies ExpressionSpecification);
  }
}

/** What is transparent by nature, such as a fill, has its share in the layer's metadata. */
function fade(map: MapLibre, id: string, { opacity }: Stratum): void {
  const layer = map.getLayer(id);
  if (!layer) return;
  const natural = (layer.metadata as { opacity?: number } | undefined)?.opacity ?? 1;
  const names: Record<string, string[]> = {
    fill: ['fill-opacity'],
    line: ['line-opacity'],
    circle: ['circle-opacity', 'circle-stroke-opacity'],
    symbol: ['icon-opacity', 'text-opacity'],
  };
  for (const name of names[layer.type] ?? [])
    map.setPaintProperty(id, name as 'fill-opacity', opacity * natural);
}
