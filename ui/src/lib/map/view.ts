import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, ScaleControl, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { arrange, layersOf } from './arrange';
import { drawDot } from './dots';
import { drawHatch } from './hatch';
import { hideDoubles } from './doubles';
import type { Arrangement, Candidate } from './features';
import { fence, watchCovers } from './fence';
import { drawPost } from './layers-fence';
import { reference } from './layers-reference';
import { NOTHING, withOverlays, type Overlay } from './layers';
import { SelectedMark } from './mark';
import type { Marker } from './markers';
import { Overlays } from './overlays';
import { Placement } from './placement';
import { listen, type MapEvents } from './pointer';
import type { Rect } from './rect';
import { ringsOf } from './rings';
import type { Room } from './room';
import { shownLayers } from './shown';
import { baseStyle } from './style';
import { PIXEL_RATIO } from './pen';
import { withoutSky } from './sky';
import { DE_FACTO } from './style-worldview';
import { drawImage } from './symbols';
import type { Theme } from './tokens';
import type { Viewport } from '../state/gathered.svelte';
import type { Stratum } from './stack';
import { Travel } from './travel';

setWorkerUrl(new URL(workerUrl, location.href).href);

export type Projection = 'globe' | 'mercator';

/** A file of the user's own, as the map draws it. */
export interface ReferenceData {
  /** As in the layer panel. */
  id: string;
  data: FeatureCollection;
  /** Number of its colour. */
  colour: number;
}

/** The map: the base style and what we draw over it. */
export class MapView {
  readonly map: MapLibre;
  readonly travel: Travel;
  private readonly mark: SelectedMark;
  private readonly overlays: Overlays;
  private readonly placement: Placement;
  private markers: readonly Marker[] = [];
  private strata: readonly Stratum[] = [];
  private references: readonly ReferenceData[] = [];
  private hovered: number[] = [];
  /** What floats over the map. */
  private covers: readonly Rect[] = [];
  private base: StyleSpecification;
  private worldview = DE_FACTO;
  private background: string | null = null;
  private projection: Projection;

  constructor(
    container: HTMLElement,
    /** Address of the base map's file. */
    private readonly basemap: string,
    private theme: Theme,
    events: MapEvents,
    projection: Projection = 'mercator',
  ) {
    this.projection = projection;
    this.base = this.baseStyle();
    this.map = new MapLibre({
      container,
      style: this.style(),
      center: [30, 30],
      zoom: 1.6,
      minZoom: 0.5,
      maxZoom: 14,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      maxPitch: 0,
      fadeDuration: 120,
      locale: { 'Map.Title': 'Map, arrow keys move it' },
    });
    withoutSky(this.map);
    this.overlays = new Overlays(this.map, () => this.showLayers());
    this.travel = new Travel(this.map);
    this.mark = new SelectedMark(this.map);
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-left');
    this.map.setMissingStyleImageResolver((name) => this.addImage(name));
    this.map.on('style.load', () => this.restore());
    const isGlobe = () => this.projection === 'globe';
    this.placement = new Placement(this.map, isGlobe, (placed) => this.drawPlaced(placed));
    listen(this.map, events, (id) => this.markers[id]);
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.restyle();
    this.mark.show(this.overlays.of('mentions'), theme);
  }

  /** Draws borders and names countries as this worldview has them. */
  setWorldview(worldview: string): void {
    if (worldview === this.worldview) return;
    this.worldview = worldview;
    this.restyle();
  }

  /** Draws a user's own map, at this address, under borders and names; none takes it away. */
  setBackground(address: string | null): void {
    if (address === this.background) return;
    this.background = address;
    this.restyle();
  }

  private restyle(): void {
    this.base = this.baseStyle();
    this.map.setStyle(this.style(), { diff: false });
  }

  private style(): StyleSpecification {
    return { ...withOverlays(this.base, this.theme), projection: { type: this.projection } };
  }

  /** What is shown now; the world where it is shown all round. */
  get viewport(): Viewport {
    const bounds = this.map.getBounds();
    const [west, east] = [bounds.getWest(), bounds.getEast()];
    const south = Math.max(bounds.getSouth(), -90);
    const north = Math.min(bounds.getNorth(), 90);
    const whole = east - west >= 360;
    return { bbox: [whole ? -180 : west, south, whole ? 180 : east, north], zoom: this.map.getZoom() };
  }

  /** Draws the world as a globe, or flat. */
  setProjection(projection: Projection): void {
    if (projection === this.projection) return;
    this.projection = projection;
    this.map.setProjection({ type: projection });
    this.placement.renew();
    this.drawFence();
  }

