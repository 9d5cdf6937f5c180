import type { Point } from '../map/camera';
import { REFERENCE_COLOURS } from '../map/layers-reference';
import { keepIn, keptIn } from './kept';

/** How positions are written. */
export const NOTATIONS = ['decimal', 'dms', 'ddm', 'mgrs', 'utm'] as const;

export type NotationName = (typeof NOTATIONS)[number];

const KEY = 'dateline.map';

/** How somebody likes the map, remembered like the settings; and where they asked to go. */
export class MapChoices {
  notation = $state<NotationName>('decimal');
  globe = $state(false);
  /** Layers of the panel, the uppermost first, as somebody ordered them; empty as long as nobody did. */
  order = $state.raw<readonly string[]>([]);
  /** Of the layers that are not drawn whole, 0 to 1. */
  opacities = $state.raw<Readonly<Record<string, number>>>({});
  /** Reference layers that are left out. */
  shut = $state.raw<readonly string[]>([]);
  /** Numbers of the colours of reference layers. */
  colours = $state.raw<Readonly<Record<string, number>>>({});
  /** How bases are drawn. */
  symbols = $state<'plain' | 'app6'>('plain');
  /** Grows whenever the field for coordinates should open. */
  summoned = $state(0);
  /** The point that was gone to. */
  spot = $state.raw<Point | null>(null);

  constructor(private readonly storage: Storage | null) {
    const kept = keptIn(storage, KEY);
    this.notation = NOTATIONS.find((name) => name === kept.notation) ?? 'decimal';
    this.globe = kept.globe === true;
    this.order = texts(kept.order);
    this.shut = texts(kept.shut);
    this.opacities = numbers(kept.opacities, 1);
    this.colours = numbers(kept.colours, REFERENCE_COLOURS - 1);
    this.symbols = kept.symbols === 'app6' ? 'app6' : 'plain';
  }

  choose(notation: NotationName): void {
    this.notation = notation;
    this.save();
  }

  reorder(order: readonly string[]): void {
    this.order = order;
    this.save();
  }

  setOpacity(id: string, opacity: number): void {
    this.opacities = { ...this.opacities, [id]: opacity };
    this.save();
  }

  setColour(id: string, colour: number): void {
    this.colours = { ...this.colours, [id]: colour };
    this.save();
  }

  toggleReference(id: string): void {
    this.shut = this.shut.includes(id) ? this.shut.filter((other) => other !== id) : [...this.shut, id];
    this.save();
  }

  setSymbols(symbols: 'plain' | 'app6'): void {
    this.symbols = symbols;
    this.save();
  }

  toggleGlobe(): void {
    this.globe = !this.globe;
    this.save();
  }

  askWhere(): void {
    this.summoned += 1;
  }

  private save(): void {
    const { notation, globe, order, opacities, shut, colours, symbols } = this;
    keepIn(this.storage, KEY, { notation, globe, order, opacities, shut, colours, symbols });
  }
}

function texts(kept: unknown): string[] {
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
}

/** Numbers from 0 to `most`, by name. */
function numbers(kept: unknown, most: number): Record<string, number> {
  if (typeof kept !== 'object' || kept === null) return {};
  const sound = ([, value]: [string, unknown]) => typeof value === 'number' && value >= 0 && value <= most;
  return Object.fromEntries(Object.entries(kept).filter(sound)) as Record<string, number>;
}
