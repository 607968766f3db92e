import type { MeetingFact } from '../facts';
import type { Target } from '../vocabulary';
import type { CaseItem } from './agenda';
import { openReturns, type CaseReturn } from './return';
import type { CaseState } from './state';
import { isAimedAt } from './target';

/**
 * The open returns that a treatment of this item ends: those aimed at its meeting, the one that it was proposed for, and
 * every deferral that stood then, since the case was treated. Whether a deferral was broken before that, the dates tell.
 */
export function returnsEndedBy(item: CaseItem, meeting: MeetingFact, state: CaseState): readonly CaseReturn[] {
  return openReturns(state.returns).filter((open) => {
    if (open.returnId === item.returnId) return true;
    if (open.defers) return stoodOn(open, meeting.date, state) || isAimedAt(open.target, meeting);
    return open.meetingId !== meeting.meetingId && isAimedAt(open.target, meeting);
  });
}

/**
 * The treatment, already recorded, with which a return that is only now recorded was kept: minutes may be typed, or
 * typed again, after those of a later meeting. A deferral ends with the next treatment, a promise with the one it meant.
 */
export function overtakingTreatment(
  target: Target,
  opened: { readonly at: MeetingFact | null; readonly defers: boolean },
  state: CaseState,
): CaseItem | undefined {
  const { at, defers } = opened;
  const later = state.items
    .filter(({ status, meetingId, meetingDate }) => {
      if (status !== 'treated' || meetingId === at?.meetingId || meetingDate === null) return false;
      return at !== null && meetingDate > at.date;
    })
    .sort((a, b) => (a.meetingDate ?? '').localeCompare(b.meetingDate ?? ''));
  return later.find(
    ({ meetingId, bodyId, meetingDate }) => defers || isAimedAt(target, { meetingId, bodyId, date: meetingDate ?? '' }),
  );
}

/** True where the deferral was already open on that day; one that nobody can date was. */
function stoodOn(deferral: CaseReturn, date: string, state: CaseState): boolean {
  const opener = state.items.find(({ itemId }) => itemId === deferral.itemId);
  return opener === undefined || opener.meetingDate === null || opener.meetingDate <= date;
}
