import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { dateFault, fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishDate, danishList } from '../danish';
import { sameJson } from '../equality';
import type { BodyFact, Facts } from '../facts';
import { OUTCOMES, type Outcome } from '../vocabulary';
import { withdraw } from './ending';
import type { CaseEvent } from './events';
import { haltInForce } from './halt';
import { nextOutsideId, nextReturnId } from './issued';
import { bodyFault } from './meetings';
import {
  AUTHORITIES,
  OUTSIDE_VOTES,
  type CaseDecidedOutside,
  type DecideOutsideMeeting,
  type OutsideCommand,
  type OutsideParticipant,
} from './outside';
import { nextMeetingOf } from './report';
import { openDeferrals } from './return';
import type { CaseState } from './state';
import { caseStatus } from './status';

type Data = DecideOutsideMeeting['data'];

/** Decides a case outside a meeting, and promises the report on it. */
export function decideOutside({ data }: OutsideCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  const wrong = firstFault(
    bodyFault(facts, data.bodyId),
    wordFault(data.authority, AUTHORITIES, 'authority'),
    ...participantFaults(data.participants),
    wordingFault(data.reason, 'reason', 'Begrundelsen for ikke at vente på et møde'),
    wordingFault(data.text, 'text', 'Beslutningens ordlyd'),
    ...outcomeFaults(data.outcomes),
    dayFault(data.decidedOn, facts),
  );
  if (wrong) return { refused: wrong };
  const said = saidBy(data);
  if (state.outside.some(({ decisionId: _, returnId: __, ...each }) => sameJson(each, said))) return accept();
  const body = facts.bodies.get(data.bodyId);
  const formless = body && (data.authority === 'chair' ? chairFault(data, body) : writingFault(data, body));
  return formless ? { refused: formless } : (whatBars(data, state) ?? decided(said, state));
}

function decided(said: ReturnType<typeof saidBy>, state: CaseState): Decision<CaseEvent> {
  const { bodyId, decidedOn } = said;
  const returnId = nextReturnId(state.issued);
  const target = nextMeetingOf(bodyId);
  const promise = { returnId, meetingId: null, itemId: null, bodyId, target, quote: null, place: null };
  const deferrals = openDeferrals(state.returns);
  return accept<CaseEvent>(
    { type: 'CaseDecidedOutside', data: { decisionId: nextOutsideId(state.issued), ...said, returnId } },
    ...deferrals.flatMap((each) => withdraw(each, state, 'sagen er afgjort uden for møde')),
    { type: 'ReturnPromised', data: { ...promise, source: 'outside_meeting', after: decidedOn } },
  );
}

function saidBy(data: Data): Omit<CaseDecidedOutside['data'], 'decisionId' | 'returnId'> {
  const { bodyId, authority, reason, text, decidedOn } = data;
  const participants = data.participants.map(({ name, group = null, vote = null, agreesToForm = null }) => ({
    ...{ name, group, vote, agreesToForm },
  }));
  return { bodyId, authority, participants, reason, text, outcomes: [...new Set(data.outcomes)], decidedOn };
}

function participantFaults(participants: readonly OutsideParticipant[]): readonly Fault[] {
  if (participants.length === 0) return [fault('nobody-decided', 'Skriv, hvem der afgjorde sagen.', 'participants')];
  return participants.flatMap(({ name, group, vote = null }, i) => [
    wordingFault(name, `participants.${i}.name`, 'Navnet', TITLE_MAX),
    textFault(group, `participants.${i}.group`, TITLE_MAX),
    vote === null ? undefined : wordFault(vote, OUTSIDE_VOTES, `participants.${i}.vote`),
    participants.findIndex((other) => other.name === name) === i
      ? undefined
      : fault('name-twice', `${name} står to gange blandt deltagerne.`, `participants.${i}.name`),
  ]);
}

/** Outside a meeting a case can be decided and recommended; it can be put off by nobody but its body. */
const POSSIBLE: readonly Outcome[] = [
  'approved',
  'approved_with_changes',
  'partly_approved',
  'rejected',
  'noted',
  'recommended',
  'elected',
];

function outcomeFaults(outcomes: readonly Outcome[]): readonly Fault[] {
  if (outcomes.length === 0) return [fault('outcome-missing', 'Beslutningen mangler et udfald.', 'outcomes')];
  return outcomes.flatMap((outcome, i) => [
    wordFault(outcome, OUTCOMES, `outcomes.${i}`),
    POSSIBLE.includes(outcome)
      ? undefined
      : fault(
          'not-outside-a-meeting',
          `Uden for et møde kan en sag kun afgøres eller anbefales: ${POSSIBLE.join(', ')}.`,
          `outcomes.${i}`,
          ['ScheduleCase', 'PostponeCase', 'WithdrawCase'],
        ),
  ]);
}

