import type { Map as MapLibre } from 'maplibre-gl';
import type { Place } from '../../types/Place';
import { boxAround, kmBetween, ringAround, viewOf, type Box, type Point } from './camera';

/** Camera moves up to this far are eased, longer ones cut. */
const EASED_KM = 500;
const EASED_MS = 280;

/** Room between a place and the edge of what can be seen, in pixels. */
const MARGIN = 56;

/** Room for a name, which stands to the right of its marker as a rule. */
const NAME = 120;

/** Room for the tools at the left edge, and for the scale and the read-out under a name at the lower one. */
const TOOLS = 48;
const READOUT = 40;

/** A country or sea that is in view at these zooms need not be fitted again. */
const AREA_ZOOMS = [2.5, 6] as const;

type Camera = Point & { zoom: number };

/** Moves the camera, aware of what the card covers. */
export class Travel {
  /** Width of the map's right side that the card covers, in pixels. */
  covered = 0;
  /** What the whole of was shown last, and where that put the camera. */
  private fitted: { box: Box; closest: number; camera: Camera } | null = null;
  /** The place that was brought into view last, as long as it is selected. */
  shown: Point | null = null;
  private height: number;

  constructor(private readonly map: MapLibre) {
    this.height = map.getContainer().clientHeight;
    map.on('resize', () => this.keep());
  }

  /** Brings a place into view; a place that is well in view stays where it is. */
  show(place: Place): void {
    const view = viewOf(place);
    const [least, most] = 'fit' in view ? AREA_ZOOMS : view.zoom;
    const zoom = this.map.getZoom();
    this.shown = place;
    if (this.sees(place) && zoom >= least && zoom <= most) return;
    if ('fit' in view) this.fit(view.fit, AREA_ZOOMS[1]);
    else this.go(place, Math.min(Math.max(zoom, least), most));
  }

  /** Shows the whole box, no closer than `closest`. */
  fit(box: Box, closest: number): void {
    const [left, right] = [TOOLS + MARGIN, NAME + this.covered];
    const padding = { top: MARGIN, bottom: MARGIN + READOUT, left, right };
    this.map.fitBounds(box, { padding, maxZoom: closest, duration: 0 });
    this.fitted = { box, closest, camera: this.camera() };
  }

  /** Shows a whole circle. */
  fitCircle(circle: Point & { withinKm: number }): void {
    const corners = ringAround(circle, circle.withinKm, 4).map(([lon, lat]) => ({ lon, lat }));
    const box = boxAround(corners);
    if (box && !corners.every((corner) => this.sees(corner))) this.fit(box, 9);
  }

  /** Shows both ends of a way. */
  fitLine(line: readonly [number, number][]): void {
    const points = line.map(([lon, lat]) => ({ lon, lat }));
    const box = points.every((point) => this.sees(point)) ? null : boxAround(points);
    if (box) this.fit(box, AREA_ZOOMS[1]);
  }

  /** Goes to a point, near enough to see what is there. */
  goTo(point: Point): void {
    this.go(point, Math.max(this.map.getZoom(), 7));
  }

  zoom(step: 1 | -1): void {
    this.map.zoomTo(this.map.getZoom() + step, { duration: EASED_MS });
  }

  /**
   * Goes on showing what is shown after the map got lower or higher: the tables came up, or went. What was fitted is fitted
   * again as long as nobody moved the map since; a place that was in view does not go under the tables.
   */
  private keep(): void {
    const before = this.height;
    this.height = this.map.getContainer().clientHeight;
    if (this.fitted && same(this.fitted.camera, this.camera()))
      this.fit(this.fitted.box, this.fitted.closest);
    else if (this.shown && this.sees(this.shown, before) && !this.sees(this.shown))
      this.go(this.shown, this.map.getZoom());
  }

  private camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { lon: lng, lat, zoom: this.map.getZoom() };
  }

  private go(point: Point, zoom: number): void {
    const { lng, lat } = this.map.getCenter();
    const near = kmBetween({ lon: lng, lat }, point) < EASED_KM;
    this.map.easeTo({ center: point, zoom, offset: [-this.covered / 2, 0], duration: near ? EASED_MS : 0 });
  }

  /** Whether a point is well in view, or was on a map so many pixels high with the same middle. */
  private sees(point: Point, height = this.height): boolean {
    const { x, y } = this.map.project(point);
    const { clientWidth } = this.map.getContainer();
    const right = clientWidth - this.covered - MARGIN;
    const fromMiddle = Math.abs(y - this.height / 2);
    return x > MARGIN && x < right && fromMiddle < height / 2 - MARGIN;
  }
}

/** Whether the camera is where it was, but for rounding. */
function same(a: Camera, b: Camera): boolean {
  return [a.lon - b.lon, a.lat - b.lat, a.zoom - b.zoom].every((change) => Math.abs(change) < 1e-6);
}
