import type { MentionView } from '../types/MentionView';
import type { Place } from '../types/Place';
import type { Command } from './keys/keymap';
import { boxAround, isSharp, type Point } from './map/camera';
import { neighbour } from './mention';
import type { Session } from './session';

/** Radius of the first look around, in kilometres, and the most that it lists. */
const AROUND_KM = 100;
const AROUND_LIMIT = 40;

/** Does what a key or a button asks for. `key` is the one pressed, where it matters. */
export function run(command: Command, session: Session, key = ''): void {
  const { desk, dialogs, search, selection, settings } = session;
  const actions: Record<Command, () => unknown> = {
    next: () => step(session, 1),
    previous: () => step(session, -1),
    confirm: () => decide(session, { kind: 'confirm' }),
    reject: () => decide(session, { kind: 'reject' }),
    reset: () => decide(session, { kind: 'reset' }),
    choose: () => choose(session, Number(key) - 1),
    near: () => lookAround(session),
    back: () => selection.back(),
    search: () => search.summon(),
    open: () => openFile(session),
    paste: () => dialogs.show('paste'),
    export: () => desk.document && dialogs.show('export'),
    undo: () => desk.undo(),
    redo: () => desk.redo(),
    fit: () => fitAll(session),
    demonyms: () => settings.toggleKind('demonym'),
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

function fitAll(session: Session): void {
  fit(session, placesShown(session));
}

/** Shows a new document's map: its sites and towns, since the middle of a country says little; all places where it has none. */
export function frame(session: Session): void {
  const places = placesShown(session);
  const sharp = places.filter(isSharp);
  fit(session, sharp.length > 1 ? sharp : places);
}

function placesShown({ desk, settings }: Session): Place[] {
  const shown = desk.mentions.filter(
    ({ kind, status }) => status !== 'rejected' && !settings.hidden.includes(kind),
  );
  return shown.flatMap(({ place }) => (place ? [place] : []));
}

function fit({ stage }: Session, places: Place[]): void {
  const box = boxAround(places);
  if (box) stage.view?.travel.fit(box, 6);
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
