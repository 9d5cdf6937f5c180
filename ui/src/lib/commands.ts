import type { MentionView } from '../types/MentionView';
import type { Command } from './keys/keymap';
import { boxAround, unwrapped, type Point } from './map/camera';
import { wholeView } from './map/lasso';
import { neighbour } from './mention';
import type { Session } from './session';
import type { LonLat } from './transport/map';

/** Radius of the first look around, in kilometres, and the most that it lists. */
const AROUND_KM = 100;
const AROUND_LIMIT = 40;

/** The closest that a view of several places comes. */
const CLOSEST = 6;

/** The same for a layer of somebody's own, which may be a street. */
const CLOSEST_LAYER = 12;

/** Does what a key or a button asks for. `key` is the one pressed, where it matters. */
export function run(command: Command, session: Session, key = ''): void {
  const { desk, dialogs, mapChoices, search, selection, settings, tools } = session;
  const actions: Record<Command, () => unknown> = {
    next: () => step(session, 1),
    previous: () => step(session, -1),
    confirm: () => (tools.active ? useTool(session) : decide(session, { kind: 'confirm' })),
    reject: () => decide(session, { kind: 'reject' }),
    reset: () => decide(session, { kind: 'reset' }),
    choose: () => choose(session, Number(key) - 1),
    near: () => lookAround(session),
    back: () => (tools.active ? tools.putAway() : selection.back()),
    measure: () => tools.toggle('measure'),
    rings: () => tools.toggle('rings'),
    box: () => tools.toggle('box'),
    lasso: () => tools.toggle('lasso'),
    shorten: () => tools.active === 'measure' && tools.shorten(),
    goto: () => mapChoices.askWhere(),
    globe: () => mapChoices.toggleGlobe(),
    search: () => search.summon(),
    open: () => openFile(session),
    paste: () => dialogs.show('paste'),
    export: () => desk.document && dialogs.show('export'),
    undo: () => desk.undo(),
    redo: () => desk.redo(),
    fit: () => fitAll(session),
    demonyms: () => settings.toggleLayer('demonym'),
    tables: () => desk.document && settings.toggleDrawer(),
    help: () => dialogs.show('help'),
  };
  void actions[command]();
}

/** Takes the candidate at `place` (from 0) for the marked mention. */
export function choose(session: Session, place: number): void {
  const candidate = marked(session)?.candidates[place];
  if (candidate) decide(session, { kind: 'choose', place: candidate.id });
}

/** Asks what lies near a point, or near what is selected, or near the middle of the map. */
export function lookAround(session: Session, point?: Point): void {
  const { selection, stage } = session;
  const here = point ? { point, label: 'this point' } : (selected(session) ?? middle(stage.view));
  if (!here) return;
  selection.lookAround({ ...here.point, withinKm: AROUND_KM, limit: AROUND_LIMIT }, here.label);
}

/** Lets the user pick a file and reads it. */
export async function openFile({ desk, notices, transport, dialogs }: Session): Promise<void> {
  if (!transport.dialogs) {
    notices.say('Only the desktop window can open files. Paste the text instead.');
    dialogs.show('paste');
    return;
  }
  try {
    const path = await transport.dialogs.pickOpen();
    if (path !== null) await desk.open({ from: 'file', path });
  } catch (thrown) {
    notices.fail(thrown);
  }
}

/** Whether a file is a layer for the map, and no text. */
function isLayer(name: string): boolean {
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
  if (box) stage.view?.travel.fit(box, CLOSEST_LAYER);
  return true;
}

/** Takes what a browser was handed: it gives no paths. */
export function takeDropped(session: Session, files: readonly File[]): void {
  const layers = files.filter(({ name }) => isLayer(name));
  for (const file of layers) void addLayer(session, file);
  if (layers.length < files.length || files.length === 0) openDropped(session, []);
}

/** Reads the first of the files that were dropped on the window; one document is open at a time. */
export function openDropped(session: Session, dropped: readonly string[]): void {
  const { desk, notices, transport } = session;
  const layers = dropped.filter(isLayer);
  for (const layer of layers) void addLayer(session, layer);
  const [path, ...others] = dropped.filter((one) => !isLayer(one));
  if (!transport.onDrag) notices.say('Only the desktop window can take files. Paste the text instead.');
  if (path === undefined) return;
  if (others.length > 0)
    notices.say(`One file is read at a time. This is the first of ${others.length + 1}.`);
  void desk.open({ from: 'file', path });
}

/** Uses the tool in hand without a pointer: at the middle of the map, or on all that it shows. */
async function useTool(session: Session): Promise<void> {
  const { stage, tools } = session;
  const here = middle(stage.view);
  if (!stage.view || !here) return;
  if (tools.active === 'box' || tools.active === 'lasso')
    await selectWithin(session, wholeView(stage.view.map));
  else await tools.use(here.point);
}

/** Picks what the document has in an area. */
export async function selectWithin(session: Session, outline: readonly LonLat[]): Promise<void> {
  const { notices, picked, tools, transport } = session;
  try {
    const found = await transport.map.within(outline);
    picked.take(found);
    tools.area = outline;
    tools.putAway();
    if (picked.size === 0) notices.say('Nothing that the map shows lies there.');
  } catch (thrown) {
    notices.fail(thrown);
  }
}

/** Goes to the position that a text writes. Says why it is none, and gives false. */
export async function goTo(session: Session, text: string): Promise<boolean> {
  const { mapChoices, notices, stage, transport } = session;
  try {
    const { lon, lat } = await transport.map.locate(text);
    mapChoices.spot = { lon, lat };
    stage.view?.travel.goTo({ lon, lat });
    return true;
  } catch (thrown) {
    notices.fail(thrown);
    return false;
  }
}

/** Whether a mention takes part in stepping: its kind is shown on the map. */
export function isShown(session: Session): (mention: MentionView) => boolean {
  return ({ kind }) => !session.settings.hidden.includes(kind);
}

function decide(session: Session, decision: Parameters<Session['desk']['decide']>[1]): void {
  const mention = marked(session);
  if (mention) void session.desk.decide(mention.index, decision);
}

function step(session: Session, direction: 1 | -1): void {
  const { desk, selection } = session;
  const next = neighbour(desk.mentions, selection.mention, direction, isShown(session));
  if (next !== null) selection.selectMention(next);
}

function fitAll({ desk, settings, stage }: Session): void {
  const shown = desk.mentions.filter(
    ({ kind, status }) => status !== 'rejected' && !settings.hidden.includes(kind),
  );
  const box = boxAround(shown.flatMap(({ place }) => (place ? [place] : [])));
  if (box) stage.view?.travel.fit(box, CLOSEST);
}

/** Shows what a new document is about. */
export function frame({ desk, stage }: Session): void {
  const box = desk.document?.frame;
  if (box) stage.view?.travel.fit(unwrapped(box), CLOSEST);
}

/** The marked mention, whatever else the card shows. */
function marked({ desk, selection }: Session): MentionView | undefined {
  return selection.mention === null ? undefined : desk.mentions[selection.mention];
}

function selected(session: Session): { point: Point; label: string } | null {
  const { current } = session.selection;
  const place = current?.kind === 'place' ? current.place : marked(session)?.place;
  return place ? { point: { lon: place.lon, lat: place.lat }, label: place.name } : null;
}

function middle(view: Session['stage']['view']): { point: Point; label: string } | null {
  const centre = view?.map.getCenter().wrap();
  return centre ? { point: { lon: centre.lng, lat: centre.lat }, label: 'the middle of the map' } : null;
}
