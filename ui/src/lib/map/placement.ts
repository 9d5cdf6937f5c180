import type { Map as MapLibre } from 'maplibre-gl';
import { isCramped, type Fan } from './fan';
import { placedFeatures, type Arrangement, type Candidate } from './features';
import { lensOf } from './lens';
import type { Marker } from './markers';
import type { Rect } from './rect';
import { takenBy, type Room, type Standing } from './room';
import type { Disc } from './spread';

/** Marks are set side by side anew when the zoom has changed by this much. */
const ZOOM_STEP = 0.3;

/** Sets marks side by side on the map as it lies: anew when it lies otherwise, and when something comes to float over a fan. */
export class Placement {
  private markers: readonly Marker[] = [];
  private candidates: readonly Candidate[] = [];
  private rings: readonly Disc[] = [];
  private covers: readonly Rect[] = [];
  private fans: readonly Fan[] = [];
  private standing: readonly Standing[] = [];
  /** Whether a fan made way for something that may go again. */
  private cramped = false;
  private placedAt = NaN;

  constructor(
    private readonly map: MapLibre,
    private readonly isGlobe: () => boolean,
    private readonly draw: (placed: Arrangement) => void,
  ) {
    map.on('zoom', () => this.place(ZOOM_STEP));
    map.on('zoomend', () => this.place(0));
  }

  show(markers: readonly Marker[], candidates: readonly Candidate[], rings: readonly Disc[]): void {
    Object.assign(this, { markers, candidates, rings });
    this.renew();
  }

  /** Sets them clear of what floats over the map, once it has come to rest. A globe may have turned. False where all stayed. */
  clear(covers: readonly Rect[]): boolean {
    this.covers = covers;
    const { covers: over } = this.lens();
    const moved = this.isGlobe() || this.cramped || isCramped(this.fans, over);
    if (moved) this.renew();
    return moved;
  }

  /** What marks leave free on the map as it lies. */
  get room(): Room {
    const lens = this.lens();
    return { lens, taken: takenBy(this.standing, lens) };
  }

  renew(): void {
    this.placedAt = NaN;
    this.place(0);
  }

  /** Unless the zoom has changed by `step` at the most. */
  private place(step: number): void {
    const zoom = this.map.getZoom();
    if (Math.abs(zoom - this.placedAt) <= step) return; // never so after NaN
    this.placedAt = zoom;
    const lens = this.lens();
    const placed = placedFeatures(this.markers, this.candidates, lens, this.rings);
    this.fans = placed.fans;
    this.standing = placed.standing;
    this.cramped = isCramped(placed.fans, lens.covers);
    this.draw(placed);
  }

  private lens() {
    return lensOf(this.map, this.isGlobe(), this.covers);
  }
}
