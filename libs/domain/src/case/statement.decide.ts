import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { dateFault, fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishDate, danishList } from '../danish';
import { sameJson } from '../equality';
import type { BodyFact, Facts, MeetingFact } from '../facts';
import { attendeesByName } from '../meeting/attendance';
import type { Role } from '../meeting/attendee';
import { nextStatementId } from './issued';
import { findItem, notFound } from './on-item';
import type { CaseState } from './state';
import {
  DEMANDS,
  STATEMENT_KINDS,
  type CaseStatement,
  type Declarant,
  type ForwardStatement,
  type RecordStatement,
  type StatementCommand,
  type StatementEvent,
} from './statement';

/** Decides what members have put in the minutes of a case, and whether it went on with the case. */
export function decideStatement(command: StatementCommand, state: CaseState, facts: Facts): Decision<StatementEvent> {
  return command.type === 'RecordStatement' ? record(command.data, state, facts) : forward(command.data, state, facts);
}

function record(data: RecordStatement['data'], state: CaseState, facts: Facts): Decision<StatementEvent> {
  const found = findItem(data.meetingId, state, facts);
  if (notFound(found)) return { refused: found };
  const { kind, text, demanded, sendTo = null } = data;
  const wrong = firstFault(
    wordFault(kind, STATEMENT_KINDS, 'kind'),
    ...declarantFaults(data.by),
    wordingFault(text, 'text', 'Udtalelsens ordlyd'),
    wordFault(demanded, DEMANDS, 'demanded'),
    demandFault(data, facts.bodies.get(found.item.bodyId)),
    absenceFault(data, found.meeting, facts.bodies.get(found.item.bodyId)),
    sendTo === null ? undefined : wordingFault(sendTo, 'sendTo', 'Modtageren', TITLE_MAX),
  );
  if (wrong) return { refused: wrong };
  const { itemId, meetingId, bodyId } = found.item;
  const by = data.by.map(({ name, party = null }) => ({ name, party }));
  const said = { itemId, meetingId, bodyId, kind, by, text, demanded, sendTo };
  if (state.statements.some(({ recorded: { statementId: _, ...each } }) => sameJson(each, said))) return accept();
  return accept({ type: 'StatementRecorded', data: { statementId: nextStatementId(state.issued), ...said } });
}

function declarantFaults(by: readonly Declarant[]): readonly Fault[] {
  if (by.length === 0) return [fault('nobody-says-it', 'Skriv, hvem udtalelsen kommer fra.', 'by')];
  return by.flatMap(({ name, party }, i) => [
    wordingFault(name, `by.${i}.name`, 'Navnet', TITLE_MAX),
    textFault(party, `by.${i}.party`, TITLE_MAX),
    by.findIndex((other) => other.name === name) === i
      ? undefined
      : fault('name-twice', `${name} står to gange under den samme udtalelse.`, `by.${i}.name`),
  ]);
}

/** A dissent is a right that must be used at the meeting; what else is put in the minutes later, the body allows. */
function demandFault({ kind, demanded }: RecordStatement['data'], body: BodyFact | undefined): Fault {
  if (kind !== 'dissent' || demanded !== 'afterwards' || body?.profile.deciding.dissentAtMeeting !== true)
    return undefined;
  const message =
    'En afvigende mening skal forlanges ført til referat på selve mødet. ' +
    'Tillader organet, at noget føres ind senere, så skriv det som protokoltilførsel (entry) eller forbehold (reservation).';
  return fault('dissent-too-late', message, 'demanded', ['RecordStatement']);
}

/**
 * The right to a dissent is that of members who took part. Whom the attendance does not name may be there under another
 * spelling, and is taken at the minutes' word.
 */
function absenceFault(
  { kind, by }: RecordStatement['data'],
  { attendance }: MeetingFact,
  body: BodyFact | undefined,
): Fault {
  if (kind !== 'dissent' || attendance === undefined || body?.profile.deciding.dissentAtMeeting !== true) {
    return undefined;
  }
  const attendees = attendeesByName(attendance);
  const index = by.findIndex(({ name }) => WITHOUT_A_VOTE.includes(attendees.get(name)?.role ?? 'present'));
  const absentee = by[index];
  if (absentee === undefined) return undefined;
  const message = `${absentee.name} deltog ikke i mødet som medlem og kan derfor ikke få en afvigende mening ført til referat; ret deltagelsen, hvis den er forkert.`;
  return fault('was-not-there', message, `by.${index}.name`, ['RecordAttendance', 'RecordStatement']);
}

const WITHOUT_A_VOTE: readonly Role[] = ['apology', 'absent', 'guest'];

function forward(data: ForwardStatement['data'], state: CaseState, facts: Facts): Decision<StatementEvent> {
  const { statementId } = data;
  const on = data.on ?? facts.effectiveOn;
  const statement = state.statements.find(({ recorded }) => recorded.statementId === statementId);
  if (statement === undefined) return unknown(statementId, state);
  const wrong = dateFault(on, 'on');
  if (wrong) return { refused: wrong };
  if (statement.recorded.sendTo === null) return sentToNobody(statement);
  if (statement.forwardedOn === null) return accept({ type: 'StatementForwarded', data: { statementId, on } });
  if (data.on == null || statement.forwardedOn === on) return accept();
  const message = `Udtalelse ${statementId} er allerede sendt med sagen den ${danishDate(statement.forwardedOn)}.`;
  return refuse('statement-forwarded', message, ['AnnulEntry'], 'on');
}

function sentToNobody({ recorded: { statementId } }: CaseStatement): Decision<StatementEvent> {
  const message = `Ingen har forlangt, at udtalelse ${statementId} følger sagen; annullér den, og før den ind med en modtager.`;
  return refuse('statement-stays', message, ['AnnulEntry', 'RecordStatement'], 'statementId');
}

function unknown(statementId: string, { statements }: CaseState): Decision<StatementEvent> {
  const known = statements.map(({ recorded }) => recorded.statementId);
  const instead = known.length === 0 ? 'den har ingen' : `dens er ${danishList(known)}`;
  const message = `Sagen har ingen udtalelse ${statementId}; ${instead}.`;
  return refuse('statement-unknown', message, ['RecordStatement'], 'statementId');
}
