import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Lead } from '../map/spots';
import { NOTHING } from '../map/layers';
import type { Asked } from '../transport/case';
import type { MapCommands } from '../transport/map';
import { Latest } from './latest';
import type { Notices } from './notices.svelte';

/** Fewer mentions than this are no crowd: the document's own markers say it all. */
const CROWD = 300;

/** What a map shows: west, south, east, north in degrees, and the zoom. */
export interface Viewport {
  bbox: [number, number, number, number];
  zoom: number;
}

/** What is gathered at a point: how much, where it falls apart, and what it is where all of it lies there. */
export interface Heap {
  count: number;
  mention: number | null;
  opens_at: number | null;
  lead: Lead | null;
}

/** The mentions of the whole case, gathered by the backend for what the map shows. One question is asked at a time. */
export class Gathered {
  /** What the map draws as rings with a number. */
  data = $state.raw<FeatureCollection>(NOTHING);
  /** Single places, drawn like those of a document; only where the whole case is shown. */
  spots = $state.raw<readonly Feature<Point, Heap>[]>([]);
  /** Which mentions; null for none. */
  question = $state.raw<Asked | null>({});
  /** Whether the map shows the whole case, and not only what crowds behind the document. */
  whole = $state(false);
  private viewport: Viewport | null = null;
  private readonly latest = new Latest();

  constructor(
    private readonly map: MapCommands,
    private readonly notices: Notices,
  ) {}

  /** Asks for what this viewport shows. */
  look(viewport: Viewport): Promise<void> {
    this.viewport = viewport;
    return this.latest.run(() => this.ask());
  }

  /** Until the map has what it shows now. */
  get rest(): Promise<void> {
    return this.latest.rest;
  }

  private async ask(): Promise<void> {
    if (!this.question || !this.viewport) return this.take(0, []);
    const [{ bbox, zoom }, question] = [this.viewport, this.question];
    await this.notices.attempt(async () => {
      const { total, features } = await this.map.clusters(bbox, zoom, question);
      this.take(total, features as Feature<Point, Heap>[]);
    });
  }

  private take(total: number, heaps: readonly Feature<Point, Heap>[]): void {
    const alone = ({ properties }: Feature<Point, Heap>) => this.whole && properties.lead !== null;
    const rings = this.whole || total > CROWD ? heaps.filter((heap) => !alone(heap)) : [];
    this.data = rings.length > 0 ? { type: 'FeatureCollection', features: rings } : NOTHING;
    this.spots = heaps.filter(alone);
  }
}
