import type { ExpressionSpecification } from 'maplibre-gl';
import type { Kind } from '../../types/Kind';
import type { Look } from './markers';
import { SHAPES } from './shapes';
import type { Theme } from './tokens';
import { token } from './tokens';

export type Size = 'one' | 'many';

/** Half the side of the shape, in CSS pixels: `many` leaves room for a number. */
const REACH: Record<Size, number> = { one: 5, many: 9.5 };

/** Half the width of a pin. */
const PIN_REACH = 8;

/** Room round the shape: for its outline, and for the marker box where it is selected. Labels keep clear of it. */
const MARGIN = 2.5;
const MARGIN_SELECTED = 6;

export const PIXEL_RATIO = 2;

/**
 * An expression for the name of a marker's image, as in `place/solid/many/dark`. The theme is part of it, so that another
 * theme asks for images of its own.
 */
export function imageOf(
  look: ExpressionSpecification | 'selected',
  size: ExpressionSpecification | Size,
  theme: Theme,
) {
  return ['concat', ['get', 'kind'], '/', look, '/', size, `/${theme}`] as ExpressionSpecification;
}

/** The name of a candidate's pin. */
export function pinName(theme: Theme): string {
  return `pin/${theme}`;
}

/** Draws the image of that name; null for a name that is none of ours. */
export function drawImage(name: string): ImageData | null {
  const [kind, look, size] = name.split('/') as [Kind, Look | 'selected', Size];
  if (name.startsWith('pin/')) return draw(PIN_REACH + MARGIN, drawPin);
  if (!(kind in SHAPES && size in REACH)) return null;
  const reach = REACH[size];
  return draw(reach + (look === 'selected' ? MARGIN_SELECTED : MARGIN), (pen) => {
    if (look === 'selected') markerBox(pen, reach + 4.5);
    drawShape(pen, kind, look, reach);
  });
}

/** A square image round the origin, `reach` to each side. */
function draw(reach: number, paint: (pen: CanvasRenderingContext2D) => void): ImageData | null {
  const side = 2 * reach * PIXEL_RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.setTransform(PIXEL_RATIO, 0, 0, PIXEL_RATIO, side / 2, side / 2);
  paint(pen);
  return pen.getImageData(0, 0, side, side);
}

function drawPin(pen: CanvasRenderingContext2D): void {
  const disc = new Path2D();
  disc.arc(0, 0, PIN_REACH, 0, 2 * Math.PI);
  outline(pen, disc, token('--map-halo'), 3);
  pen.fillStyle = token('--ink');
  pen.fill(disc);
}

/** The marker pen's box behind the selected place. */
function markerBox(pen: CanvasRenderingContext2D, reach: number): void {
  pen.beginPath();
  pen.roundRect(-reach, -reach, 2 * reach, 2 * reach, 4);
  pen.fillStyle = token('--mark');
  pen.fill();
  pen.lineWidth = 1.2;
  pen.strokeStyle = token('--mark-line');
  pen.stroke();
}

function drawShape(pen: CanvasRenderingContext2D, kind: Kind, look: Look | 'selected', reach: number): void {
  const shape = new Path2D();
  shape.addPath(new Path2D(SHAPES[kind]), new DOMMatrix().scale(reach));
  const colour = token(look === 'selected' ? '--on-mark' : `--k-${kind}`);
  const filled = look === 'solid' || look === 'selected';
  if (look !== 'selected') outline(pen, shape, token('--map-halo'), filled ? 3 : 5);
  pen.fillStyle = filled ? colour : token('--map-halo');
  pen.fill(shape);
  if (filled) return;
  if (look === 'doubt') pen.setLineDash([2.6, 1.8]);
  outline(pen, shape, colour, 1.8);
}

function outline(pen: CanvasRenderingContext2D, shape: Path2D, colour: string, width: number): void {
  pen.lineJoin = 'round';
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke(shape);
}
