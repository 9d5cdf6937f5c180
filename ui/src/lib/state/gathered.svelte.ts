import type { FeatureCollection } from 'geojson';
import type { Question } from '../../types/Question';
import { NOTHING } from '../map/layers';
import type { MapCommands } from '../transport/map';
import type { Notices } from './notices.svelte';

/** Fewer mentions than this are no crowd: the document's own markers say it all. */
const CROWD = 300;

/** What a map shows: west, south, east, north in degrees, and the zoom. */
export interface Viewport {
  bbox: [number, number, number, number];
  zoom: number;
}

/** The mentions of the whole case, gathered by the backend for what the map shows. One question is asked at a time. */
export class Gathered {
  data = $state.raw<FeatureCollection>(NOTHING);
  /** Which mentions; every one unless somebody filters. */
  question = $state.raw<Partial<Question>>({});
  private waiting: Viewport | null = null;
  private busy = false;

  constructor(
    private readonly map: MapCommands,
    private readonly notices: Notices,
  ) {}

  /** Asks for what this viewport shows. Of viewports that come faster than answers only the last is asked for. */
  async look(viewport: Viewport): Promise<void> {
    this.waiting = viewport;
    if (this.busy) return;
    this.busy = true;
    while (this.waiting) {
      const next: Viewport = this.waiting;
      this.waiting = null;
      await this.ask(next);
    }
    this.busy = false;
  }

  private async ask({ bbox, zoom }: Viewport): Promise<void> {
    try {
      const { total, ...data } = await this.map.clusters(bbox, zoom, this.question);
      this.data = total > CROWD ? data : NOTHING;
    } catch (thrown) {
      this.notices.fail(thrown);
    }
  }
}
