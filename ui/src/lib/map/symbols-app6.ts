import type { Glyph, Standing } from './bases';
import { draw, markerBox, PIXEL_RATIO } from './pen';
import { token } from './tokens';

type Library = (typeof import('milsymbol'))['default'];

/** It is large, and asked for by few: it is loaded when somebody does. */
let library: Library | null = null;

/** Gets ready to draw APP-6 symbols. */
export async function loadApp6(): Promise<void> {
  library ??= (await import('milsymbol')).default;
}

/** Functions of APP-6 installations: air base, naval base, base. */
const FUNCTIONS: Record<Glyph, string> = { air: 'IBA---', naval: 'IBN---', ground: 'IB----' };

/** Size of a symbol, and room for it with the bar on top: no more than a name beside a fan of bases keeps clear of. */
const SIZE = 16;
const REACH = 13;

/** The code of a base's symbol: a ground installation. Neutral, since nobody here says who is friend or foe. */
export function codeOf(glyph: Glyph, standing: Standing): string {
  const status = standing === 'planned' ? 'A' : 'P';
  return `SNG${status}${FUNCTIONS[glyph]}H----`;
}

/** The image of a base by its name, `app6/air/1/present/plain`. Its lines have the operator's colour, the frame a tint of it where forces are. */
export function drawApp6(name: string): ImageData | null {
  const [, glyph, colour, standing, state] = name.split('/') as [string, Glyph, string, Standing, string];
  if (!library) return null;
  const marked = state === 'marked';
  const ink = token(`--o-${Number(colour)}`);
  const halo = token('--map-halo');
  const filled = standing === 'present';
  const symbol = new library.Symbol(codeOf(glyph, standing), {
    size: SIZE * PIXEL_RATIO,
    monoColor: ink,
    fillColor: filled ? `color-mix(in srgb, ${ink} 32%, ${halo})` : halo,
    outlineColor: halo,
    outlineWidth: marked ? 0 : 12,
  });
  const canvas = symbol.asCanvas();
  const { x, y } = symbol.getAnchor();
  return draw(REACH + (marked ? 5 : 2), (pen) => {
    if (marked) markerBox(pen, REACH + 1);
    pen.setTransform(1, 0, 0, 1, pen.canvas.width / 2, pen.canvas.height / 2);
    pen.drawImage(canvas, -x, -y + PIXEL_RATIO);
  });
}
