import { palette } from './palette';
import { PIXEL_RATIO } from './pen';
import type { Theme } from './tokens';

/** A capital is a ring round a dot, any other city a dot. */
export type Dot = 'capital' | 'city';

/** Radii in CSS pixels from the outside in, and what each disc is painted with. */
const DISCS: Record<Dot, [radius: number, colour: 'halo' | 'dot'][]> = {
  capital: [
    [4.4, 'halo'],
    [3.6, 'dot'],
    [2.4, 'halo'],
    [1.3, 'dot'],
  ],
  city: [
    [2.8, 'halo'],
    [1.9, 'dot'],
  ],
};

/** Half the side of an image: the largest disc and a little more. */
const REACH = 5;

/** The name of a dot's image. The theme is part of it, so that another theme asks for images of its own. */
export function dotName(dot: Dot, theme: Theme): string {
  return `dot/${dot}/${theme}`;
}

/** Draws the dot of that name; null for a name that is none of ours. */
export function drawDot(name: string): ImageData | null {
  const [prefix, dot] = name.split('/') as [string, Dot];
  const discs = prefix === 'dot' ? DISCS[dot] : undefined;
  if (!discs) return null;
  const side = 2 * REACH * PIXEL_RATIO;
  const pen = canvas(side);
  if (!pen) return null;
  const colours = palette();
  for (const [radius, colour] of discs) {
    pen.beginPath();
    pen.arc(side / 2, side / 2, radius * PIXEL_RATIO, 0, 2 * Math.PI);
    pen.fillStyle = colours[colour];
    pen.fill();
  }
  return pen.getImageData(0, 0, side, side);
}

function canvas(side: number): CanvasRenderingContext2D | null {
  const element = document.createElement('canvas');
  element.width = element.height = side;
  return element.getContext('2d');
}
