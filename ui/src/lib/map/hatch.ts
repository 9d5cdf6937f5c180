import { palette } from './palette';
import { PIXEL_RATIO } from './pen';
import type { Theme } from './tokens';

/** Side of a hatch that repeats without a seam, in CSS pixels. */
const SIDE = 8;

/** The name of the hatch over disputed areas. The theme is part of it, so that another theme asks for one of its own. */
export function hatchName(theme: Theme): string {
  return `hatch/${theme}`;
}

/** Draws the hatch of that name: thin diagonals on nothing; null for a name that is none of ours. */
export function drawHatch(name: string): ImageData | null {
  if (!name.startsWith('hatch/')) return null;
  const element = document.createElement('canvas');
  const side = SIDE * PIXEL_RATIO;
  element.width = element.height = side;
  const pen = element.getContext('2d');
  if (!pen) return null;
  pen.strokeStyle = palette().hatch;
  pen.lineWidth = 0.8 * PIXEL_RATIO;
  // Past both corners, so that the tiles meet.
  for (const shift of [-side, 0, side]) {
    pen.beginPath();
    pen.moveTo(shift - 1, side + 1);
    pen.lineTo(shift + side + 1, -1);
    pen.stroke();
  }
  return pen.getImageData(0, 0, side, side);
}
