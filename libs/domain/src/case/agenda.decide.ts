import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import { firstFault, textFault, TITLE_MAX, wordFault, wordingFault } from '../checks';
import type { Facts } from '../facts';
import { LISTINGS } from '../vocabulary';
import {
  lastItemAt,
  TELLERS,
  treatedItemAt,
  untreatedItemAt,
  type AgendaCommand,
  type AgendaEvent,
  type CarryOver,
  type CaseItem,
  type ProposeItem,
  type RemoveFromAgenda,
  type ScheduleCase,
} from './agenda';
import { carryOver } from './carry-over';
import { nextItemId } from './issued';
import { findMeeting, findStandingMeeting, isRefusal } from './meetings';
import type { CaseState } from './state';
import { causeOfLeaving } from './without-quorum';

/** Decides on which agendas a case stands. */
export function decideAgenda(command: AgendaCommand, state: CaseState, facts: Facts): Decision<AgendaEvent> {
  switch (command.type) {
    case 'ProposeItem':
      return propose(command.data, state, facts);
    case 'ScheduleCase':
      return schedule(command.data, state, facts);
    case 'RemoveFromAgenda':
      return remove(command.data, state, facts);
    case 'CarryOver':
      return carry(command.data, state, facts);
    default:
      return unreachable(command);
  }
}

