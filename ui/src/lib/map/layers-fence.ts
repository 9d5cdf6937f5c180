import type { LayerSpecification } from 'maplibre-gl';
import { PIXEL_RATIO } from './pen';

/** Side of a post, in pixels. */
export const SIDE = 12;

/** Its image. */
export const POST = 'post';

/**
 * Posts that nobody sees and that take room, before everything else: what cannot be written beside them is written elsewhere,
 * or not at all.
 */
export function posts(): LayerSpecification {
  return {
    id: 'fence',
    type: 'symbol',
    source: 'fence',
    layout: { 'icon-image': POST, 'icon-allow-overlap': true, 'icon-padding': 0 },
    paint: { 'icon-opacity': 0 },
  };
}

/** The image of that name; null for a name that is none of ours. */
export function drawPost(name: string): ImageData | null {
  return name === POST ? new ImageData(SIDE * PIXEL_RATIO, SIDE * PIXEL_RATIO) : null;
}
