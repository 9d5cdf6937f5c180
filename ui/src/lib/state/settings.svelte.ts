import { LAYERS, type LayerName } from '../mention';
import type { SheetName } from '../table/sheets';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'dateline.settings';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const NARROWEST = 300;

/** What the window remembers of how somebody likes it. Storage that fails or lies costs the memory, nothing else. */
export class Settings {
  theme = $state<Theme>('system');
  /** Width of the reader in pixels; null follows the window. */
  readerWidth = $state<number | null>(null);
  /** Layers that the map leaves out. */
  hidden = $state.raw<readonly LayerName[]>(['demonym']);
  legend = $state(true);
  /** The table that is open under the map. */
  drawer = $state<SheetName | null>(null);
  private lastSheet: SheetName = 'places';

  constructor(private readonly storage: Storage | null) {
    const kept = readObject(storage);
    if (THEMES.includes(kept.theme as Theme)) this.theme = kept.theme as Theme;
    if (typeof kept.readerWidth === 'number') this.readerWidth = Math.max(kept.readerWidth, NARROWEST);
    if (Array.isArray(kept.hidden))
      this.hidden = LAYERS.filter((layer) => (kept.hidden as unknown[]).includes(layer));
    if (typeof kept.legend === 'boolean') this.legend = kept.legend;
  }

  /** Shows or hides a layer of the map. */
  toggleLayer(layer: LayerName): void {
    const rest = this.hidden.filter((other) => other !== layer);
    this.hidden = rest.length < this.hidden.length ? rest : [...rest, layer];
    this.save();
  }

  /** Opens a table under the map, or closes it where it is the open one. */
  showSheet(sheet: SheetName): void {
    this.drawer = this.drawer === sheet ? null : sheet;
    this.lastSheet = sheet;
  }

  /** Opens the table of mentions. */
  showMentions(): void {
    this.drawer = this.lastSheet = 'mentions';
  }

  /** Opens the table that was open last, or closes it. */
  toggleDrawer(): void {
    this.showSheet(this.drawer ?? this.lastSheet);
  }

  /** From system to light to dark and round again. */
  nextTheme(): void {
    this.theme = THEMES[(THEMES.indexOf(this.theme) + 1) % THEMES.length] ?? 'system';
    this.save();
  }

  toggleLegend(): void {
    this.legend = !this.legend;
    this.save();
  }

  /** Sets the reader's width within what leaves the map usable; null gives it back to the window. */
  resizeReader(width: number | null, windowWidth: number): void {
    this.readerWidth = width === null ? null : Math.min(Math.max(width, NARROWEST), windowWidth - 420);
    this.save();
  }

  private save(): void {
    const { theme, readerWidth, legend, hidden } = this;
    try {
      this.storage?.setItem(KEY, JSON.stringify({ theme, readerWidth, legend, hidden }));
    } catch {
      // A full or forbidden storage: the choice holds until the window closes.
    }
  }
}

function readObject(storage: Storage | null): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