  /** Draws files of the user's own, in place of those that are there. */
  drawReferences(references: readonly ReferenceData[]): void {
    const gone = this.references.filter(({ id }) => !references.some((one) => one.id === id));
    this.references = references;
    if (!this.map.getSource('mentions')) return;
    for (const { id } of gone) this.dropReference(id);
    references.forEach((one) => this.putReference(one));
    this.layOut();
  }

  /** Orders, fades and hides layers, the uppermost first. */
  arrange(strata: readonly Stratum[]): void {
    this.strata = strata;
    if (this.map.getSource('mentions')) this.layOut();
  }

  private layOut(): void {
    arrange(this.map, this.strata);
    this.showLayers();
  }

  private showLayers(): void {
    const layers = this.map.getLayersOrder().flatMap((id) => this.map.getLayer(id) ?? []);
    for (const [id, shown] of shownLayers(layers, this.strata, this.overlays.empty))
      if (this.map.getLayer(id)) this.map.setLayoutProperty(id, 'visibility', shown ? 'visible' : 'none');
  }

  /** Keeps names and fans off the map's edge and off what floats over it in the `stage`; gives back what ends that. */
  keepClear(stage: HTMLElement): () => void {
    return watchCovers(this.map, stage, (covers) => {
      this.covers = covers;
      this.drawFence();
      if (!this.placement.clear(covers)) this.drawRound();
    });
  }

  private drawFence(): void {
    this.draw('fence', fence(this.map, this.covers, this.projection === 'globe'));
  }

  private putReference({ id, data, colour }: ReferenceData): void {
    this.dropReference(id);
    this.map.addSource(id, { type: 'geojson', data });
    for (const layer of reference(id, colour)) this.map.addLayer(layer, 'leader-lines');
  }

  private dropReference(id: string): void {
    for (const layer of layersOf(id)) if (this.map.getLayer(layer)) this.map.removeLayer(layer);
    if (this.map.getSource(id)) this.map.removeSource(id);
  }

  /** Draws `data` on an overlay in place of what is there. */
  draw(overlay: Overlay, data: FeatureCollection): void {
    this.overlays.draw(overlay, data);
  }

  /** Draws what `make` gives, and again whenever the marks between which it finds its room stand elsewhere. */
  drawAround(overlay: Overlay, make: (room: Room) => FeatureCollection): void {
    this.overlays.drawAround(overlay, make, this.placement.room);
  }

  /** Draws markers with their names, and pins of candidates, clear of the rings in which others are gathered. */
  drawMarkers(
    markers: readonly Marker[],
    candidates: readonly Candidate[],
    gathered: FeatureCollection = NOTHING,
  ): void {
    this.hover([]);
    this.markers = markers;
    this.placement.show(markers, candidates, ringsOf(gathered));
    this.hideDoubles();
  }

  /** Outlines the markers of these mentions. */
  hover(indices: readonly number[]): void {
    const within = (marker: Marker) => indices.some((index) => marker.indices.includes(index));
    const ids =
      indices.length === 0 ? [] : this.markers.flatMap((marker, id) => (within(marker) ? [id] : []));
    if (!this.map.getSource('mentions')) return;
    for (const id of this.hovered) this.map.setFeatureState({ source: 'mentions', id }, { hover: false });
    for (const id of ids) this.map.setFeatureState({ source: 'mentions', id }, { hover: true });
    this.hovered = ids;
  }

  private drawPlaced({ mentions, candidates, leaders }: Arrangement): void {
    this.draw('mentions', mentions);
    this.draw('candidates', candidates);
    this.draw('leaders', leaders);
    this.mark.show(mentions, this.theme);
    this.drawRound();
  }

  private drawRound(): void {
    this.overlays.renew(() => this.placement.room);
  }

  private baseStyle(): StyleSpecification {
    const { theme, worldview } = this;
    const pack = this.background && `pmtiles://${this.background}`;
    return baseStyle({ theme, worldview, pack, tiles: `pmtiles://${this.basemap}` });
  }

  /** Puts back what a new style does not know. */
  private restore(): void {
    this.overlays.restore();
    this.references.forEach((one) => this.putReference(one));
    this.layOut();
    this.hideDoubles();
  }

  private hideDoubles(): void {
    const names = new Set(this.markers.map(({ name }) => name));
    hideDoubles(this.map, this.base, [...names]);
  }

  private addImage(name: string): void {
    const image = drawImage(name) ?? drawDot(name) ?? drawHatch(name) ?? drawPost(name);
    if (image && !this.map.hasImage(name)) this.map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
  }
}
