import { accept, refuse, unreachable, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import { wordingFault } from '../checks';
import { danishList } from '../danish';
import type { CaseDossier, CaseFact, Facts } from '../facts';
import { isUntreated, type ItemRemoved } from './agenda';
import { openDeadlines, type DeadlineLapsed, type DeadlineSet } from './deadline';
import { withdraw } from './ending';
import { nextDeadlineId, nextReturnId } from './issued';
import type { CaseAbsorbed, CaseMerged, MergeCases, MergeInto, MergingCommand, TakenOver } from './merging';
import type { CasePostponed } from './postponement';
import { openReturns, type CaseReturn, type ReturnPromised, type ReturnWithdrawn } from './return';
import type { CaseState } from './state';

type Absorbing = CaseAbsorbed | CasePostponed | ReturnPromised | DeadlineSet;
type Merging = CaseMerged | ReturnWithdrawn | ItemRemoved | DeadlineLapsed;

const NOTHING_OWED: CaseDossier = { mergedInto: null, away: [], returns: [], deadlines: [] };

/** Decides that two cases are one, on the side of the one that carries on or of the other. */
export function decideMerging(command: MergingCommand, state: CaseState, facts: Facts): Decision<Absorbing | Merging> {
  switch (command.type) {
    case 'MergeCases':
      return absorb(command.data, state, facts);
    case 'MergeInto':
      return merge(command.data, state);
    default:
      return unreachable(command);
  }
}

function absorb(data: MergeCases['data'], state: CaseState, facts: Facts): Decision<Absorbing> {
  const { caseId, reason } = data;
  if (state.closing.absorbed.includes(caseId)) return accept();
  const wrong = wordingFault(reason, 'reason', 'Begrundelsen');
  if (wrong) return { refused: wrong };
  const other = facts.cases.get(caseId);
  if (other === undefined) {
    return refuse('other-case-unknown', `Sagen ${caseId} findes ikke.`, ['OpenCase'], 'caseId');
  }
  const unfit = unfitFor(other, state);
  if (unfit !== undefined) return { refused: unfit };
  const { returns, deadlines } = other.dossier ?? NOTHING_OWED;
  return accept<Absorbing>(
    { type: 'CaseAbsorbed', data: { caseId, reason } },
    ...returns.map(({ open, since }, index) => {
      return promisedHere(open, nextReturnId(state.issued, index), { caseId, id: open.returnId, since });
    }),
    ...deadlines.map((deadline, index): DeadlineSet => {
      const { date, precision, setAs, deadlineId: id } = deadline;
      const said = { date, precision, quote: setAs?.quote ?? null, place: null };
      const takenOver = { caseId, id, since: null };
      const deadlineId = nextDeadlineId(state.issued, index);
      return { type: 'DeadlineSet', data: { deadlineId, meetingId: null, itemId: null, ...said, takenOver } };
    }),
  );
}

/** Why these two cannot be one, or not yet; undefined where they can. */
function unfitFor(other: CaseFact, { material }: CaseState): Refusal | undefined {
  const refusal = (code: string, message: string, allowed: readonly string[]): Refusal => {
    return { code, message, allowed, field: 'caseId' };
  };
  if (other.caseId === material?.caseId) {
    return refusal('case-merged-with-itself', 'En sag kan ikke lægges sammen med sig selv.', []);
  }
  const { mergedInto, away } = other.dossier ?? NOTHING_OWED;
  if (mergedInto !== null) {
    const message = `Sagen ${other.caseId} er allerede lagt sammen med ${mergedInto}; læg den sag sammen med denne.`;
    return refusal('case-merged', message, ['MergeCases']);
  }
  if (away.length > 0) {
    const message =
      `Sagen ${other.caseId} venter på svar et andet sted fra og kan først lægges sammen med denne, ` +
      'når svaret er ført dér.';
    return refusal('case-is-away', message, ['AnswerReferral', 'AnswerSendBack', 'CloseHearing']);
  }
  const meetings = other.items.filter(({ status }) => status === 'scheduled').map(({ meetingId }) => meetingId);
  if (meetings.length === 0) return undefined;
  const message =
    `Sagen ${other.caseId} står på dagsordenen for ${danishList(meetings)} og kan først lægges sammen med denne, ` +
    'når den er behandlet dér eller taget af.';
  return refusal('case-on-agenda', message, ['RecordDecision', 'RemoveFromAgenda']);
}

/** The promise of the other case, made here outside any meeting: the item that made it stays the other one's. */
function promisedHere(one: CaseReturn, returnId: string, takenOver: TakenOver): CasePostponed | ReturnPromised {
  const { target, said, cause, source, defers } = one;
  const of = { returnId, meetingId: null, itemId: null, bodyId: target.bodyId, target, quote: said.quote, takenOver };
  if (defers || source === 'postponement') {
    const why = { cause: cause ?? 'body', reason: null, requestedBy: null, warnings: [] } as const;
    return { type: 'CasePostponed', data: { ...of, ...why } };
  }
  return { type: 'ReturnPromised', data: { ...of, place: null, source } };
}

/** What is open goes over to the other case, so that here it is owed no more. */
function merge({ intoCaseId, reason }: MergeInto['data'], state: CaseState): Decision<Merging> {
  const { mergedInto } = state.closing;
  if (mergedInto === intoCaseId) return accept();
  if (mergedInto !== null) {
    return refuse('case-merged', `Sagen er allerede lagt sammen med ${mergedInto}.`, ['AnnulEntry'], 'intoCaseId');
  }
  const why = `føres videre på sagen ${intoCaseId}`;
  const returns = openReturns(state.returns);
  const ended = returns.flatMap((one) => withdraw(one, state, why));
  const kept = new Set(returns.map(({ returnId }) => returnId));
  const rest = state.items.filter((item) => isUntreated(item) && (item.returnId === null || !kept.has(item.returnId)));
  return accept<Merging>(
    { type: 'CaseMerged', data: { intoCaseId, reason } },
    ...ended,
    ...rest.map(({ itemId, meetingId, bodyId, status }): ItemRemoved => {
      const data = { itemId, meetingId, bodyId, declined: status === 'proposed', reason: why };
      return { type: 'ItemRemoved', data };
    }),
    ...openDeadlines(state.deadlines).map(({ deadlineId }): DeadlineLapsed => {
      return { type: 'DeadlineLapsed', data: { deadlineId, reason: why } };
    }),
  );
}
