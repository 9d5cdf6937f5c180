import { token } from './tokens';

/** Pixels of an image for each CSS pixel. */
export const PIXEL_RATIO = 2;

/** A square image round the origin, `reach` to each side. */
export function draw(reach: number, paint: (pen: CanvasRenderingContext2D) => void): ImageData | null {
  const side = 2 * reach * PIXEL_RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  // It is read at once: a canvas of the graphics card would wait for all that the map has drawn.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.setTransform(PIXEL_RATIO, 0, 0, PIXEL_RATIO, side / 2, side / 2);
  paint(pen);
  return pen.getImageData(0, 0, side, side);
}

/** The marker pen's box behind the selected place. */
export function markerBox(pen: CanvasRenderingContext2D, reach: number): void {
  pen.beginPath();
  pen.roundRect(-reach, -reach, 2 * reach, 2 * reach, 4);
  pen.fillStyle = token('--mark');
  pen.fill();
  pen.lineWidth = 1.2;
  pen.strokeStyle = token('--mark-line');
  pen.stroke();
}

export function outline(pen: CanvasRenderingContext2D, shape: Path2D, colour: string, width: number): void {
  pen.lineJoin = 'round';
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke(shape);
}
