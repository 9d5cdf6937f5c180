import { layersOf } from './arrange';
import { overlayOf, type Overlay } from './layers';
import type { Stratum } from './stack';

const OVERLAY_OF = overlayOf('light');

/**
 * Whether each of the panel's layers and of our own is shown. What the panel hides is not, and neither is what belongs to an `empty`
 * overlay: MapLibre would have nothing cut into tiles by its worker, and lay masks over the whole map for it in every frame.
 */
export function shownLayers(strata: readonly Stratum[], empty: ReadonlySet<Overlay>): Map<string, boolean> {
  const shown = new Map([...OVERLAY_OF].map(([layer, overlay]) => [layer, !empty.has(overlay)]));
  for (const { id, hidden } of strata)
    for (const layer of layersOf(id)) shown.set(layer, !hidden && shown.get(layer) !== false);
  return shown;
}
