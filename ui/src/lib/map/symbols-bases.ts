import type { Glyph, Standing } from './bases';
import { draw, markerBox, outline } from './pen';
import { token } from './tokens';

/** The frame of an installation by APP-6: a box with a bar on it. No shape says friend or foe. */
const FRAME = 'M-9-6.500H9V7.500H-9Z';
const BAR = 'M-4.500-9.500H4.500V-6.500H-4.500Z';

/** What stands in the frame, as strokes: the rotor of air, an anchor, the crossed straps of ground forces. */
const GLYPHS: Record<Glyph, string> = {
  air: 'M0 .5L-5.500-2.500V3.500ZM0 .5L5.500-2.500V3.500Z',
  naval:
    'M0-2.800V5M-2.600-1.200H2.600M-4.800 1.600C-4.400 4.200-2.400 5.200 0 5.200S4.400 4.200 4.800 1.600M0-2.800A1.300 1.300 0 1 1 .01-2.800Z',
  ground: 'M-9-6.500L9 7.500M9-6.500L-9 7.500',
};

const REACH = 11;

/** The image of a base by its name, `base/air/1/present/plain`. */
export function drawBase(name: string): ImageData | null {
  const [, glyph, colour, standing, state] = name.split('/') as [string, Glyph, string, Standing, string];
  const marked = state === 'marked';
  return draw(REACH + (marked ? 5 : 2), (pen) => {
    if (marked) markerBox(pen, REACH + 2.5);
    const frame = new Path2D(FRAME);
    const bar = new Path2D(BAR);
    const ink = token(`--o-${Number(colour)}`);
    const filled = standing === 'present';
    if (!marked) [frame, bar].forEach((path) => outline(pen, path, token('--map-halo'), filled ? 3 : 5));
    pen.fillStyle = filled ? ink : token('--map-halo');
    pen.fill(frame);
    pen.fillStyle = ink;
    pen.fill(bar);
    if (standing === 'planned') pen.setLineDash([2.8, 2]);
    outline(pen, frame, ink, 1.5);
    pen.setLineDash([]);
    drawGlyph(pen, glyph, filled ? token('--on-kind') : ink);
  });
}

function drawGlyph(pen: CanvasRenderingContext2D, glyph: Glyph, colour: string): void {
  const path = new Path2D(GLYPHS[glyph]);
  if (glyph === 'air') {
    pen.fillStyle = colour;
    pen.fill(path);
  } else {
    outline(pen, path, colour, 1.4);
  }
}
