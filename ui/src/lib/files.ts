import { count } from './format/distance';
import { addLayer, isLayer } from './overlay';
import type { Session } from './session';
import type { PathRequest } from './state/dialogs.svelte';
import type { FileDialogs } from './transport/wire';
import type { Added } from '../types/Added';

/** Makes a case in a new file. */
export async function newCase(session: Session): Promise<void> {
  if (!(await leave(session))) return;
  const path = await ask(session, (pick) => pick.newCase(), {
    title: 'New case',
    label: 'File',
    placeholder: '/home/me/bases.gpkg',
    button: 'Make it',
  });
  if (path !== null) await onDesk(session, () => session.transport.case.create(withEnding(path)));
}

/** Opens a case that somebody picks. */
export async function openCase(session: Session): Promise<void> {
  const path = await ask(session, (pick) => pick.openCase(), {
    title: 'Open a case',
    label: 'File',
    placeholder: '/home/me/bases.gpkg',
    button: 'Open',
  });
  if (path !== null) await openCaseAt(session, path);
}

/** Opens the case at that path. */
export async function openCaseAt(session: Session, path: string): Promise<void> {
  if (await leave(session)) await onDesk(session, () => session.transport.case.open(path));
}

/** Opens a new case with the sample reports in it. */
export async function openSample(session: Session): Promise<void> {
  if (!(await leave(session))) return;
  session.filters.clear();
  await session.desk.open({ from: 'sample' });
}

/** Saves the case under a name that somebody picks, and goes on with that; false where nobody did. */
export async function saveCaseAs(session: Session): Promise<boolean> {
  const name = `${session.desk.case?.name ?? 'case'}.gpkg`;
  const path = await ask(session, (pick) => pick.saveCase(name), {
    title: 'Save the case',
    label: 'File',
    placeholder: `/home/me/${name}`,
    button: 'Save',
  });
  if (path === null) return false;
  const saved = await session.notices.attempt(() => session.transport.case.saveAs(withEnding(path)));
  if (!saved) return false;
  session.desk.case = saved;
  session.notices.say(`Saved as ${saved.name}. Every change from now on is saved at once.`);
  return true;
}

/** Closes the case; what was never saved is asked about first. */
export async function closeCase(session: Session): Promise<void> {
  if (await leave(session)) await onDesk(session, () => session.transport.case.close());
}

/** Whether the window may close. The case is closed then: whatever was not to be saved leaves nothing behind. */
export async function mayClose(session: Session): Promise<boolean> {
  if (!(await leave(session))) return false;
  if (session.desk.case) await session.notices.attempt(() => session.transport.case.close());
  return true;
}

/** Offers what an earlier run left unsaved, where something else is open. */
export async function offerLeft(session: Session): Promise<void> {
  if (!session.desk.case) return;
  const left = (await session.notices.attempt(() => session.transport.recent()))?.find(
    ({ unsaved }) => unsaved,
  );
  if (!left) return;
  const what = count(left.documents, 'document');
  session.notices.keep(`A case of ${what} was never saved. It is still here.`, {
    label: 'Open it',
    go: () => void openCaseAt(session, left.path),
  });
}

/** Adds files that somebody picks. */
export async function addFiles(session: Session): Promise<void> {
  const { dialogs } = session.transport;
  if (dialogs) {
    const paths = await session.notices.attempt(() => dialogs.pickTexts());
    if (paths && paths.length > 0) await addPaths(session, paths);
    return;
  }
  const path = await session.dialogs.ask({
    title: 'Add articles',
    label: 'A .txt or .jsonl file on this machine, or a folder of them',
    placeholder: '/home/me/articles',
    button: 'Add',
  });
  if (path !== null) await addPaths(session, [path]);
}

/** Takes what was dropped on the window: a case is opened, a layer is drawn, all else is added to the case that is open. */
export async function takeDropped(session: Session, paths: readonly string[]): Promise<void> {
  for (const layer of paths.filter(isLayer)) await addLayer(session, layer);
  const dropped = paths.find((path) => /\.gpkg$/i.test(path));
  const texts = paths.filter((path) => !isLayer(path));
  if (dropped !== undefined) await openCaseAt(session, dropped);
  else if (texts.length > 0) await addPaths(session, texts);
}

/** Takes what a browser was handed: it tells no paths, so that only layers can be read. */
export function takeHanded(session: Session, files: readonly File[]): void {
  const layers = files.filter(({ name }) => isLayer(name));
  for (const file of layers) void addLayer(session, file);
  if (layers.length < files.length || files.length === 0)
    session.notices.say('A browser tells no paths. Add articles by their path, or paste the text.');
}

/** Reads files and folders into the case, and shows the first that came. */
async function addPaths(session: Session, paths: string[]): Promise<void> {
  const { desk, notices, transport } = session;
  const [first = ''] = paths;
  const what = paths.length === 1 ? (first.split(/[\\/]/).pop() ?? first) : count(paths.length, 'file');
  const added = await desk.read(what, (onProgress) => transport.case.add(paths, onProgress));
  if (!added) return;
  const shown = added.added[0] ?? added.known[0];
  await desk.refresh();
  if (shown !== undefined) await desk.show(shown);
  notices.say(wordsOf(added), added.added.length > 0 ? undo(session) : undefined);
  for (const problem of added.failed) notices.warn(problem);
}

function wordsOf({ added, known, failed }: Added): string {
  const parts = [`${count(added.length, 'document')} added.`];
  if (known.length > 0) parts.push(`${known.length} were in the case already.`);
  if (failed.length > 0) parts.push(`${failed.length} could not be read.`);
  return parts.join(' ');
}

function undo({ desk }: Session): { label: string; go: () => void } {
  return { label: 'Undo', go: () => void desk.undo() };
}

/** Whether the case that is open may go: it is saved, or somebody said what to do with it. */
async function leave(session: Session): Promise<boolean> {
  if (!session.desk.case?.unkept) return true;
  const answer = await session.dialogs.askToLeave();
  return answer === 'discard' || (answer === 'save' && (await saveCaseAs(session)));
}

/** The shell's own dialog for a path, else ours. */
async function ask(
  session: Session,
  native: (dialogs: FileDialogs) => Promise<string | null>,
  request: PathRequest,
): Promise<string | null> {
  const { dialogs } = session.transport;
  if (!dialogs) return session.dialogs.ask(request);
  return (await session.notices.attempt(() => native(dialogs))) ?? null;
}

/** Puts another case on the desk, or none, and shows what is there then: what was asked of the last one is over. */
async function onDesk(session: Session, act: () => Promise<unknown>): Promise<void> {
  const done = await session.notices.attempt(async () => {
    await act();
    return true;
  });
  if (done) session.filters.clear();
  await session.desk.refresh();
  const why = session.desk.case?.read_only;
  if (done && why) session.notices.say(why);
}

function withEnding(path: string): string {
  return /\.gpkg$/i.test(path) ? path : `${path}.gpkg`;
}
