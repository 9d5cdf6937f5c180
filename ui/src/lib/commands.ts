import { drawable } from './filters';
import { addFiles, newCase, openCase, openSample, saveCaseAs } from './files';
import type { Command } from './keys/keymap';
import { nextPart } from './keys/parts';
import { boxAround, unwrapped } from './map/camera';
import { wholeView } from './map/lasso';
import { lookAround, middle } from './near';
import { applyToAll, choose, settle, step } from './review';
import type { Session } from './session';
import type { ToolName } from './state/tools.svelte';
import type { LonLat } from './transport/map';

/** The closest that a view of several places comes. */
const CLOSEST = 6;

/** Does what a key or a button asks for. `key` is the one pressed, where it matters. */
export function run(command: Command, session: Session, key = ''): void {
  const { desk, dialogs, filters, mapChoices, review, search, selection, settings, tools } = session;
  const actions: Record<Command, () => unknown> = {
    next: () => step(session, 1),
    previous: () => step(session, -1),
    confirm: () => (tools.active ? useTool(session) : settle(session, 'confirm')),
    reject: () => settle(session, 'reject'),
    reset: () => settle(session, 'reset'),
    choose: () => choose(session, Number(key) - 1),
    all: () => applyToAll(session),
    place: () => review.startPlacing(),
    near: () => lookAround(session),
    back: () => (tools.active ? tools.putAway() : review.stopPlacing() || selection.back()),
    measure: () => takeInHand(session, 'measure'),
    rings: () => takeInHand(session, 'rings'),
    box: () => takeInHand(session, 'box'),
    lasso: () => takeInHand(session, 'lasso'),
    shorten: () => tools.active === 'measure' && tools.shorten(),
    goto: () => mapChoices.askWhere(),
    globe: () => mapChoices.toggleGlobe(),
    search: () => search.summon(),
    new: () => newCase(session),
    open: () => openCase(session),
    sample: () => openSample(session),
    save: () => desk.case && saveCaseAs(session),
    add: () => addFiles(session),
    paste: () => dialogs.show('paste'),
    export: () => desk.case && dialogs.show('export'),
    undo: () => desk.undo(),
    redo: () => desk.redo(),
    review: () => review.toggle(),
    fit: () => fitAll(session),
    demonyms: () => settings.toggleLayer('demonym'),
    tables: () => desk.document && settings.toggleDrawer(),
    part: () => nextPart(document),
    filter: () => desk.case && (filters.editing = 'menu'),
    help: () => dialogs.show('help'),
  };
  void actions[command]();
}

/** Takes a tool in hand, or puts it away, by its key: the map has the keyboard then, or a button would take the Enter that uses it. */
function takeInHand({ stage, tools }: Session, tool: ToolName): void {
  tools.toggle(tool);
  if (tools.active) stage.view?.map.getCanvas().focus({ preventScroll: true });
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

/** Picks what the map shows in an area. */
export async function selectWithin(session: Session, outline: readonly LonLat[]): Promise<void> {
  const { desk, filters, notices, picked, settings, tools, transport } = session;
  const asked = { ...filters.question, document: filters.whole ? null : (desk.document?.number ?? null) };
  try {
    const bases = settings.hidden.includes('base') ? null : asked;
    const found = await transport.map.within(outline, drawable(asked, settings.hidden), bases);
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
