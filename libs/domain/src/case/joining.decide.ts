import { accept, refuse, unreachable, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import { firstFault, TITLE_MAX, wordFault, wordingFault } from '../checks';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { treatedItemAt, untreatedItemAt, type CaseItem } from './agenda';
import type { Treatment } from './decision';
import type { CaseEvent } from './events';
import { JOINING_MANNERS, type ItemJoined, type JoiningCommand, type JoinItem, type TreatJoined } from './joining';
import { findStandingMeeting, isRefusal } from './meetings';
import type { CaseState } from './state';
import { treat } from './treat';
import { plainTreatment, type TreatmentRequest } from './treatment';

/** Decides which items are treated together, and what becomes of a merged one. */
export function decideJoining(command: JoiningCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  switch (command.type) {
    case 'JoinItem':
      return join(command.data, state, facts);
    case 'TreatJoined':
      return treatJoined(command.data, state, facts);
    default:
      return unreachable(command);
  }
}

function join(data: JoinItem['data'], state: CaseState, facts: Facts): Decision<ItemJoined> {
  const { meetingId, withCaseId, manner, under = null } = data;
  const meeting = findStandingMeeting(facts, meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const wrong = firstFault(
    wordFault(manner, JOINING_MANNERS, 'manner'),
    under === null ? undefined : wordingFault(under, 'under', 'Punktet', TITLE_MAX),
  );
  if (wrong !== undefined) return { refused: wrong };
  const item = untreatedItemAt(state.items, meetingId) ?? treatedItemAt(state.items, meetingId);
  if (item === undefined || item.status === 'proposed') {
    const message = `Sagen står ikke på dagsordenen for mødet ${meetingId}.`;
    return refuse('item-not-scheduled', message, ['ScheduleCase'], 'meetingId');
  }
  const other = otherItem(withCaseId, meetingId, state, facts);
  if ('code' in other) return { refused: other };
  const { itemId, bodyId } = item;
  const joined = { itemId, meetingId, bodyId, withCaseId, withNumber: other.number, manner, under };
  const known = state.joinings.get(itemId);
  if (sameJson({ ...joined, withNumber: known?.withNumber }, known)) return accept();
  if (item.status === 'treated' || other.status === 'treated') return tooLate(meetingId, item);
  return accept({ type: 'ItemJoined', data: joined });
}

type Other = Pick<CaseItem, 'number' | 'status'>;

function otherItem(withCaseId: string, meetingId: string, { material }: CaseState, { cases }: Facts): Other | Refusal {
  const not = (code: string, message: string, ...allowed: string[]): Refusal => {
    return { code, message, allowed, field: 'withCaseId' };
  };
  if (withCaseId === material?.caseId) return not('joined-with-itself', 'En sag kan ikke lægges sammen med sig selv.');
  const known = cases.get(withCaseId);
  if (known === undefined) return not('case-unknown', 'Den anden sag findes ikke.', 'OpenCase');
  const item = known.items.find(
    (each) => each.meetingId === meetingId && (each.status === 'scheduled' || each.status === 'treated'),
  );
  return item ?? not('other-not-on-agenda', `»${known.title}« står ikke på det mødes dagsorden.`, 'ScheduleCase');
}

function tooLate(meetingId: string, { status }: CaseItem): Decision<ItemJoined> {
  const which = status === 'treated' ? 'Sagen' : 'Den anden sag';
  const message = `${which} er allerede behandlet på mødet ${meetingId}; før beslutningen på hver sag for sig.`;
  return refuse('item-already-treated', message, ['RecordDecision', 'AnnulEntry'], 'meetingId');
}

/** A merged item that was decided by itself keeps its own decision. */
function treatJoined({ meetingId }: TreatJoined['data'], state: CaseState, facts: Facts): Decision<CaseEvent> {
  const item = untreatedItemAt(state.items, meetingId) ?? treatedItemAt(state.items, meetingId);
  if (item?.status === 'treated') return accept();
  const joined = item === undefined ? undefined : state.joinings.get(item.itemId);
  if (joined?.manner !== 'merged') {
    const message = `Sagen er ikke lagt sammen med en anden på mødet ${meetingId}.`;
    return refuse('item-not-merged', message, ['JoinItem', 'RecordDecision'], 'meetingId');
  }
  const other = facts.cases.get(joined.withCaseId);
  const treatment = other?.treatments.find(({ decision }) => decision.meetingId === meetingId);
  if (other === undefined || treatment === undefined) {
    const message = 'Den sag, som denne er lagt sammen med, er ikke behandlet endnu.';
    return refuse('other-not-treated', message, ['RecordDecision'], 'meetingId');
  }
  const number = other.items.find((each) => each.meetingId === meetingId && each.status === 'treated')?.number ?? null;
  return treat(sameTreatment(treatment, number ?? joined.withNumber), state, facts);
}

/** The same decision on another case; points, votes and remarks are told once, where the items were treated. */
function sameTreatment({ decision, consequences }: Treatment, under: string | null): TreatmentRequest {
  const postponements = consequences.flatMap((each) =>
    each.type === 'CasePostponed'
      ? [
          {
            target: each.data.target,
            reason: each.data.reason,
            requestedBy: each.data.requestedBy,
            quote: each.data.quote,
          },
        ]
      : [],
  );
  const referred = consequences.find((each) => each.type === 'CaseReferred');
  const sentBack = consequences.find((each) => each.type === 'CaseSentBack');
  const withdrawn = consequences.find((each) => each.type === 'CaseWithdrawn');
  return {
    ...plainTreatment(decision.meetingId, decision.text, 'none'),
    outcomes: decision.outcomes,
    decidedUnder: under,
    postponements,
    referredTo: referred?.data.referredTo ?? null,
    wanted: sentBack?.data.wanted ?? null,
    reason: withdrawn?.data.reason ?? null,
  };
}