/** What is already there, was treated there or was declined there for the same return is not proposed again. */
function propose(data: ProposeItem['data'], state: CaseState, facts: Facts): Decision<AgendaEvent> {
  const { meetingId, returnId = null, listing = 'ordinary' } = data;
  const meeting = findStandingMeeting(facts, meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const wrong = wordFault(listing, LISTINGS, 'listing');
  if (wrong) return { refused: wrong };
  const promise = state.returns.find((each) => each.returnId === returnId);
  if (returnId !== null && !promise) {
    return refuse('return-unknown', `Sagen har intet løfte ${returnId}.`, ['PromiseReturn'], 'returnId');
  }
  if (untreatedItemAt(state.items, meetingId) ?? treatedItemAt(state.items, meetingId)) return accept();
  if (promise && promise.fate !== 'open') return accept();
  if (returnId !== null && wasDeclined(state, meetingId, returnId)) return accept();
  if (meeting.status === 'held') {
    const message = `Mødet ${meetingId} er holdt, så sagen kan ikke længere foreslås til det.`;
    return refuse('meeting-held', message, ['ScheduleCase'], 'meetingId');
  }
  const itemId = nextItemId(state.issued, meetingId);
  const listed = meeting.agendaSent ? 'supplementary' : listing;
  const { bodyId } = meeting;
  return accept({ type: 'ItemProposed', data: { itemId, meetingId, bodyId, returnId, listing: listed } });
}

function wasDeclined(state: CaseState, meetingId: string, returnId: string): boolean {
  return state.items.some(
    (item) => item.meetingId === meetingId && item.returnId === returnId && item.status === 'removed',
  );
}

/**
 * A held meeting takes a case only where its minutes, which are typed afterwards, tell that it was on the agenda: nobody
 * would treat it there any more, nor carry it on.
 */
function schedule(data: ScheduleCase['data'], state: CaseState, facts: Facts): Decision<AgendaEvent> {
  const { meetingId } = data;
  const meeting = findStandingMeeting(facts, meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const wrong = firstFault(
    textFault(data.section, 'section', TITLE_MAX),
    data.number == null ? undefined : wordingFault(data.number, 'number', 'Punktets nummer', TITLE_MAX),
    data.listing === undefined ? undefined : wordFault(data.listing, LISTINGS, 'listing'),
    data.toldBy === undefined ? undefined : wordFault(data.toldBy, TELLERS, 'toldBy'),
  );
  if (wrong) return { refused: wrong };

  const item = untreatedItemAt(state.items, meetingId) ?? treatedItemAt(state.items, meetingId);
  const heading = item?.scheduled?.section ?? null;
  const section = data.section === undefined ? heading : data.section;
  const number = data.number === undefined ? (item?.number ?? null) : data.number;
  const listing = listingOf(data.listing, item, meeting.agendaSent);
  if (item && item.status !== 'proposed') {
    if (heading === section && item.number === number && item.listing === listing) return accept();
    if (item.status === 'treated') return alreadyTreated(meetingId);
  }
  if (meeting.status === 'held' && data.toldBy !== 'minutes') return agendaIsPast(meetingId);
  const itemId = item?.itemId ?? nextItemId(state.issued, meetingId);
  const of = { itemId, meetingId, bodyId: meeting.bodyId };
  const accepted = item?.status === 'proposed';
  return accept({ type: 'CaseScheduled', data: { ...of, section, number, listing, accepted } });
}

function agendaIsPast(meetingId: string): Decision<AgendaEvent> {
  const message =
    `Mødet ${meetingId} er holdt, så dets dagsorden ligger fast; sæt sagen på et kommende møde. ` +
    'Fortæller referatet, at den var på, så send det med som "toldBy": "minutes".';
  return refuse('meeting-held', message, ['ScheduleCase'], 'meetingId');
}

/** Once the agenda was sent, what stood on it keeps its listing and all that is new is supplementary. */
function listingOf(
  wanted: CaseItem['listing'] | undefined,
  item: CaseItem | undefined,
  agendaSent: boolean,
): CaseItem['listing'] {
  if (!agendaSent) return wanted ?? item?.listing ?? 'ordinary';
  const stood = item !== undefined && item.status !== 'proposed';
  return stood ? item.listing : 'supplementary';
}

function remove(data: RemoveFromAgenda['data'], state: CaseState, facts: Facts): Decision<AgendaEvent> {
  const { meetingId, reason = null } = data;
  const meeting = findStandingMeeting(facts, meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const wrong = textFault(reason, 'reason');
  if (wrong) return { refused: wrong };
  const item = untreatedItemAt(state.items, meetingId);
  if (item) {
    const { itemId, bodyId, status } = item;
    const declined = status === 'proposed';
    return accept({ type: 'ItemRemoved', data: { itemId, meetingId, bodyId, declined, reason } });
  }
  const last = lastItemAt(state.items, meetingId);
  if (last?.status === 'removed') return accept();
  if (last?.status === 'treated') return alreadyTreated(meetingId);
  const message = `Sagen står ikke på dagsordenen for mødet ${meetingId}.`;
  return refuse('item-not-on-agenda', message, ['ScheduleCase'], 'meetingId');
}

/** Carries on what a meeting did not treat; once it was carried on, removed or treated there is nothing left to carry. */
function carry(data: CarryOver['data'], state: CaseState, facts: Facts): Decision<AgendaEvent> {
  const { meetingId, cause } = data;
  const meeting = findMeeting(facts, meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const wrong = wordFault(cause, ['not_reached', 'meeting_cancelled', 'quorum_lost'], 'cause');
  if (wrong) return { refused: wrong };
  const item = untreatedItemAt(state.items, meetingId);
  if (!item) return accept();
  if (cause !== 'meeting_cancelled' && meeting.status !== 'held') {
    const message = `Mødet ${meetingId} er ikke sluttet, så punktet kan stadig nås.`;
    return refuse('meeting-not-closed', message, ['RecordDecision', 'RemoveFromAgenda'], 'meetingId');
  }
  if (cause === 'meeting_cancelled' && meeting.status !== 'cancelled') {
    return refuse('meeting-not-cancelled', `Mødet ${meetingId} er ikke aflyst.`, ['RemoveFromAgenda'], 'meetingId');
  }
  if (cause === 'quorum_lost' && causeOfLeaving(item, meeting) !== cause) {
    const message = `Mødet ${meetingId} var beslutningsdygtigt på sagens punkt, efter hvad der er ført.`;
    return refuse('quorum-not-lost', message, ['CarryOver'], 'cause');
  }
  return accept(carryOver(cause, { item, meeting, state }));
}

function alreadyTreated(meetingId: string): Decision<AgendaEvent> {
  const message = `Sagen er allerede behandlet på mødet ${meetingId}.`;
  return refuse('item-already-treated', message, ['AnnulEntry'], 'meetingId');
}
