import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import { dateFault, firstFault, textFault, TITLE_MAX, wordingFault } from '../checks';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { isUntreated, type ItemRemoved } from './agenda';
import { withdraw } from './ending';
import type { CaseEvent } from './events';
import { nextReturnId } from './issued';
import { standingMeetingFault } from './meetings';
import type { PostponeCase, PostponementCommand, ReferCase, SendBackCase, WithdrawCase } from './postponement';
import { heldBack } from './passage';
import { openDeferrals } from './return';
import type { CaseState } from './state';
import { caseStatus } from './status';
import { targetFault } from './target';
import { treat } from './treat';
import { plainTreatment } from './treatment';
import { postponementWarnings } from './warning';

/** Decides what sends a case elsewhere. At a meeting each is a treatment by another name. */
export function decidePostponement(command: PostponementCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  switch (command.type) {
    case 'PostponeCase':
      return postpone(command.data, state, facts);
    case 'SendBackCase':
      return sendBack(command.data, state, facts);
    case 'ReferCase':
      return refer(command.data, state, facts);
    case 'WithdrawCase':
      return withdrawCase(command.data, state, facts);
    default:
      return unreachable(command);
  }
}

function postpone(data: PostponeCase['data'], state: CaseState, facts: Facts): Decision<CaseEvent> {
  const { meetingId, target, reason = null, requestedBy = null, quote = null } = data;
  const text = data.text ?? quote ?? '';
  const wrong = firstFault(
    standingMeetingFault(facts, meetingId),
    targetFault(target, facts, 'target', meetingId),
    meetingId === null ? undefined : wordingFault(text, 'text', 'Beslutningens ordlyd'),
    textFault(reason, 'reason'),
    textFault(requestedBy, 'requestedBy'),
    textFault(quote, 'quote'),
  );
  if (wrong) return { refused: wrong };
  const postponement = { target, reason, requestedBy, quote };
  if (meetingId === null) return retarget(postponement, state, facts);
  return treat({ ...plainTreatment(meetingId, text, 'postponed'), postponements: [postponement] }, state, facts);
}

type Retargeting = Required<Pick<PostponeCase['data'], 'target' | 'reason' | 'requestedBy' | 'quote'>>;

/** Only a body postpones; outside its meetings a case that it has postponed can be awaited at another time. */
function retarget(data: Retargeting, state: CaseState, facts: Facts): Decision<CaseEvent> {
  const deferrals = openDeferrals(state.returns);
  const [deferral] = deferrals;
  if (deferral === undefined) {
    const message = 'Sagen er ikke udsat, så der er intet, der kan flyttes uden for et møde.';
    return refuse('case-not-postponed', message, ['PromiseReturn', 'RemoveFromAgenda'], 'meetingId');
  }
  if (deferrals.length === 1 && sameJson(deferral.target, data.target)) return accept();
  const warnings = postponementWarnings(data.target, null, state, facts);
  const opened = { itemId: null, meetingId: null, bodyId: data.target.bodyId, returnId: nextReturnId(state.issued) };
  const cause = deferral.cause ?? 'body';
  return accept<CaseEvent>(...deferrals.flatMap((superseded) => withdraw(superseded, state, 'udsat igen')), {
    type: 'CasePostponed',
    data: { ...opened, ...data, cause, warnings },
  });
}

function sendBack(data: SendBackCase['data'], state: CaseState, facts: Facts): Decision<CaseEvent> {
  const { meetingId, text, wanted, answerBy = null } = data;
  const wrong = firstFault(
    standingMeetingFault(facts, meetingId),
    wordingFault(text, 'text', 'Beslutningens ordlyd'),
    wordingFault(wanted, 'wanted', 'Det, der ønskes af forvaltningen,'),
    dateFault(answerBy, 'answerBy'),
  );
  if (wrong) return { refused: wrong };
  return treat({ ...plainTreatment(meetingId, text, 'returned'), wanted, answerBy }, state, facts);
}

function refer(data: ReferCase['data'], state: CaseState, facts: Facts): Decision<CaseEvent> {
  const { meetingId, text, referredTo, answerBy = null } = data;
  const wrong = firstFault(
    standingMeetingFault(facts, meetingId),
    wordingFault(text, 'text', 'Beslutningens ordlyd'),
    wordingFault(referredTo, 'referredTo', 'Modtageren', TITLE_MAX),
    dateFault(answerBy, 'answerBy'),
  );
  if (wrong) return { refused: wrong };
  return treat({ ...plainTreatment(meetingId, text, 'referred'), referredTo, answerBy }, state, facts);
}

function withdrawCase(data: WithdrawCase['data'], state: CaseState, facts: Facts): Decision<CaseEvent> {
  const { meetingId, reason } = data;
  const text = data.text ?? reason;
  const wrong = firstFault(
    standingMeetingFault(facts, meetingId),
    wordingFault(reason, 'reason', 'Begrundelsen'),
    wordingFault(text, 'text', 'Beslutningens ordlyd'),
  );
  if (wrong) return { refused: wrong };
  if (meetingId === null) return withdrawOutside(reason, state);
  return treat({ ...plainTreatment(meetingId, text, 'withdrawn'), reason }, state, facts);
}

/** Before a meeting the case leaves every agenda, and nobody waits for it any more; other promises stay owed. */
function withdrawOutside(reason: string, state: CaseState): Decision<CaseEvent> {
  const status = caseStatus(state);
  if (status === 'withdrawn') return accept();
  if (status === 'decided') {
    const message = 'Sagen er afgjort, så den kan ikke trækkes tilbage.';
    return refuse('case-decided', message, ['ReopenCase', 'CloseCase']);
  }
  const bodyId = state.material?.bodyId ?? '';
  const withdrawals = openDeferrals(state.returns).flatMap((each) => withdraw(each, state, reason));
  return accept<CaseEvent>(
    { type: 'CaseWithdrawn', data: { itemId: null, meetingId: null, bodyId, reason } },
    ...withdrawals,
    ...leaveAgendas(withdrawals, state, reason),
    ...heldBack(state.path),
  );
}

function leaveAgendas(done: readonly CaseEvent[], state: CaseState, reason: string): readonly ItemRemoved[] {
  const gone = new Set(done.flatMap((event) => (event.type === 'ItemRemoved' ? [event.data.itemId] : [])));
  return state.items
    .filter((item) => isUntreated(item) && !gone.has(item.itemId))
    .map(({ itemId, meetingId, bodyId, status }) => ({
      type: 'ItemRemoved',
      data: { itemId, meetingId, bodyId, declined: status === 'proposed', reason },
    }));
}
