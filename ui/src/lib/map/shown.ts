import { layersOf } from './arrange';
import { OVERLAYS } from './layers';
import type { Stratum } from './stack';

/** A layer of the map, and what it draws. */
interface Drawing {
  id: string;
  source?: string;
}

/**
 * Whether each of the panel's layers and of our own among `layers` is shown. What the panel hides is not, and neither is what belongs to
 * an `empty` overlay: MapLibre would have nothing cut into tiles by its worker, and lay masks over the whole map for it in every frame.
 */
export function shownLayers(
  layers: readonly Drawing[],
  strata: readonly Stratum[],
  empty: ReadonlySet<string>,
): Map<string, boolean> {
  const ours = layers.filter(({ source }) => OVERLAYS.some((overlay) => overlay === source));
  const shown = new Map(ours.map(({ id, source }) => [id, !empty.has(source ?? '')]));
  for (const { id, hidden } of strata)
    for (const layer of layersOf(id)) shown.set(layer, !hidden && shown.get(layer) !== false);
  return shown;
}
