import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import { fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { lastItemAt, treatedItemAt, type ItemRemoved } from './agenda';
import { overtakingTreatment } from './comeback';
import { keep, withdraw } from './ending';
import { nextReturnId } from './issued';
import { standingMeetingFault } from './meetings';
import { RECURRENCES } from './recurrence';
import { renewals } from './renewal';
import {
  openReturns,
  type CaseReturn,
  type KeepReturn,
  type PromiseReturn,
  type ReturnCommand,
  type ReturnEvent,
  type ReturnKept,
  type ReturnPromised,
  type WithdrawReturn,
} from './return';
import type { CaseState } from './state';
import { isOpenEnded, targetFault } from './target';

type Returns = Decision<ReturnEvent | ItemRemoved>;

/** Decides what is promised to come back, and what became of it. */
export function decideReturn(command: ReturnCommand, state: CaseState, facts: Facts): Returns {
  switch (command.type) {
    case 'PromiseReturn':
      return promise(command.data, state, facts);
    case 'KeepReturn':
      return keepByHand(command.data, state, facts);
    case 'WithdrawReturn':
      return withdrawByHand(command.data, state);
    default:
      return unreachable(command);
  }
}

function promise(data: PromiseReturn['data'], state: CaseState, facts: Facts): Returns {
  const { meetingId, target, quote, place = null, source } = data;
  const wrong = firstFault(
    standingMeetingFault(facts, meetingId),
    targetFault(target, facts, 'target', meetingId),
    openEndFault(data),
    data.responsible == null ? undefined : wordingFault(data.responsible, 'responsible', 'Den ansvarlige', TITLE_MAX),
    wheelFault(data),
    textFault(quote, 'quote'),
    wordFault(source, ['sentence', 'declared'], 'source'),
  );
  if (wrong) return { refused: wrong };
  if (state.returns.some((each) => each.fate !== 'withdrawn' && isSamePromise(each, data))) return accept();
  const returnId = nextReturnId(state.issued);
  const itemId = meetingId === null ? null : (lastItemAt(state.items, meetingId)?.itemId ?? null);
  const made = { returnId, meetingId, itemId, bodyId: target.bodyId, target, quote, place, source, ...wheelOf(data) };
  return accept<ReturnEvent>({ type: 'ReturnPromised', data: made }, ...keptAlready(made, state, facts));
}

function openEndFault({ target }: PromiseReturn['data']): Fault {
  if (!isOpenEnded(target)) return undefined;
  return fault(
    'target-missing',
    'Det mangler, hvornår sagen kommer igen: et møde, en dato eller en betingelse.',
    'target',
  );
}

function wheelFault({ recurrence, target }: PromiseReturn['data']): Fault {
  if (recurrence == null) return undefined;
  const wrong = wordFault(recurrence, RECURRENCES, 'recurrence');
  if (wrong !== undefined || target.date !== null) return wrong;
  const message = 'En sag i årshjulet skal have en dato, som den gentages fra.';
  return fault('recurrence-without-date', message, 'target.date', ['PromiseReturn']);
}

/** What nobody said is left out, as in the events from before it could be said. */
function wheelOf({ responsible, recurrence }: PromiseReturn['data']) {
  return { ...(responsible == null ? {} : { responsible }), ...(recurrence == null ? {} : { recurrence }) };
}

function isSamePromise(made: CaseReturn, data: PromiseReturn['data']): boolean {
  const { meetingId, said, source } = made;
  // A condition that was met since is still part of what was promised.
  const target = said.target ?? made.target;
  const { quote, responsible = null, recurrence = null } = said;
  return sameJson(
    [meetingId, target, quote, source, responsible, recurrence],
    [data.meetingId, data.target, data.quote, data.source, data.responsible ?? null, data.recurrence ?? null],
  );
}

/** The promised meeting may have been recorded before the one that promised it. */
function keptAlready(
  made: ReturnPromised['data'],
  state: CaseState,
  facts: Facts,
): readonly (ReturnKept | ReturnPromised)[] {
  const { returnId, meetingId, target } = made;
  const at = meetingId === null ? null : (facts.meetings.get(meetingId) ?? null);
  const treated = overtakingTreatment(target, { at, defers: false, points: null }, state);
  if (!treated) return [];
  const { meetingId: keptAt, itemId, meetingDate } = treated;
  return [
    { type: 'ReturnKept', data: { returnId, bodyId: target.bodyId, meetingId: keptAt, itemId } },
    ...renewals([made], meetingDate ?? facts.effectiveOn, state, 1),
  ];
}

function keepByHand(data: KeepReturn['data'], state: CaseState, facts: Facts): Returns {
  const { returnId, meetingId } = data;
  const wrong = standingMeetingFault(facts, meetingId);
  if (wrong) return { refused: wrong };
  const found = state.returns.find((each) => each.returnId === returnId);
  if (!found) return unknown(returnId, state);
  if (found.fate === 'kept') return accept();
  if (found.fate === 'withdrawn') {
    return refuse('return-withdrawn', `Løftet ${returnId} er frafaldet.`, ['PromiseReturn'], 'returnId');
  }
  const item = meetingId === null ? undefined : lastItemAt(state.items, meetingId);
  if (found.defers && !wasTreatedSince(found, meetingId, state)) {
    const message = 'Sagen er udsat, indtil den behandles, eller udsættelsen frafaldes.';
    return refuse('case-still-deferred', message, ['RecordDecision', 'WithdrawReturn'], 'returnId');
  }
  const keptOn = meetingId === null ? undefined : facts.meetings.get(meetingId)?.date;
  return accept<ReturnEvent | ItemRemoved>(
    ...keep(found, state, { meetingId, itemId: item?.itemId ?? null }),
    ...renewals([{ ...found.said, ...found }], keptOn ?? facts.effectiveOn, state),
  );
}

/** A deferral lasts until the case is treated, so a meeting that did so must be named. */
function wasTreatedSince(deferral: CaseReturn, meetingId: string | null, state: CaseState): boolean {
  if (meetingId === null || meetingId === deferral.meetingId) return false;
  return treatedItemAt(state.items, meetingId) !== undefined;
}

function withdrawByHand(data: WithdrawReturn['data'], state: CaseState): Returns {
  const { returnId, reason } = data;
  const wrong = wordingFault(reason, 'reason', 'Begrundelsen');
  if (wrong) return { refused: wrong };
  const found = state.returns.find((each) => each.returnId === returnId);
  if (!found) return unknown(returnId, state);
  if (found.fate === 'withdrawn') return accept();
  if (found.fate === 'kept') {
    return refuse('return-kept', `Løftet ${returnId} er allerede holdt.`, ['AnnulEntry'], 'returnId');
  }
  return accept(...withdraw(found, state, reason));
}

function unknown(returnId: string, state: CaseState): Returns {
  const open = openReturns(state.returns).map((each) => each.returnId);
  const named = open.length === 0 ? 'ingen er åbne' : `åbne er ${danishList(open)}`;
  return refuse('return-unknown', `Sagen har intet løfte ${returnId}; ${named}.`, ['PromiseReturn'], 'returnId');
}
