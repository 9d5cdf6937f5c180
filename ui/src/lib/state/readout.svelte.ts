import type { PositionView } from '../../types/PositionView';
import { decimal } from '../format/coordinates';
import type { Point } from '../map/camera';
import type { MapCommands } from '../transport/map';
import type { NotationName } from './mapchoices.svelte';

/** Where the pointer is, as text. Degrees are written here at once; the backend is asked for every other notation, one question at a time. */
export class Readout {
  text = $state('');
  private waiting: (() => void) | null = null;
  private busy = false;

  constructor(private readonly map: MapCommands) {}

  show(point: Point, notation: NotationName): void {
    if (notation === 'decimal') {
      this.waiting = null;
      this.text = decimal(point.lon, point.lat, 4);
      return;
    }
    this.waiting = () => void this.ask(point, notation);
    if (!this.busy) this.next();
  }

  private next(): void {
    const ask = this.waiting;
    this.waiting = null;
    ask?.();
  }

  private async ask({ lon, lat }: Point, notation: NotationName): Promise<void> {
    this.busy = true;
    const view: PositionView | null = await this.map.position(lon, lat).catch(() => null);
    this.busy = false;
    // A pointer above the globe has no position.
    if (view && this.waiting === null) this.text = view[notation];
    this.next();
  }
}
