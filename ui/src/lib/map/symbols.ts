import type { ExpressionSpecification } from 'maplibre-gl';
import type { Kind } from '../../types/Kind';
import { draw, markerBox, outline } from './pen';
import { drawApp6 } from './symbols-app6';
import { drawBase } from './symbols-bases';
import type { Look, Marker } from './markers';
import { SHAPES } from './shapes';
import type { Theme } from './tokens';
import { token } from './tokens';

export type Size = 'one' | 'many';

/** Half the side of the shape, in CSS pixels: `many` leaves room for a number. */
const REACH: Record<Size, number> = { one: 5, many: 9.5 };

/** Half the width of a pin. */
const PIN_REACH = 8;

/** Half the length of an arrowhead. */
const ARROW_REACH = 6;

/** Room round the shape: for its outline, and for the marker box where it is selected. Labels keep clear of it. */
const MARGIN = 2.5;
const MARGIN_SELECTED = 6;

/** The name of a marker's image, but for the theme: `place/solid/many`, or `base/air/1/present/` and `marked` where it is selected. */
export function imageOf({ kind, look, count, selected, base }: Marker): string {
  if (base)
    return `${base.symbols}/${base.glyph}/${base.colour}/${base.standing}/${selected ? 'marked' : 'plain'}`;
  return selected ? `${kind}/selected/one` : `${kind}/${look}/${count > 1 ? 'many' : 'one'}`;
}

/** The name of a visit's arrowhead. */
export function arrowName(theme: Theme): ExpressionSpecification {
  const colour: ExpressionSpecification = [
    'case',
    ['get', 'selected'],
    'ink',
    ['to-string', ['get', 'colour']],
  ];
  return ['concat', 'arrow/', colour, `/${theme}`];
}

/** The name of a candidate's pin. */
export function pinName(theme: Theme): string {
  return `pin/${theme}`;
}

/** Draws the image of that name; null for a name that is none of ours. */
export function drawImage(name: string): ImageData | null {
  const [kind, look, size] = name.split('/') as [Kind, Look | 'selected', Size];
  if (name.startsWith('pin/')) return draw(PIN_REACH + MARGIN, drawPin);
  if (name.startsWith('base/')) return drawBase(name);
  if (name.startsWith('app6/')) return drawApp6(name);
  if (name.startsWith('arrow/')) return draw(ARROW_REACH + MARGIN, (pen) => drawArrow(pen, name));
  if (!(kind in SHAPES && size in REACH)) return null;
  const reach = REACH[size];
  return draw(reach + (look === 'selected' ? MARGIN_SELECTED : MARGIN), (pen) => {
    if (look === 'selected') markerBox(pen, reach + 4.5);
    drawShape(pen, kind, look, reach);
  });
}

function drawPin(pen: CanvasRenderingContext2D): void {
  const disc = new Path2D();
  disc.arc(0, 0, PIN_REACH, 0, 2 * Math.PI);
  outline(pen, disc, token('--map-halo'), 3);
  pen.fillStyle = token('--ink');
  pen.fill(disc);
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

/** An arrowhead that points up. */
function drawArrow(pen: CanvasRenderingContext2D, name: string): void {
  const [, colour] = name.split('/');
  const head = new Path2D('M0-6L4.600 5 0 2.400-4.600 5Z');
  outline(pen, head, token('--map-halo'), 2.5);
  pen.fillStyle = colour === 'ink' ? token('--text') : token(`--o-${Number(colour)}`);
  pen.fill(head);
}
