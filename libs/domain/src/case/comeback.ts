import type { MeetingFact } from '../facts';
import type { Target } from '../vocabulary';
import type { CaseItem } from './agenda';
import type { PointDecision, Treatment } from './decision';
import { isLeft, treatedPoints, waitingPoints } from './points';
import { openReturns, type CaseReturn } from './return';
import type { CaseState } from './state';
import { isAimedAt } from './target';

/** A treatment of the case at a meeting, with the points that it names. */
interface Coming {
  readonly item: CaseItem;
  readonly meeting: MeetingFact;
  readonly points: readonly PointDecision[];
}

/**
 * The open returns that a treatment of this item ends: those aimed at its meeting, the one that it was proposed for, and
 * every deferral that stood then, since the case was treated. Whether a deferral was broken before that, the dates tell.
 * A deferral of single points stays open while a point of it is left that the treatment does not name.
 */
export function returnsEndedBy({ item, meeting, points }: Coming, state: CaseState): readonly CaseReturn[] {
  return openReturns(state.returns).filter((open) => {
    if (isLeft(waitingPoints(open, state), points)) return false;
    if (open.returnId === item.returnId) return true;
    if (isNextMeetingOf(open, item, meeting)) return true;
    if (open.defers) return stoodOn(open, meeting.date, state) || isAimedAt(open.target, meeting);
    return open.meetingId !== meeting.meetingId && isAimedAt(open.target, meeting);
  });
}

/** A promise for a body's next meeting is kept by the first one that has the case, proposed for it or not. */
function isNextMeetingOf({ target, said, meetingId }: CaseReturn, { bodyId }: CaseItem, meeting: MeetingFact): boolean {
  const { after } = said;
  return after !== undefined && meetingId !== meeting.meetingId && bodyId === target.bodyId && meeting.date >= after;
}

/**
 * The treatment, already recorded, with which a return that is only now recorded was kept: minutes may be typed, or
 * typed again, after those of a later meeting. A deferral ends with the next treatment, a promise with the one it meant.
 * @param opened where it was promised, and the points that it puts off; null for the whole case
 */
export function overtakingTreatment(
  target: Target,
  opened: { readonly at: MeetingFact | null; readonly defers: boolean; readonly points: readonly string[] | null },
  state: CaseState,
): CaseItem | undefined {
  const { at, defers } = opened;
  const later = state.items
    .filter(({ status, meetingId, meetingDate }) => {
      if (status !== 'treated' || meetingId === at?.meetingId || meetingDate === null) return false;
      return at !== null && meetingDate > at.date;
    })
    .sort((a, b) => (a.meetingDate ?? '').localeCompare(b.meetingDate ?? ''));
  const meant = later.filter(
    ({ meetingId, bodyId, meetingDate }) => defers || isAimedAt(target, { meetingId, bodyId, date: meetingDate ?? '' }),
  );
  return meant.find((_, index) => !isLeft(opened.points, pointsOf(meant.slice(0, index + 1), state)));
}

/** What these items' decisions say of points; nothing where one of them treated the case as a whole. */
function pointsOf(items: readonly CaseItem[], { treatments }: CaseState): readonly PointDecision[] {
  const found = items
    .map(({ itemId }) => treatments.find(({ decision }: Treatment) => decision.itemId === itemId))
    .filter((treatment) => treatment !== undefined);
  return found.some(({ decision }) => treatedPoints(decision.points).length === 0)
    ? []
    : found.flatMap(({ decision }) => decision.points);
}

/** True where the deferral was already open on that day; one that nobody can date was. */
function stoodOn(deferral: CaseReturn, date: string, state: CaseState): boolean {
  const opener = state.items.find(({ itemId }) => itemId === deferral.itemId);
  return opener === undefined || opener.meetingDate === null || opener.meetingDate <= date;
}
