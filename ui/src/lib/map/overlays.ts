import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { alike } from './alike';
import { NOTHING, OVERLAYS, type Overlay } from './layers';
import type { Room } from './room';

/** What is drawn over the base map. */
export class Overlays {
  private readonly held = new Map<Overlay, FeatureCollection>();
  private readonly around = new Map<Overlay, (room: Room) => FeatureCollection>();

  constructor(
    private readonly map: MapLibre,
    /** Called when one that held nothing holds something, or the other way round. */
    private readonly turned: () => void,
  ) {}

  of(overlay: Overlay): FeatureCollection {
    return this.held.get(overlay) ?? NOTHING;
  }

  /** Those that hold nothing. */
  get empty(): ReadonlySet<Overlay> {
    return new Set(OVERLAYS.filter((overlay) => isEmpty(this.of(overlay))));
  }

  /** Draws `data` in place of what is there. */
  draw(overlay: Overlay, data: FeatureCollection): void {
    this.around.delete(overlay);
    this.put(overlay, data);
  }

  /** Draws what `make` gives in this room, and again in each that follows it. */
  drawAround(overlay: Overlay, make: (room: Room) => FeatureCollection, room: Room): void {
    this.around.set(overlay, make);
    this.put(overlay, make(room));
  }

  /** Draws in another room what finds its place in one. */
  renew(room: () => Room): void {
    if (this.around.size === 0) return;
    const anew = room();
    for (const [overlay, make] of this.around) this.put(overlay, make(anew));
  }

  /** Puts everything back into a style that knows none of it. */
  restore(): void {
    OVERLAYS.forEach((overlay) => this.send(overlay));
  }

  /** What is drawn already is not drawn again: a worker would cut it into tiles, and the map give names their places anew. */
  private put(overlay: Overlay, data: FeatureCollection): void {
    const before = this.of(overlay);
    if (alike(before, data)) return;
    this.held.set(overlay, data);
    this.send(overlay);
    if (isEmpty(before) !== isEmpty(data)) this.turned();
  }

  private send(overlay: Overlay): void {
    void this.map.getSource<GeoJSONSource>(overlay)?.setData(this.of(overlay));
  }
}

function isEmpty({ features }: FeatureCollection): boolean {
  return features.length === 0;
}