function dayFault(decidedOn: string, { today }: Facts): Fault {
  const wrong = dateFault(decidedOn, 'decidedOn');
  if (wrong || decidedOn <= today) return wrong;
  return fault('not-decided-yet', `Den ${danishDate(decidedOn)} er ikke kommet endnu.`, 'decidedOn');
}

function chairFault({ participants }: Data, { name, profile }: BodyFact): Fault {
  if (!profile.deciding.chairDecides) {
    const message = `Formanden for ${name} kan ikke afgøre sager alene; sæt sagen på et møde.`;
    return fault('chair-decides-nothing', message, 'authority', ['ScheduleCase']);
  }
  if (participants.length === 1) return undefined;
  const message = 'Formanden afgør sagen alene; har flere stemt, så er det en skriftlig votering (written_vote).';
  return fault('chair-is-one', message, 'participants', ['DecideOutsideMeeting']);
}

function writingFault({ participants, outcomes, decidedOn }: Data, body: BodyFact): Fault {
  const { votesInWriting } = body.profile.deciding;
  if (votesInWriting === 'never') {
    const message = `${body.name} kan ikke afgøre sager ved skriftlig votering; sæt sagen på et møde, eller lad formanden afgøre den.`;
    return fault('never-in-writing', message, 'authority', ['ScheduleCase', 'DecideOutsideMeeting']);
  }
  return firstFault(
    silenceFault(participants),
    votesInWriting === 'if_all_agree' ? agreementFault(participants, body, decidedOn) : undefined,
    majorityFault(participants, outcomes),
  );
}

function silenceFault(participants: readonly OutsideParticipant[]): Fault {
  const index = participants.findIndex(({ vote = null }) => vote === null);
  const silent = participants[index];
  if (silent === undefined) return undefined;
  const message = `Skriv, hvad ${silent.name} stemte: ${OUTSIDE_VOTES.join(', ')}.`;
  return fault('vote-missing', message, `participants.${index}.vote`);
}

function agreementFault(participants: readonly OutsideParticipant[], body: BodyFact, on: string): Fault {
  const against = participants.filter(({ agreesToForm }) => agreesToForm !== true).map(({ name }) => name);
  if (against.length > 0) {
    const message = `${body.name} kan kun afgøre sager skriftligt, når alle er enige i det; det mangler fra ${danishList(against)}. Ellers sæt sagen på et møde.`;
    return fault('not-all-agree', message, 'participants', ['ScheduleCase', 'DecideOutsideMeeting']);
  }
  const members = body.memberships.filter(({ from, to }) => from <= on && (to === null || to >= on)).length;
  if (participants.length >= members) return undefined;
  const message = `${body.name} har ${members} medlemmer den ${danishDate(on)}, men kun ${participants.length} er spurgt; alle skal være enige i den skriftlige form.`;
  return fault('members-missing', message, 'participants', ['ScheduleCase', 'DecideOutsideMeeting']);
}

const ADOPTING: readonly Outcome[] = ['approved', 'approved_with_changes', 'partly_approved', 'recommended'];

/** As at a meeting a tie adopts nothing (KSL § 11 stk. 3). */
function majorityFault(participants: readonly OutsideParticipant[], outcomes: readonly Outcome[]): Fault {
  const [ayes, noes] = (['yes', 'no'] as const).map(
    (side) => participants.filter(({ vote }) => vote === side).length,
  ) as [number, number];
  if (ayes > noes || !outcomes.some((outcome) => ADOPTING.includes(outcome))) return undefined;
  const message = `Med ${ayes} stemmer for og ${noes} imod er sagen ikke vedtaget; skriv udfaldet rejected, eller ret stemmerne.`;
  return fault('vote-says-otherwise', message, 'outcomes');
}

function whatBars({ bodyId }: Data, state: CaseState): Decision<CaseEvent> | undefined {
  const halt = haltInForce(state);
  if (halt !== undefined && halt.councilId !== bodyId) {
    const message = `${halt.by} har standset beslutningen, så kun ${halt.council} kan afgøre sagen.`;
    return refuse('decision-halted', message, ['ScheduleCase', 'WithdrawCase'], 'bodyId');
  }
  const status = caseStatus(state);
  if (status !== 'decided' && status !== 'withdrawn') return undefined;
  const message = `Sagen er allerede ${status === 'decided' ? 'afgjort' : 'trukket'}; genoptag den, før den afgøres igen.`;
  return refuse('case-is-over', message, ['ReopenCase', 'AnnulEntry']);
}
