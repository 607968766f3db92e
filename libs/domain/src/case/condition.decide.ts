import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { dateFault, fault, firstFault, textFault, type Fault } from '../checks';
import { danishList } from '../danish';
import type { Facts } from '../facts';
import type { Target } from '../vocabulary';
import type { ConditionCommand, ConditionEvent, ConditionMet } from './condition';
import { findStandingMeeting, isRefusal } from './meetings';
import { openReturns, type CaseReturn } from './return';
import type { CaseState } from './state';

/** Decides that a condition is met. */
export function decideCondition({ data }: ConditionCommand, state: CaseState, facts: Facts): Decision<ConditionEvent> {
  const { returnId, text = null, meetingId = null, date = null } = data;
  const wrong = firstFault(
    dateFault(data.on, 'on'),
    textFault(text, 'text'),
    dateFault(date, 'date'),
    meetingId !== null && date !== null
      ? fault('two-targets', 'Skriv enten et møde eller en dato, ikke begge.', 'date')
      : undefined,
  );
  if (wrong) return { refused: wrong };
  const found = state.returns.find((each) => each.returnId === returnId);
  if (found === undefined) return unknown(returnId, state);
  const misplaced = meetingFault(meetingId, found, facts);
  if (misplaced) return { refused: misplaced };
  const on = data.on ?? facts.effectiveOn;
  const { bodyId } = found.target;
  return met(found, { type: 'ConditionMet', data: { returnId, bodyId, on, text, ...comesBack(data, found) } });
}

function met({ returnId, fate, target, conditionMet }: CaseReturn, event: ConditionMet): Decision<ConditionEvent> {
  if (fate !== 'open') {
    const message = `Løftet ${returnId} er ${fate === 'kept' ? 'allerede holdt' : 'frafaldet'}.`;
    return refuse('return-over', message, ['PromiseReturn'], 'returnId');
  }
  if (conditionMet !== null) {
    const { on, meetingId, date } = event.data;
    const same = conditionMet.on === on && target.meetingId === meetingId && target.date === date;
    return same ? accept() : accept(event);
  }
  if (target.condition !== null) return accept(event);
  const message = `Løftet ${returnId} afhænger ikke af noget; det kan holdes, flyttes eller frafaldes.`;
  return refuse('no-condition', message, ['KeepReturn', 'PostponeCase', 'WithdrawReturn'], 'returnId');
}

/** What is named now goes before what was promised beside the condition. */
function comesBack(
  { meetingId = null, date = null }: ConditionCommand['data'],
  { target }: CaseReturn,
): Pick<Target, 'meetingId' | 'date' | 'precision'> {
  if (meetingId !== null || date !== null) return { meetingId, date, precision: date === null ? null : 'day' };
  return { meetingId: target.meetingId, date: target.date, precision: target.precision };
}

function meetingFault(meetingId: string | null, { target }: CaseReturn, facts: Facts): Fault {
  if (meetingId === null) return undefined;
  const meeting = findStandingMeeting(facts, meetingId);
  if (isRefusal(meeting)) return meeting;
  if (meeting.bodyId !== target.bodyId) {
    const message = `Mødet ${meetingId} holdes af et andet organ end ${target.bodyId}, som sagen skal tilbage til.`;
    return fault('meeting-of-another-body', message, 'meetingId');
  }
  if (meeting.status !== 'held') return undefined;
  return fault('meeting-held', `Mødet ${meetingId} er holdt; vælg et kommende møde.`, 'meetingId');
}

function unknown(returnId: string, state: CaseState): Decision<ConditionEvent> {
  const waiting = openReturns(state.returns).filter(({ target }) => target.condition !== null);
  const named =
    waiting.length === 0
      ? 'ingen venter på en betingelse'
      : `på en betingelse venter ${danishList(waiting.map((each) => each.returnId))}`;
  return refuse('return-unknown', `Sagen har intet løfte ${returnId}; ${named}.`, ['PromiseReturn'], 'returnId');
}
