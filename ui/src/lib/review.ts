import type { MentionView } from '../types/MentionView';
import type { Plain } from '../types/Plain';
import type { Verdict } from '../types/Verdict';
import type { Point } from './map/camera';
import { neighbour } from './mention';
import { judgedOf, relationOf, type Relation } from './relations';
import type { Session } from './session';

/** The marked mention, whatever else the card shows. */
export function marked({ desk, selection }: Session): MentionView | undefined {
  return selection.mention === null ? undefined : desk.mentions[selection.mention];
}

/** Whether a mention takes part in stepping: its kind is shown on the map, and it answers the filters. */
export function isShown({ filters, settings }: Session): (mention: MentionView) => boolean {
  return ({ id, kind }) => !settings.hidden.includes(kind) && (filters.mentions?.has(id) ?? true);
}

/** Confirms or rejects what the card shows, or takes that back: a visit, a base, else the marked mention. */
export function settle(session: Session, verdict: Plain): Promise<void> {
  const relation = relationOf(session.desk.document, session.selection.current);
  return relation ? judgeRelation(session, relation, verdict) : judge(session, verdict);
}

/** A rejected visit or base leaves the map at once, so the way back is offered where one looks. */
async function judgeRelation(session: Session, relation: Relation, as: Plain): Promise<void> {
  const { desk, notices, selection } = session;
  if (relation.kind === 'visit') await desk.edit({ edit: 'judge-visit', id: relation.visit.id, as });
  else await desk.edit({ edit: 'judge-basing', id: relation.basing.id, as });
  const now = relationOf(desk.document, selection.current);
  if (as !== 'reject' || !now || judgedOf(now) !== 'rejected') return;
  const what = relation.kind === 'visit' ? 'visit' : 'base';
  notices.say(`The ${what} was rejected.`, { label: 'Undo', go: () => void desk.undo() });
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
