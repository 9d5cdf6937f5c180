import type { Point } from './map/camera';
import { marked } from './review';
import type { Session } from './session';

/** Radius of the first look around, in kilometres, and the most that it lists. */
const AROUND_KM = 100;
const AROUND_LIMIT = 40;

/** Asks what lies near a point, or near what is selected, or near the middle of the map. */
export function lookAround(session: Session, point?: Point): void {
  const { selection, stage } = session;
  const here = point ? { point, label: 'this point' } : (selected(session) ?? middle(stage.view));
  if (!here) return;
  selection.lookAround({ ...here.point, withinKm: AROUND_KM, limit: AROUND_LIMIT }, here.label);
}

function selected(session: Session): { point: Point; label: string } | null {
  const { current } = session.selection;
  const place = current?.kind === 'place' ? current.place : marked(session)?.place;
  return place ? { point: { lon: place.lon, lat: place.lat }, label: place.name } : null;
}

/** The middle of the map, where it is drawn. */
export function middle(view: Session['stage']['view']): { point: Point; label: string } | null {
  const centre = view?.map.getCenter().wrap();
  return centre ? { point: { lon: centre.lng, lat: centre.lat }, label: 'the middle of the map' } : null;
}
