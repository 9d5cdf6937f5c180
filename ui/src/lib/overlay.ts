import type { Session } from './session';

/** The closest that a view of somebody's own layer comes: it may be a street. */
const CLOSEST = 12;

/** Whether a file is a layer for the map, and no text. */
export function isLayer(name: string): boolean {
  return /\.geojson$/i.test(name);
}

/** Adds a reference layer and shows all of it: the file given, else one that the user picks. False where there is no dialog for that. */
export async function addLayer(
  { references, stage, transport }: Session,
  given?: File | string,
): Promise<boolean> {
  let box = null;
  if (given instanceof File) box = await references.addFile(given);
  else {
    if (given === undefined && !transport.dialogs) return false;
    const path = given ?? (await transport.dialogs?.pickLayer());
    if (path) box = await references.addPath(path);
  }
  if (box) stage.view?.travel.fit(box, CLOSEST);
  return true;
}
