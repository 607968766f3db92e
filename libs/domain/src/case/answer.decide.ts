import { accept, refuse, unreachable, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import { dateFault, fault, firstFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishDate, danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import {
  SEND_BACK_ANSWERS,
  type AnswerCommand,
  type AnswerEvent,
  type AnswerReferral,
  type AnswerSendBack,
} from './answer';
import { isOpen, type Away, type AwayKind } from './away';
import { nextReturnId } from './issued';
import { nextMeetingOf } from './report';
import { openReturns, type ReturnPromised } from './return';
import type { CaseState } from './state';

type Answered = Decision<AnswerEvent | ReturnPromised>;

/** Decides what came back from where a case was sent: the body that sent it away gets it at its next meeting. */
export function decideAnswer(command: AnswerCommand, state: CaseState, facts: Facts): Answered {
  switch (command.type) {
    case 'AnswerReferral':
      return answerReferral(command.data, state, facts);
    case 'AnswerSendBack':
      return answerSendBack(command.data, state, facts);
    default:
      return unreachable(command);
  }
}

function answerReferral(data: AnswerReferral['data'], state: CaseState, facts: Facts): Answered {
  const { answeredBy, text, meetingId = null } = data;
  const wrong = firstFault(
    wordingFault(answeredBy, 'answeredBy', 'Den, der har svaret,', TITLE_MAX),
    wordingFault(text, 'text', 'Svaret'),
    dateFault(data.on, 'on'),
  );
  if (wrong) return { refused: wrong };
  const away = findAway('referral', meetingId, state);
  if ('code' in away) return { refused: away };
  return answered(
    { type: 'ReferralAnswered', data: { ...of(away, state), answeredBy, text, on: dayOf(data, facts) } },
    away,
    state,
  );
}

function answerSendBack(data: AnswerSendBack['data'], state: CaseState, facts: Facts): Answered {
  const { how, text, meetingId = null, recommendationVersion = null, attachmentIds = [] } = data;
  const wrong = firstFault(
    wordFault(how, SEND_BACK_ANSWERS, 'how'),
    wordingFault(text, 'text', 'Svaret'),
    dateFault(data.on, 'on'),
    versionFault(recommendationVersion, state),
    ...attachmentIds.map((id, index) => attachmentFault(id, `attachmentIds.${index}`, state)),
  );
  if (wrong) return { refused: wrong };
  const away = findAway('sent_back', meetingId, state);
  if ('code' in away) return { refused: away };
  const said = { how, text, on: dayOf(data, facts), recommendationVersion, attachmentIds };
  return answered({ type: 'SendBackAnswered', data: { ...of(away, state), ...said } }, away, state);
}

/** An answer may be recorded late, when the body has treated the case again already; a second, different one may not. */
function answered(event: AnswerEvent, away: Away, state: CaseState): Answered {
  const { on } = event.data;
  if (away.meetingDate !== null && on < away.meetingDate) {
    const message = `Svaret er fra før den ${danishDate(away.meetingDate)}, da sagen blev sendt af sted.`;
    return refuse('answer-before-question', message, [], 'on');
  }
  if (away.ended === null) return accept<AnswerEvent | ReturnPromised>(event, ...comingBack(event, away, state));
  if (sameJson(away.ended, event.data)) return accept();
  const message = 'Svaret er allerede ført, med et andet indhold; var det forkert, så annuller det først.';
  return refuse('already-answered', message, ['AnnulEntry'], 'text');
}

/** Nothing is promised where the body has the case already, or is to get it by a day, a meeting or an earlier promise. */
function comingBack({ data }: AnswerEvent, away: Away, state: CaseState): readonly ReturnPromised[] {
  const { itemId, meetingId, bodyId, on: after } = data;
  const isOwed = openReturns(state.returns).some(
    ({ target, said }) =>
      target.bodyId === bodyId && (target.meetingId !== null || target.date !== null || said.after !== undefined),
  );
  if (!isOpen(away) || isOwed) return [];
  const of = { returnId: nextReturnId(state.issued), meetingId, itemId, bodyId, target: nextMeetingOf(bodyId) };
  return [{ type: 'ReturnPromised', data: { ...of, quote: null, place: null, source: 'answer', after } }];
}

/** The one that is meant, or what to say instead. */
function findAway(kind: Exclude<AwayKind, 'hearing'>, meetingId: string | null, state: CaseState): Away | Refusal {
  const all = state.away.filter((each) => each.kind === kind);
  const named = all.filter((each) => each.meetingId === meetingId);
  const open = all.filter(isOpen);
  const meant = meetingId !== null ? named.at(-1) : open.length > 0 ? open[0] : all.at(-1);
  const { sent, command } = SENT[kind];
  if (meant === undefined) {
    const where = meetingId === null ? '' : ` fra mødet ${meetingId}`;
    return fault('not-sent-away', `Sagen er ikke ${sent}${where}.`, 'meetingId', [command]);
  }
  if (meetingId !== null || open.length < 2) return meant;
  const meetings = danishList(open.map((each) => each.meetingId ?? ''));
  return fault('several-sent-away', `Sagen er ${sent} fra flere møder: ${meetings}; skriv hvilket.`, 'meetingId');
}

const SENT = {
  referral: { sent: 'oversendt', command: 'ReferCase' },
  sent_back: { sent: 'sendt tilbage', command: 'SendBackCase' },
} as const;

function of({ awayId, meetingId }: Away, state: CaseState) {
  const item = state.items.find(({ itemId }) => itemId === awayId);
  return { itemId: awayId, meetingId: meetingId ?? '', bodyId: item?.bodyId ?? state.material?.bodyId ?? '' };
}

const dayOf = ({ on }: AnswerCommand['data'], facts: Facts): string => on ?? facts.effectiveOn;

function versionFault(version: number | null, state: CaseState): Fault {
  if (version === null || state.recommendations.some((each) => each.version === version && !each.withdrawn))
    return undefined;
  const message = `Sagen har ingen gældende version ${version} af indstillingen.`;
  return fault('version-unknown', message, 'recommendationVersion', ['ProposeRecommendation']);
}

function attachmentFault(id: string, field: string, state: CaseState): Fault {
  if (state.attachments.some(({ attachmentId }) => attachmentId === id)) return undefined;
  return fault('attachment-unknown', `Sagen har intet bilag ${id}.`, field, ['AttachDocument']);
}
