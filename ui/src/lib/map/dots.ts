import { palette } from './palette';
import { draw } from './pen';
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
  const colours = palette();
  return draw(REACH, (pen) => {
    for (const [radius, colour] of discs) {
      pen.beginPath();
      pen.arc(0, 0, radius, 0, 2 * Math.PI);
      pen.fillStyle = colours[colour];
      pen.fill();
    }
  });
}
