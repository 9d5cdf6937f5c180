import { LAYERS, type LayerName } from '../mention';
import type { SheetName } from '../table/sheets';
import { keepIn, keptIn } from './kept';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'dateline.settings';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
/** What can be open under the map. */
export type DrawerTab = SheetName | 'timeline';

/** The panes that can be resized. */
export type Pane = 'documents' | 'reader' | 'drawer';

/** What each needs at the least, in pixels, and what it must leave of the window to the others. */
const LIMITS: Record<Pane, { least: number; leave: number }> = {
  documents: { least: 220, leave: 760 },
  reader: { least: 300, leave: 420 },
  drawer: { least: 120, leave: 320 },
};

type Sizes = Record<Pane, number | null>;

/** What the window remembers of how somebody likes it. Storage that fails or lies costs the memory, nothing else. */
export class Settings {
  theme = $state<Theme>('system');
  /** Width or height of each pane in pixels; null follows the window. */
  sizes = $state.raw<Sizes>({ documents: null, reader: null, drawer: null });
  /** Layers that the map leaves out. */
  hidden = $state.raw<readonly LayerName[]>(['demonym']);
  legend = $state(true);
  /** Whether map and tables show the whole case, where it has several documents. */
  whole = $state(true);
  /** What is open under the map. */
  drawer = $state<DrawerTab | null>(null);
  private lastTab: DrawerTab = 'places';

  constructor(private readonly storage: Storage | null) {
    const kept = keptIn(storage, KEY);
    if (THEMES.includes(kept.theme as Theme)) this.theme = kept.theme as Theme;
    this.sizes = sizesOf(kept.sizes);
    if (Array.isArray(kept.hidden))
      this.hidden = LAYERS.filter((layer) => (kept.hidden as unknown[]).includes(layer));
    if (typeof kept.legend === 'boolean') this.legend = kept.legend;
    if (typeof kept.whole === 'boolean') this.whole = kept.whole;
  }

  /** Shows or hides a layer of the map. */
  toggleLayer(layer: LayerName): void {
    const rest = this.hidden.filter((other) => other !== layer);
    this.hidden = rest.length < this.hidden.length ? rest : [...rest, layer];
    this.save();
  }

  /** Opens a table or the timeline under the map, or closes it where it is the open one. */
  showTab(tab: DrawerTab): void {
    this.drawer = this.drawer === tab ? null : tab;
    this.lastTab = tab;
  }

  /** Opens the table of mentions. */
  showMentions(): void {
    this.drawer = this.lastTab = 'mentions';
  }

  /** Opens what was open last, or closes it. */
  toggleDrawer(): void {
    this.showTab(this.drawer ?? this.lastTab);
  }

  /** From system to light to dark and round again. */
  nextTheme(): void {
    this.theme = THEMES[(THEMES.indexOf(this.theme) + 1) % THEMES.length] ?? 'system';
    this.save();
  }

  setWhole(whole: boolean): void {
    this.whole = whole;
    this.save();
  }

  toggleLegend(): void {
    this.legend = !this.legend;
    this.save();
  }

  /** Sets a pane's size within what leaves the others usable of a window of that size; null gives it back to the window. */
  resize(pane: Pane, size: number | null, window: number): void {
    const { least, leave } = LIMITS[pane];
    const fits = size === null ? null : Math.round(Math.max(Math.min(size, window - leave), least));
    this.sizes = { ...this.sizes, [pane]: fits };
    this.save();
  }

  private save(): void {
    const { theme, sizes, legend, hidden, whole } = this;
    keepIn(this.storage, KEY, { theme, sizes, legend, hidden, whole });
  }
}

/** Sizes as they were kept; whatever is no size follows the window. */
function sizesOf(kept: unknown): Sizes {
  const held = typeof kept === 'object' && kept !== null ? (kept as Partial<Record<Pane, unknown>>) : {};
  const size = (pane: Pane) => {
    const value = held[pane];
    return typeof value === 'number' ? Math.max(value, LIMITS[pane].least) : null;
  };
  return { documents: size('documents'), reader: size('reader'), drawer: size('drawer') };
}
