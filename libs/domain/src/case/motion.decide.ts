import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import { fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { nextMotionId } from './issued';
import {
  MOTION_AIMS,
  MOTION_KINDS,
  motionsOn,
  type CaseMotion,
  type DropMotion,
  type MotionCommand,
  type MotionEvent,
  type MotionMoved,
  type MoveMotion,
  type VoteOnMotion,
} from './motion';
import { contradiction } from './motion-rules';
import { findItem, notFound } from './on-item';
import type { CaseState } from './state';
import { countFaults, namesFault, repeatedNameFault, votesCast, type Count } from './vote';

/** Decides which motions are put on a case's items, and what becomes of them. */
export function decideMotion(command: MotionCommand, state: CaseState, facts: Facts): Decision<MotionEvent> {
  switch (command.type) {
    case 'MoveMotion':
      return move(command.data, state, facts);
    case 'VoteOnMotion':
      return vote(command.data, state);
    case 'DropMotion':
      return drop(command.data, state);
    default:
      return unreachable(command);
  }
}

function move(data: MoveMotion['data'], state: CaseState, facts: Facts): Decision<MotionEvent> {
  const found = findItem(data.meetingId, state, facts);
  if (notFound(found)) return { refused: found };
  const { itemId, meetingId, bodyId } = found.item;
  const { kind, aim = null, proposedBy, text, amends = null } = data;
  const onItem = motionsOn(state.motions, itemId);
  const wrong = firstFault(
    wordFault(kind, MOTION_KINDS, 'kind'),
    aimFault(data),
    wordingFault(proposedBy, 'proposedBy', 'Forslagsstilleren', TITLE_MAX),
    wordingFault(text, 'text', 'Forslagets ordlyd'),
    amendsFault(data, onItem),
  );
  if (wrong) return { refused: wrong };
  const said = { kind, aim, proposedBy, text, amends };
  if (onItem.some(({ moved, settled }) => settled === null && isSame(moved, said))) return accept();
  const of = { motionId: nextMotionId(state.issued), itemId, meetingId, bodyId };
  const order = Math.max(0, ...onItem.map(({ moved }) => moved.order)) + 1;
  return accept({ type: 'MotionMoved', data: { ...of, order, ...said } });
}

type Said = Pick<MotionMoved['data'], 'kind' | 'aim' | 'proposedBy' | 'text' | 'amends'>;

function isSame({ kind, aim, proposedBy, text, amends }: MotionMoved['data'], said: Said): boolean {
  return sameJson({ kind, aim, proposedBy, text, amends }, said);
}

function aimFault({ kind, aim = null }: MoveMotion['data']): Fault {
  if (kind === 'procedural') {
    if (aim !== null) return wordFault(aim, MOTION_AIMS, 'aim');
    const message = `Skriv, hvad forslaget går ud på: ${MOTION_AIMS.join(', ')}.`;
    return fault('aim-missing', message, 'aim');
  }
  if (aim === null) return undefined;
  const message = 'Kun et forslag om sagens behandling (procedural) har et formål; udelad det for et ændringsforslag.';
  return fault('aim-of-an-amendment', message, 'aim');
}

function amendsFault({ kind, amends = null }: MoveMotion['data'], onItem: readonly CaseMotion[]): Fault {
  if (kind !== 'sub_amendment') {
    if (amends === null) return undefined;
    return fault('amends-without-kind', 'Kun et underændringsforslag ændrer et andet forslag.', 'amends');
  }
  const amendments = onItem.filter(({ moved, settled }) => moved.kind === 'amendment' && settled === null);
  if (amendments.some(({ moved }) => moved.motionId === amends)) return undefined;
  const ids = amendments.map(({ moved }) => moved.motionId);
  const instead = ids.length === 0 ? 'punktet har ingen åbne ændringsforslag' : `åbne er ${danishList(ids)}`;
  const message = `Et underændringsforslag skal nævne det ændringsforslag, det vil ændre; ${instead}.`;
  return fault('amendment-unknown', message, 'amends', ['MoveMotion']);
}

function vote(data: VoteOnMotion['data'], state: CaseState): Decision<MotionEvent> {
  const { motionId, outcome, vote: count = null } = data;
  const motion = findMotion(motionId, state);
  if (motion === undefined) return unknown(motionId, state);
  const wrong = firstFault(
    wordFault(outcome, ['adopted', 'fallen'], 'outcome'),
    ...(count === null ? [] : countFaults(count, 'vote')),
    count === null ? undefined : repeatedNameFault(count.names, 'vote.names'),
    count === null ? undefined : namesFault(count, 'vote'),
    count === null ? undefined : outcomeFault(motion, outcome, count),
  );
  if (wrong) return { refused: wrong };
  const { itemId, meetingId, bodyId } = motion.moved;
  const told = count === null ? null : { subject: subjectOf(motion.moved), ...count };
  const event: MotionEvent = {
    type: 'MotionVotedOn',
    data: { motionId, itemId, meetingId, bodyId, outcome, vote: told },
  };
  if (motion.settled !== null) return sameJson(motion.settled, event.data) ? accept() : settledAlready(motion);
  const early = firstFault(subAmendmentFault(motion, state), treatedFault({ ...motion, settled: event.data }, state));
  return early ? { refused: early } : accept(event);
}

/** What was voted on, so that the vote says it also where it is read alone. */
function subjectOf({ motionId, kind, aim, proposedBy }: MotionMoved['data']): string {
  const what = kind === 'procedural' ? AIM_SUBJECTS[aim ?? 'other'] : SUBJECTS[kind];
  return `${what} ${motionId} fra ${proposedBy}`;
}

const SUBJECTS = { amendment: 'Ændringsforslag', sub_amendment: 'Underændringsforslag' } as const;
const AIM_SUBJECTS = {
  postpone: 'Forslag om udsættelse',
  refer: 'Forslag om oversendelse',
  send_back: 'Forslag om tilbagesendelse',
  close_debate: 'Forslag om afslutning',
  other: 'Forslag om sagens behandling',
} as const;

/**
 * Decisions are taken by a majority of the votes (KSL § 11 stk. 3), so that a tie adopts nothing. A procedural motion may
 * fall with a majority for it, since the rules of procedure can ask for more.
 */
function outcomeFault({ moved }: CaseMotion, outcome: string, count: Count): Fault {
  const [ayes, noes] = [votesCast(count, 'yes'), votesCast(count, 'no')];
  if (ayes === null || noes === null) return undefined;
  if (outcome === 'adopted' ? ayes > noes : ayes <= noes || moved.kind === 'procedural') return undefined;
  const [is, other] = outcome === 'adopted' ? ['vedtaget', 'fallen'] : ['faldet', 'adopted'];
  const message = `Forslag ${moved.motionId} kan ikke være ${is} med ${ayes} stemmer for og ${noes} imod; ret tallene, eller skriv udfaldet ${other}.`;
  return fault('vote-says-otherwise', message, 'outcome');
}

/** What would change an amendment is voted on before the amendment itself. */
function subAmendmentFault({ moved }: CaseMotion, state: CaseState): Fault {
  const waiting = state.motions.filter((each) => each.settled === null && each.moved.amends === moved.motionId);
  if (waiting.length === 0) return undefined;
  const ids = danishList(waiting.map((each) => each.moved.motionId));
  const message = `Stem først om underændringsforslag ${ids}, eller skriv, at det er trukket eller bortfaldet.`;
  return fault('sub-amendment-first', message, 'motionId', ['VoteOnMotion', 'DropMotion']);
}

/** Minutes may be typed with the decision first: what is told of the motions afterwards must agree with it. */
function treatedFault(settled: CaseMotion, state: CaseState): Fault {
  const treatment = state.treatments.find(({ decision }) => decision.itemId === settled.moved.itemId);
  const wrong = treatment && contradiction(settled, treatment.decision.outcomes);
  return wrong && { ...wrong, field: 'outcome', allowed: ['AnnulEntry'] };
}

function drop(data: DropMotion['data'], state: CaseState): Decision<MotionEvent> {
  const { motionId, outcome, reason = null } = data;
  const motion = findMotion(motionId, state);
  if (motion === undefined) return unknown(motionId, state);
  const wrong = firstFault(wordFault(outcome, ['withdrawn', 'lapsed'], 'outcome'), textFault(reason, 'reason'));
  if (wrong) return { refused: wrong };
  const { itemId, meetingId, bodyId } = motion.moved;
  const dropped = { motionId, itemId, meetingId, bodyId, outcome, reason };
  if (motion.settled === null) return accept({ type: 'MotionDropped', data: dropped });
  return sameJson(motion.settled, dropped) ? accept() : settledAlready(motion);
}

const findMotion = (motionId: string, { motions }: CaseState): CaseMotion | undefined =>
  motions.find(({ moved }) => moved.motionId === motionId);

function unknown(motionId: string, { motions }: CaseState): Decision<MotionEvent> {
  const open = motions.filter(({ settled }) => settled === null).map(({ moved }) => moved.motionId);
  const instead = open.length === 0 ? 'ingen er åbne' : `åbne er ${danishList(open)}`;
  return refuse('motion-unknown', `Sagen har intet forslag ${motionId}; ${instead}.`, ['MoveMotion'], 'motionId');
}

function settledAlready({ moved, settled }: CaseMotion): Decision<MotionEvent> {
  const became = OUTCOMES[settled?.outcome ?? 'lapsed'];
  const message = `Forslag ${moved.motionId} er allerede ${became}; er det en fejl, så annullér den indførsel.`;
  return refuse('motion-settled', message, ['AnnulEntry', 'MoveMotion'], 'motionId');
}

const OUTCOMES = { adopted: 'vedtaget', fallen: 'faldet', withdrawn: 'trukket', lapsed: 'bortfaldet' } as const;
