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

/** Moves the camera, aware of what the card covers. */
export class Travel {
  /** Width of the map's right side that the card covers, in pixels. */
  covered = 0;

  constructor(private readonly map: MapLibre) {}

  /** Brings a place into view; a place that is well in view stays where it is. */
  show(place: Place): void {
    const view = viewOf(place);
    const [least, most] = 'fit' in view ? AREA_ZOOMS : view.zoom;
    const zoom = this.map.getZoom();
    if (this.sees(place) && zoom >= least && zoom <= most) return;
    if ('fit' in view) this.fit(view.fit, AREA_ZOOMS[1]);
    else this.go(place, Math.min(Math.max(zoom, least), most));
  }

  /** Shows the whole box, no closer than `closest`. */
  fit([west, south, east, north]: Box, closest: number): void {
    const [left, right] = [TOOLS + MARGIN, NAME + this.covered];
    const padding = { top: MARGIN, bottom: MARGIN + READOUT, left, right };
    this.map.fitBounds([west, south, east, north], { padding, maxZoom: closest, duration: 0 });
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

  private go(point: Point, zoom: number): void {
    const { lng, lat } = this.map.getCenter();
    const near = kmBetween({ lon: lng, lat }, point) < EASED_KM;
    this.map.easeTo({ center: point, zoom, offset: [-this.covered / 2, 0], duration: near ? EASED_MS : 0 });
  }

  private sees(point: Point): boolean {
    const { x, y } = this.map.project(point);
    const { clientWidth, clientHeight } = this.map.getContainer();
    const right = clientWidth - this.covered - MARGIN;
    return x > MARGIN && x < right && y > MARGIN && y < clientHeight - MARGIN;
  }
}
