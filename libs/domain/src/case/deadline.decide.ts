import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import { dateFault, firstFault, textFault, wordFault, wordingFault } from '../checks';
import { danishDate, danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { PRECISIONS } from '../vocabulary';
import { lastItemAt } from './agenda';
import {
  openDeadlines,
  type CaseDeadline,
  type DeadlineCommand,
  type DeadlineEvent,
  type LapseDeadline,
  type MeetDeadline,
  type MoveDeadline,
  type SetDeadline,
} from './deadline';
import { nextDeadlineId } from './issued';
import { standingMeetingFault } from './meetings';
import type { CaseState } from './state';

/** Decides on the case's deadlines. */
export function decideDeadline(command: DeadlineCommand, state: CaseState, facts: Facts): Decision<DeadlineEvent> {
  switch (command.type) {
    case 'SetDeadline':
      return set(command.data, state, facts);
    case 'MoveDeadline':
      return move(command.data, state, facts);
    case 'MeetDeadline':
      return meet(command.data, state, facts);
    case 'LapseDeadline':
      return lapse(command.data, state);
    default:
      return unreachable(command);
  }
}

function set(data: SetDeadline['data'], state: CaseState, facts: Facts): Decision<DeadlineEvent> {
  const wrong = datingFault(data, facts);
  if (wrong) return { refused: wrong };
  const { meetingId, date, precision = 'day', quote = null, place = null } = data;
  const said = { meetingId, date, precision, quote };
  if (state.deadlines.some(({ setAs, fate }) => fate !== 'lapsed' && setAs !== null && contains(setAs, said))) {
    return accept();
  }
  const deadlineId = nextDeadlineId(state.issued);
  return accept({ type: 'DeadlineSet', data: { deadlineId, ...said, itemId: itemAt(meetingId, state), place } });
}

function contains(whole: object, part: object): boolean {
  return sameJson({ ...whole, ...part }, whole);
}

function move(data: MoveDeadline['data'], state: CaseState, facts: Facts): Decision<DeadlineEvent> {
  const wrong = datingFault(data, facts);
  if (wrong) return { refused: wrong };
  const { deadlineId, meetingId, date, precision = 'day', quote = null, place = null } = data;
  const found = state.deadlines.find((each) => each.deadlineId === deadlineId);
  if (!found) return unknown(deadlineId, state);
  if (found.fate !== 'open') return over(found);
  if (found.date === date) return accept();
  const said = { date, precision, quote, place };
  const itemId = itemAt(meetingId, state);
  return accept({ type: 'DeadlineMoved', data: { deadlineId, meetingId, itemId, from: found.date, ...said } });
}

function meet(data: MeetDeadline['data'], state: CaseState, facts: Facts): Decision<DeadlineEvent> {
  const { deadlineId } = data;
  const on = data.on ?? facts.effectiveOn;
  const wrong = dateFault(on, 'on');
  if (wrong) return { refused: wrong };
  const found = state.deadlines.find((each) => each.deadlineId === deadlineId);
  if (!found) return unknown(deadlineId, state);
  if (found.fate === 'met') return accept();
  if (found.fate === 'lapsed') return over(found);
  return accept({ type: 'DeadlineMet', data: { deadlineId, on } });
}

function lapse(data: LapseDeadline['data'], state: CaseState): Decision<DeadlineEvent> {
  const { deadlineId, reason } = data;
  const wrong = wordingFault(reason, 'reason', 'Begrundelsen');
  if (wrong) return { refused: wrong };
  const found = state.deadlines.find((each) => each.deadlineId === deadlineId);
  if (!found) return unknown(deadlineId, state);
  if (found.fate === 'lapsed') return accept();
  if (found.fate === 'met') return over(found);
  return accept({ type: 'DeadlineLapsed', data: { deadlineId, reason } });
}

function datingFault(data: SetDeadline['data'] | MoveDeadline['data'], facts: Facts) {
  return firstFault(
    standingMeetingFault(facts, data.meetingId),
    dateFault(data.date, 'date'),
    data.precision === undefined ? undefined : wordFault(data.precision, PRECISIONS, 'precision'),
    textFault(data.quote, 'quote'),
  );
}

const itemAt = (meetingId: string | null, state: CaseState): string | null =>
  meetingId === null ? null : (lastItemAt(state.items, meetingId)?.itemId ?? null);

function unknown(deadlineId: string, state: CaseState): Decision<DeadlineEvent> {
  const open = openDeadlines(state.deadlines).map((each) => `${each.deadlineId} (${danishDate(each.date)})`);
  const named = open.length === 0 ? 'ingen er åbne' : `åbne er ${danishList(open)}`;
  const message = `Sagen har ingen frist ${deadlineId}; ${named}.`;
  return refuse('deadline-unknown', message, ['SetDeadline'], 'deadlineId');
}

function over({ deadlineId, fate }: CaseDeadline): Decision<DeadlineEvent> {
  const message = `Fristen ${deadlineId} er ${fate === 'met' ? 'overholdt' : 'bortfaldet'}.`;
  return refuse('deadline-closed', message, ['SetDeadline', 'AnnulEntry'], 'deadlineId');
}
