import type { Feature, FeatureCollection } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { SIDE } from './layers-fence';
import { lensOf } from './lens';
import { limb } from './limb';
import type { Rect } from './rect';

/** A post belongs where it is drawn; on a globe, what lies beside it comes back elsewhere. */
const ASTRAY_PX = 2;

/** Middles of posts along the rim of a box, close enough that no name fits between two. */
export function postsAlong({ left, top, right, bottom }: Rect): [x: number, y: number][] {
  const steps = (from: number, to: number) => {
    const count = Math.max(1, Math.ceil((to - from) / SIDE));
    return Array.from({ length: count + 1 }, (_, at) => from + ((to - from) * at) / count);
  };
  return [
    ...steps(left, right).flatMap((x): [number, number][] => [
      [x, top],
      [x, bottom],
    ]),
    ...steps(top, bottom).flatMap((y): [number, number][] => [
      [left, y],
      [right, y],
    ]),
  ];
}

/** Posts along the map's own edge, the rim of a globe and everything that floats over it: no name is written across them. */
export function fence(map: MapLibre, over: readonly Rect[], globe: boolean): FeatureCollection {
  const { clientWidth: right, clientHeight: bottom } = map.getContainer();
  const edge = { left: 1, top: 1, right: right - 1, bottom: bottom - 1 };
  const posts = [edge, ...over].flatMap(postsAlong);
  const rim = globe ? rimOf(map, Math.hypot(right, bottom) / 2) : [];
  return { type: 'FeatureCollection', features: [...posts.flatMap((pixel) => postAt(map, pixel)), ...rim] };
}

function rimOf(map: MapLibre, reach: number): Feature[] {
  const { lng: lon, lat } = map.getCenter();
  return limb(lensOf(map, true, []), { lon, lat }, reach).map(post);
}

function postAt(map: MapLibre, pixel: [number, number]): Feature[] {
  const place = map.unproject(pixel);
  const { x, y } = map.project(place);
  if (!(Math.hypot(x - pixel[0], y - pixel[1]) <= ASTRAY_PX)) return [];
  const { lng, lat } = place;
  return [post([lng, lat])];
}

function post(coordinates: [number, number]): Feature {
  return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } };
}

/**
 * Tells what floats over the map, whenever the map has come to rest or that has changed: what lies on it in the `stage`, and its
 * own controls. Gives back what ends that.
 */
export function watchCovers(map: MapLibre, stage: HTMLElement, tell: (covers: Rect[]) => void): () => void {
  const canvas = map.getContainer();
  const renew = () => tell(coversOf(stage, canvas));
  const sizes = new ResizeObserver(renew);
  const watch = () => {
    sizes.disconnect();
    for (const child of stage.children) sizes.observe(child);
  };
  const children = new MutationObserver(watch);
  children.observe(stage, { childList: true });
  map.on('moveend', renew);
  watch();
  return () => {
    sizes.disconnect();
    children.disconnect();
    map.off('moveend', renew);
  };
}

/** Where the children of the stage lie, but for the map itself, and the map's controls. */
function coversOf(stage: HTMLElement, canvas: HTMLElement): Rect[] {
  const home = canvas.getBoundingClientRect();
  const controls = canvas.querySelectorAll('.maplibregl-ctrl');
  return [...stage.children, ...controls].flatMap((child) => {
    const box = child.getBoundingClientRect();
    if (child === canvas || box.width === 0 || box.height === 0) return [];
    const [left, top] = [box.left - home.left, box.top - home.top];
    return [{ left, top, right: left + box.width, bottom: top + box.height }];
  });
}
