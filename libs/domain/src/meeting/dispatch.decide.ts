import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import { dispatchRule, dueBefore, lateBy, type Notice } from '../body/notice';
import { rulesOn } from '../body/rules';
import { dateFault, fault, firstFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import type {
  AgendaLine,
  ConveneMeeting,
  DispatchCommand,
  DispatchEvent,
  DispatchState,
  ResendAgenda,
  SendSupplement,
  SentCase,
} from './dispatch';
import { alreadyBegun, hasBegun, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';

/** A meeting as its dispatches see it. */
export interface DispatchedMeeting extends MeetingIdentity {
  /** A `MeetingKind`. */
  readonly kind: string;
}

type State = DispatchState & HoldingState;

/** Sends the agenda, a supplement to it, or the agenda once more. */
export function decideDispatch(
  command: DispatchCommand,
  meeting: DispatchedMeeting,
  state: State,
  facts: Facts,
): Decision<DispatchEvent> {
  switch (command.type) {
    case 'ConveneMeeting':
      return convene(command.data, meeting, state, facts);
    case 'SendSupplement':
      return supplement(command.data, meeting, state, facts);
    case 'ResendAgenda':
      return resend(command.data, meeting, state, facts);
    default:
      return unreachable(command);
  }
}

/** The agenda is sent once. What comes later is a supplement, or the agenda sent again with the reason. */
function convene(
  { agenda, sentOn }: ConveneMeeting['data'],
  meeting: DispatchedMeeting,
  state: State,
  facts: Facts,
): Decision<DispatchEvent> {
  const wrong = firstFault(dateFault(sentOn, 'sentOn'), ...linesFaults(agenda, 'agenda'));
  if (wrong !== undefined) return { refused: wrong };
  if (state.sentAgenda !== null) {
    const convened = state.dispatches.find(({ type }) => type === 'MeetingConvened');
    if (convened?.type === 'MeetingConvened' && sameJson(agenda, convened.data.agenda)) return accept();
    const message =
      'Dagsordenen er allerede udsendt; nye punkter sendes som tillægsdagsorden, og rettelser ved at sende den igen.';
    return refuse('agenda-already-sent', message, ['SendSupplement', 'ResendAgenda', 'AnnulEntry'], 'agenda');
  }
  if (hasBegun(state)) return alreadyBegun(state);
  const different = differenceFromLog(agenda, 'agenda', meeting, facts);
  if (different !== undefined) return { refused: different };
  const on = sentOn ?? facts.effectiveOn;
  const data = { bodyId: meeting.bodyId, agenda, sentOn: on, ...frozen(agenda, on, meeting, facts) };
  return accept({ type: 'MeetingConvened', data });
}

function supplement(
  { lines, reason, sentOn }: SendSupplement['data'],
  meeting: DispatchedMeeting,
  state: State,
  facts: Facts,
): Decision<DispatchEvent> {
  const wrong = firstFault(
    wordingFault(reason, 'reason', 'Begrundelsen'),
    dateFault(sentOn, 'sentOn'),
    lines.length > 0 ? undefined : fault('lines-missing', 'Tillægsdagsordenen har ingen punkter.', 'lines'),
    ...linesFaults(lines, 'lines'),
  );
  if (wrong !== undefined) return { refused: wrong };
  const repeated = state.dispatches.some(
    (each) => each.type === 'SupplementSent' && sameJson([each.data.lines, each.data.reason], [lines, reason]),
  );
  if (repeated) return accept();
  if (state.sentAgenda === null) return notSent('Dagsordenen er ikke udsendt endnu; sæt punkterne på den i stedet.');
  if (hasBegun(state)) return alreadyBegun(state);
  const on = sentOn ?? facts.effectiveOn;
  const impossible = firstFault(
    orderFault(on, state),
    ...lines.map((line, index) => sentAlready(line, index, state.sentAgenda ?? [])),
    differenceFromLog(lines, 'lines', meeting, facts),
  );
  if (impossible !== undefined) return { refused: impossible };
  const said = { bodyId: meeting.bodyId, supplement: state.supplements + 1, lines, reason, sentOn: on };
  return accept({ type: 'SupplementSent', data: { ...said, ...frozen(lines, on, meeting, facts) } });
}

function resend(
  { agenda, reason, sentOn }: ResendAgenda['data'],
  meeting: DispatchedMeeting,
  state: State,
  facts: Facts,
): Decision<DispatchEvent> {
  const wrong = firstFault(
    wordingFault(reason, 'reason', 'Begrundelsen'),
    dateFault(sentOn, 'sentOn'),
    ...linesFaults(agenda, 'agenda'),
  );
  if (wrong !== undefined) return { refused: wrong };
  const last = state.dispatches.at(-1);
  const repeats = last?.type === 'AgendaResent' && sameJson([last.data.agenda, last.data.reason], [agenda, reason]);
  const on = sentOn ?? facts.effectiveOn;
  const sent = frozen(agenda, on, meeting, facts);
  if (repeats && sameJson(last.data.sent, sent.sent)) return accept();
  if (state.sentAgenda === null) return notSent('Dagsordenen er ikke udsendt endnu, så den kan ikke sendes igen.');
  if (hasBegun(state)) return alreadyBegun(state);
  const impossible = firstFault(orderFault(on, state), differenceFromLog(agenda, 'agenda', meeting, facts));
  if (impossible !== undefined) return { refused: impossible };
  return accept({ type: 'AgendaResent', data: { bodyId: meeting.bodyId, agenda, reason, sentOn: on, ...sent } });
}

const notSent = (message: string): Decision<DispatchEvent> => refuse('agenda-not-sent', message, ['ConveneMeeting']);

/** Nothing follows on the agenda before the agenda itself was sent. */
function orderFault(sentOn: string, { dispatches }: DispatchState): Fault {
  const first = dispatches[0]?.data.sentOn;
  if (first === undefined || sentOn >= first) return undefined;
  const message = `Dagsordenen blev sendt den ${danishDate(first)}; det her kan først være sendt den dag eller senere.`;
  return fault('sent-before-the-agenda', message, 'sentOn');
}

function linesFaults(lines: readonly AgendaLine[], field: string): readonly Fault[] {
  return [
    ...lines.map(({ number, title }, index) =>
      firstFault(
        wordingFault(number, `${field}.${index}.number`, 'Punktets nummer', TITLE_MAX),
        wordingFault(title, `${field}.${index}.title`, 'Titlen', TITLE_MAX),
      ),
    ),
    repeatedNumberFault(lines, field),
  ];
}

function repeatedNumberFault(lines: readonly AgendaLine[], field: string): Fault {
  const index = lines.findIndex(({ number }, at) => lines.slice(0, at).some((line) => line.number === number));
  const line = lines[index];
  if (line === undefined) return undefined;
  return fault('number-twice', `Nummeret ${line.number} står to gange på dagsordenen.`, `${field}.${index}.number`);
}

function sentAlready({ number, caseId }: AgendaLine, index: number, sent: readonly AgendaLine[]): Fault {
  const line = sent.find((each) => each.number === number || (caseId !== null && each.caseId === caseId));
  if (line === undefined) return undefined;
  const message =
    line.number === number
      ? `Den udsendte dagsorden har allerede et punkt ${number}.`
      : `Sagen står allerede på den udsendte dagsorden som punkt ${line.number}.`;
  return fault('already-on-agenda', message, `lines.${index}.number`, ['ScheduleCase', 'ResendAgenda']);
}

/** What the log says otherwise of the lines' cases, so that the agenda as sent never contradicts the cases. */
function differenceFromLog(lines: readonly AgendaLine[], field: string, meeting: MeetingIdentity, facts: Facts): Fault {
  return firstFault(...lines.map((line, index) => lineDifference(line, `${field}.${index}`, meeting, facts)));
}

function lineDifference(line: AgendaLine, at: string, { meetingId }: MeetingIdentity, { cases }: Facts): Fault {
  if (line.caseId === null) return undefined;
  const differs = (message: string, field: string, instead: string): Fault =>
    fault('agenda-differs', `Punkt ${line.number}: ${message}`, `${at}.${field}`, [instead]);
  const known = cases.get(line.caseId);
  if (known === undefined) return differs('sagen findes ikke.', 'caseId', 'OpenCase');
  const item = known.items.find((each) => each.meetingId === meetingId && each.status === 'scheduled');
  if (item === undefined) return differs('sagen er ikke på dette mødes dagsorden.', 'caseId', 'ScheduleCase');
  if (item.number !== line.number) {
    const number = item.number === null ? 'endnu intet nummer' : `nummer ${item.number}`;
    return differs(`sagen har ${number} på dagsordenen.`, 'number', 'ScheduleCase');
  }
  // The agenda that the public gets has the neutral title of a closed item.
  if (![known.title, known.publicTitle].includes(line.title))
    return differs(`sagen hedder »${known.title}«.`, 'title', 'ReviseCaseMaterial');
  return undefined;
}

/** What was sent of each case, and whether it was sent in time. */
function frozen(
  lines: readonly AgendaLine[],
  sentOn: string,
  meeting: DispatchedMeeting,
  facts: Facts,
): { readonly sent: readonly SentCase[]; readonly notice: Notice | null } {
  const sent = lines.flatMap(({ caseId }) => {
    const known = caseId === null ? undefined : facts.cases.get(caseId);
    return known === undefined ? [] : [{ caseId: known.caseId, ...known.presented }];
  });
  return { sent, notice: noticeOf(sentOn, meeting, facts) };
}

function noticeOf(sentOn: string, meeting: DispatchedMeeting, { bodies }: Facts): Notice | null {
  const body = bodies.get(meeting.bodyId);
  if (body === undefined) return null;
  const rules = rulesOn(body, meeting.date);
  const due = dueBefore(dispatchRule(rules, meeting), rules, meeting);
  return due === null ? null : { ...due, lateBy: lateBy(sentOn, due, rules, meeting) };
}
