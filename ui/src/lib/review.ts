import type { MentionView } from '../types/MentionView';
import type { Verdict } from '../types/Verdict';
import type { Point } from './map/camera';
import { neighbour } from './mention';
import type { Session } from './session';

/** The marked mention, whatever else the card shows. */
export function marked({ desk, selection }: Session): MentionView | undefined {
  return selection.mention === null ? undefined : desk.mentions[selection.mention];
}

/** Whether a mention takes part in stepping: its kind is shown on the map, and it answers the filters. */
export function isShown({ filters, settings }: Session): (mention: MentionView) => boolean {
  return ({ id, kind }) => !settings.hidden.includes(kind) && (filters.mentions?.has(id) ?? true);
}

/** Says what the marked mention means; with the queue open, what waits next comes then. */
export async function judge(session: Session, verdict: Verdict): Promise<void> {
  const mention = marked(session);
  if (!mention) return;
  await session.desk.judge(mention.id, verdict);
  if (session.review.open && verdict !== 'reset') await session.review.settled(mention.id);
}

/** Takes the candidate at `place` (from 0) for the marked mention. */
export function choose(session: Session, place: number): void {
  const candidate = marked(session)?.candidates[place];
  if (candidate) void judge(session, { place: candidate.id });
}

/** Takes the place of the marked mention for all of the same name, in the document or, in the queue, in the case. */
export async function applyToAll(session: Session): Promise<void> {
  const mention = marked(session);
  const { desk, notices, review } = session;
  if (!mention?.place) return;
  const reach = review.open ? 'case' : 'document';
  await desk.judge(mention.id, { place: mention.place.id }, reach);
  const what = desk.edited?.edit?.what;
  if (what) notices.say(what, { label: 'Undo', go: () => void desk.undo() });
  if (review.open) await review.settled(mention.id);
}

/** Puts the marked mention where somebody clicked; true where that was asked for. */
export function placeAt(session: Session, { lon, lat }: Point): boolean {
  if (!session.review.stopPlacing()) return false;
  void judge(session, { point: { lon, lat } });
  return true;
}

/** Goes to the next mention, or in the queue to what waits next. */
export function step(session: Session, direction: 1 | -1): void {
  const { desk, review, selection } = session;
  if (review.open) {
    void review.step(direction);
    return;
  }
  const next = neighbour(desk.mentions, selection.mention, direction, isShown(session));
  if (next !== null) selection.selectMention(next);
}
