import type { LngLat, Map as MapLibre, MapGeoJSONFeature, Point as Pixel } from 'maplibre-gl';
import { wrap } from '../format/coordinates';
import type { Far } from '../far';
import type { Point } from './camera';
import { CLUSTER_LAYER } from './layers-clusters';
import { VISIT_HITS } from './layers-visits';
import { CANDIDATE_LAYER, MARKER_LAYERS } from './layers-markers';
import type { Marker } from './markers';

/** What the map tells the window. */
export interface MapEvents {
  /** A click, before it is anything else. True where a tool took it. */
  onUse(point: Point): boolean;
  /** The mentions under a click, in reading order. */
  onMentions(indices: number[]): void;
  /** What a marker under a click leads to that the shown document does not name. */
  onFar(far: Far): void;
  /** The candidate pin under a click, by its number. */
  onCandidate(number: number): void;
  /** The visit under a click. */
  onVisit(index: number): void;
  /** The mentions under the pointer; empty when it left them. */
  onHover(indices: number[]): void;
  /** A right click. */
  onAsk(point: Point): void;
  /** Where the pointer is, or the middle of the map when it is elsewhere. */
  onPosition(point: Point): void;
}

/** Passes on what the pointer does. `markerOf` gives a marker by its id. */
export function listen(map: MapLibre, events: MapEvents, markerOf: (id: number) => Marker | undefined): void {
  const markersAt = (pixel: Pixel): Marker[] =>
    found(map, pixel, MARKER_LAYERS).flatMap(({ properties }) => markerOf(Number(properties.id)) ?? []);
  const mentionsOf = (markers: readonly Marker[]): number[] =>
    [...new Set(markers.flatMap(({ indices }) => indices))].sort((a, b) => a - b);

  map.on('click', ({ point, lngLat }) => {
    if (events.onUse(pointOf(lngLat))) return;
    const markers = markersAt(point);
    const under = mentionsOf(markers);
    const far = markers.find((marker) => marker.far)?.far;
    const [pin] = found(map, point, [CANDIDATE_LAYER]);
    if (under.length > 0) events.onMentions(under);
    else if (far) events.onFar(far);
    else if (pin) events.onCandidate(Number(pin.properties.number));
    else {
      const [visit] = found(map, point, [VISIT_HITS]);
      if (visit) events.onVisit(Number(visit.properties.id));
      else open(map, found(map, point, [CLUSTER_LAYER])[0]);
    }
  });

  map.on('mousemove', ({ point, lngLat }) => {
    const markers = markersAt(point);
    const clickable =
      markers.length > 0 || found(map, point, [CANDIDATE_LAYER, VISIT_HITS, CLUSTER_LAYER]).length > 0;
    if (map.getCanvas().style.cursor !== 'crosshair')
      map.getCanvas().style.cursor = clickable ? 'pointer' : '';
    events.onHover(mentionsOf(markers));
    events.onPosition(pointOf(lngLat));
  });

  const middle = () => events.onPosition(pointOf(map.getCenter()));
  map.on('move', middle);
  map.on('mouseout', () => {
    events.onHover([]);
    middle();
  });
  middle();
  map.on('contextmenu', ({ lngLat }) => events.onAsk(pointOf(lngLat)));
}

/** Goes to where a cluster falls apart. */
function open(map: MapLibre, cluster: MapGeoJSONFeature | undefined): void {
  if (cluster?.geometry.type !== 'Point') return;
  const zoom = (cluster.properties.opens_at as number | null) ?? map.getZoom() + 2;
  const [x, y] = cluster.geometry.coordinates as [number, number];
  const { lon, lat } = cluster.properties as { lon?: number; lat?: number }; // where it was moved aside
  map.easeTo({
    center: [lon ?? x, lat ?? y],
    zoom: Math.min(zoom, map.getMaxZoom()),
  });
}

function found(map: MapLibre, pixel: Pixel, layers: string[]) {
  const there = layers.filter((layer) => map.getLayer(layer));
  return there.length > 0 ? map.queryRenderedFeatures(pixel, { layers: there }) : [];
}

function pointOf({ lng, lat }: LngLat): Point {
  return { lon: wrap(lng), lat };
}
