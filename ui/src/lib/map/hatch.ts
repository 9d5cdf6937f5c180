import { palette } from './palette';
import { draw } from './pen';
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
function drawn(strokes: (pen: CanvasRenderingContext2D) => void): ImageData | null {
  return draw(SIDE / 2, (pen) => {
    pen.strokeStyle = pen.fillStyle = palette().hatch;
    pen.lineWidth = 0.8;
    strokes(pen);
  });
}

/** Thin diagonals, past both corners, so that the squares meet. */
function diagonals(pen: CanvasRenderingContext2D): void {
  const reach = SIDE / 2 + 0.5;
  for (const shift of [-SIDE, 0, SIDE]) {
    pen.beginPath();
    pen.moveTo(shift - reach, reach);
    pen.lineTo(shift + reach, -reach);
    pen.stroke();
  }
}

function dot(pen: CanvasRenderingContext2D): void {
  pen.beginPath();
  pen.arc(0, 0, 0.9, 0, 2 * Math.PI);
  pen.fill();
}
