import { palette } from './palette';
import { PIXEL_RATIO } from './pen';
import type { Theme } from './tokens';

/** Side of a hatch that repeats without a seam, in CSS pixels. */
const SIDE = 8;

/** The name of the hatch over disputed areas. The theme is part of it, so that another theme asks for one of its own. */
export function hatchName(theme: Theme): string {
  return `hatch/${theme}`;
}

/** The name of the pattern over areas whose claim was never given up and is not pressed: single dots. */
export function dormantHatchName(theme: Theme): string {
  return `hatch-dormant/${theme}`;
}

/** Draws the pattern of that name; null for a name that is none of ours. */
export function drawHatch(name: string): ImageData | null {
  if (name.startsWith('hatch/')) return drawn(diagonals);
  if (name.startsWith('hatch-dormant/')) return drawn(dot);
  return null;
}

/** A square of the pattern on nothing. */
function drawn(strokes: (pen: CanvasRenderingContext2D, side: number) => void): ImageData | null {
  const element = document.createElement('canvas');
  const side = SIDE * PIXEL_RATIO;
  element.width = element.height = side;
  const pen = element.getContext('2d');
  if (!pen) return null;
  pen.strokeStyle = pen.fillStyle = palette().hatch;
  pen.lineWidth = 0.8 * PIXEL_RATIO;
  strokes(pen, side);
  return pen.getImageData(0, 0, side, side);
}

/** Thin diagonals, past both corners, so that the squares meet. */
function diagonals(pen: CanvasRenderingContext2D, side: number): void {
  for (const shift of [-side, 0, side]) {
    pen.beginPath();
    pen.moveTo(shift - 1, side + 1);
    pen.lineTo(shift + side + 1, -1);
    pen.stroke();
  }
}

function dot(pen: CanvasRenderingContext2D, side: number): void {
  pen.beginPath();
  pen.arc(side / 2, side / 2, 0.9 * PIXEL_RATIO, 0, 2 * Math.PI);
  pen.fill();
}
