import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { fault, firstFault, textFault, timeFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import { sameJson } from '../equality';
import type { BodyFact, Facts, MeetingFact } from '../facts';
import { attendeesByName } from '../meeting/attendance';
import { standingsAt, type Standing } from '../meeting/presence';
import type { Outcome } from '../vocabulary';
import { TELLERS, treatedItemAt, type CaseItem } from './agenda';
import type { CaseEvent } from './events';
import { areOnTheMatter, type DecisionHalted, type HaltCommand, type HaltDecision } from './halt';
import { nextReturnId } from './issued';
import { bodyFault, findStandingMeeting, isRefusal } from './meetings';
import { nextMeetingOf } from './report';
import type { CaseState } from './state';

type Data = HaltDecision['data'];

/** Decides whether a member can halt what was decided at a meeting. */
export function decideHalt({ data }: HaltCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  const meeting = findStandingMeeting(facts, data.meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const { at = null, reason = null } = data;
  const wrong = firstFault(
    wordingFault(data.by, 'by', 'Navnet på den, der standser beslutningen,', TITLE_MAX),
    bodyFault(facts, data.councilId, 'councilId'),
    timeFault(at, 'at'),
    textFault(reason, 'reason'),
    data.toldBy === undefined ? undefined : wordFault(data.toldBy, TELLERS, 'toldBy'),
  );
  if (wrong) return { refused: wrong };
  const item = treatedItemAt(state.items, data.meetingId);
  if (item === undefined) return nothingToHalt(data.meetingId);
  const before = state.halts.find(({ itemId }) => itemId === item.itemId);
  if (before !== undefined) return haltAgain(before, data);
  const impossible = firstFault(
    rightFault(facts.bodies.get(item.bodyId)),
    councilFault(item, facts.bodies.get(data.councilId)),
    outcomeFault(item, state),
    timeLimitFault(data, meeting),
    presenceFault(data, item, meeting),
  );
  if (impossible) return { refused: impossible };
  const council = facts.bodies.get(data.councilId)?.name ?? data.councilId;
  return halted({ ...data, at, reason, council }, { item, meeting, state });
}

interface Halted {
  readonly by: string;
  readonly councilId: string;
  readonly council: string;
  readonly at: string | null;
  readonly reason: string | null;
}

interface Scene {
  readonly item: CaseItem;
  readonly meeting: MeetingFact;
  readonly state: CaseState;
}

/** The council gets the case at its next meeting; one whose minutes were typed first may have had it already. */
function halted({ by, councilId, council, at, reason }: Halted, { item, meeting, state }: Scene): Decision<CaseEvent> {
  const { itemId, meetingId, bodyId } = item;
  const returnId = nextReturnId(state.issued);
  const target = nextMeetingOf(councilId);
  const promise = { returnId, meetingId, itemId, bodyId: councilId, target, quote: null, place: null };
  const had = state.items.find(
    (each) => each.status === 'treated' && each.bodyId === councilId && (each.meetingDate ?? '') >= meeting.date,
  );
  const of = { itemId, meetingId, bodyId, meetingDate: meeting.date };
  return accept<CaseEvent>(
    { type: 'DecisionHalted', data: { ...of, by, councilId, council, at, reason, returnId } },
    { type: 'ReturnPromised', data: { ...promise, source: 'halt', after: meeting.date } },
    ...(had === undefined
      ? []
      : [
          {
            type: 'ReturnKept' as const,
            data: { returnId, bodyId: councilId, meetingId: had.meetingId, itemId: had.itemId },
          },
        ]),
  );
}

function nothingToHalt(meetingId: string): Decision<CaseEvent> {
  const message = `Sagen er ikke behandlet på mødet ${meetingId}, så der er ingen beslutning at standse.`;
  return refuse('nothing-to-halt', message, ['RecordDecision'], 'meetingId');
}

function haltAgain(
  before: DecisionHalted['data'],
  { by, councilId, at = null, reason = null }: Data,
): Decision<CaseEvent> {
  const told = { by, councilId, at, reason };
  const known = { by: before.by, councilId: before.councilId, at: before.at, reason: before.reason };
  if (sameJson(told, known)) return accept();
  const message = `${before.by} har allerede standset beslutningen; én erklæring er nok. Er den ført forkert, så annullér den.`;
  return refuse('already-halted', message, ['AnnulEntry'], 'by');
}

function rightFault(body: BodyFact | undefined): Fault {
  if (body === undefined || body.profile.deciding.halts) return undefined;
  const message = `${body.name} er et organ (${body.profile.danish}), hvis beslutninger et enkelt medlem ikke kan standse; en afvigende mening kan føres til protokol.`;
  return fault('no-right-to-halt', message, 'meetingId', ['RecordStatement']);
}

function councilFault({ bodyId }: CaseItem, council: BodyFact | undefined): Fault {
  if (council === undefined) return undefined;
  if (council.bodyId !== bodyId && council.profile.deciding.decidesHalted) return undefined;
  const message = `En standset beslutning skal afgøres af kommunalbestyrelsen, ikke af ${council.name}.`;
  return fault('not-the-council', message, 'councilId', ['HaltDecision']);
}

/** Decisions on procedure, and what was only taken note of, change nothing that could be halted. */
const ALSO_CARRIED_OUT: readonly Outcome[] = ['referred', 'sent_to_hearing'];

function outcomeFault({ itemId }: CaseItem, { treatments }: CaseState): Fault {
  const outcomes = treatments.find(({ decision }) => decision.itemId === itemId)?.decision.outcomes ?? [];
  if (areOnTheMatter(outcomes) || outcomes.some((outcome) => ALSO_CARRIED_OUT.includes(outcome))) return undefined;
  const message =
    'Kun en egentlig beslutning kan standses; den her udsætter, anbefaler eller orienterer, så der er intet at udføre.';
  return fault('nothing-is-carried-out', message, 'meetingId', ['RecordStatement']);
}

function timeLimitFault({ at = null, toldBy }: Data, { meetingId, status, date, closedAt }: MeetingFact): Fault {
  if (at !== null && closedAt !== undefined && at > closedAt) {
    const message = `Mødet blev hævet kl. ${closedAt}, så en erklæring kl. ${at} kom for sent; en beslutning kan kun standses, før mødet er hævet.`;
    return fault('halted-too-late', message, 'at', ['RecordStatement']);
  }
  if (status === 'in_progress' || (status === 'held' && toldBy === 'minutes')) return undefined;
  const message =
    status === 'held'
      ? `Mødet ${meetingId} er hævet, og en beslutning kan kun standses, før det sker. Fortæller referatet, at det blev sagt på mødet, så send det med som "toldBy": "minutes".`
      : `Mødet den ${danishDate(date)} er ikke åbnet endnu.`;
  const code = status === 'held' ? 'halted-too-late' : 'meeting-not-opened';
  return fault(code, message, 'meetingId', status === 'held' ? ['HaltDecision'] : ['OpenMeeting']);
}

/** The right is that of a member who was there when the committee decided the item. */
function presenceFault({ by }: Data, { number }: CaseItem, { attendance, date }: MeetingFact): Fault {
  const attendees = attendance === undefined ? [] : [...attendeesByName(attendance).values()];
  const attendee = attendees.find(({ name }) => name === by);
  if (attendee === undefined) {
    const message = `${by} står ikke i mødets deltagelse; før deltagelsen først, med det samme navn.`;
    return fault('person-unknown', message, 'by', ['RecordAttendance']);
  }
  const asked = { number: number ?? '', moment: null, isEnd: false };
  const standing = standingsAt(
    asked,
    number === null ? attendees.map(unbounded) : attendees,
    recusals(attendance),
    date,
  );
  const there = standing.find(({ name }) => name === by)?.standing;
  if (there === 'entitled' || there === undefined) return undefined;
  const message = `${by} ${WHY_NOT[there]} og kan derfor ikke standse beslutningen.`;
  return fault('was-not-there', message, 'by', ['RecordAttendance', 'RecordStatement']);
}

const recusals = (attendance: MeetingFact['attendance']) => attendance?.recusals ?? [];

/** An item without a number lies nowhere among the others, so that only the meeting as a whole is known. */
function unbounded<T extends { readonly arrivedAt: string | null; readonly leftAt: string | null }>(attendee: T): T {
  return { ...attendee, arrivedAt: null, leftAt: null };
}

const WHY_NOT: Readonly<Record<Exclude<Standing, 'entitled'>, string>> = {
  recused: 'var inhabil ved punktet',
  away: 'var ikke til stede ved punktet',
  not_called: 'var ikke indkaldt til punktet',
  seat_taken: 'var suppleant for en, der selv var til stede',
  apology: 'havde meldt afbud',
  absent: 'var ikke til stede',
  guest: 'var gæst på mødet',
};
