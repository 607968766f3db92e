import { accept, unreachable, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import { dateFault, fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishDate, danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { PRECISIONS } from '../vocabulary';
import { decisionAt, noDecisionAt } from './decision-at';
import {
  COMPLETIONS,
  DELAY_REASONS,
  openFollowUps,
  type AssignFollowUp,
  type CaseFollowUp,
  type CompleteFollowUp,
  type FollowUpAssigned,
  type FollowUpCommand,
  type FollowUpEvent,
  type ReportFollowUp,
} from './follow-up';
import { nextFollowUpId } from './issued';
import { nextOccurrence, RECURRENCES } from './recurrence';
import type { CaseState } from './state';

type FollowUps = Decision<FollowUpEvent>;
type Assigned = FollowUpAssigned['data'];

/** Decides who follows a decision up, how far that is, and when it is done. */
export function decideFollowUp(command: FollowUpCommand, state: CaseState, facts: Facts): FollowUps {
  switch (command.type) {
    case 'AssignFollowUp':
      return assign(command.data, state);
    case 'ReportFollowUp':
      return report(command.data, state, facts);
    case 'CompleteFollowUp':
      return complete(command.data, state, facts);
    default:
      return unreachable(command);
  }
}

function assign(data: AssignFollowUp['data'], state: CaseState): FollowUps {
  const before = data.followUpId == null ? null : openOne(data.followUpId, state);
  if (before !== null && 'code' in before) return { refused: before };
  const wrong = firstFault(
    dateFault(data.date, 'date'),
    data.precision === undefined ? undefined : wordFault(data.precision, PRECISIONS, 'precision'),
    data.recurrence == null ? undefined : wordFault(data.recurrence, RECURRENCES, 'recurrence'),
    before === null ? undefined : movedByHand(data, before),
  );
  if (wrong) return { refused: wrong };
  const said = before === null ? opening(data, state) : handedOver(data, before);
  const unclear = firstFault(
    wordingFault(said.task, 'task', 'Opgaven'),
    holderFault(said.responsible, 'responsible', 'Den ansvarlige'),
    holderFault(said.department, 'department', 'Forvaltningen'),
    nobodyFault(said),
    wheelFault(said),
  );
  if (unclear) return { refused: unclear };
  if (before === null && data.meetingId !== null && said.itemId === null) return noDecisionAt(data.meetingId, state);
  const known = before?.assigned ?? sameFollowUp(said, state);
  if (known !== undefined && sameJson({ ...said, followUpId: known.followUpId }, known)) return accept();
  return accept({ type: 'FollowUpAssigned', data: said });
}

function opening(data: AssignFollowUp['data'], state: CaseState): Assigned {
  const { meetingId, task = '', responsible = null, department = null, date = null, recurrence = null } = data;
  const decision = meetingId === null ? undefined : decisionAt(meetingId, state);
  return {
    followUpId: nextFollowUpId(state.issued),
    meetingId,
    itemId: decision?.itemId ?? null,
    bodyId: decision?.bodyId ?? state.material?.bodyId ?? '',
    task,
    responsible,
    department,
    date,
    precision: date === null ? null : (data.precision ?? 'day'),
    recurrence,
    continues: null,
  };
}

/** What the decision promised and by when stays: only who does it, in which words, and whether it recurs. */
function handedOver({ task, responsible, department, recurrence }: AssignFollowUp['data'], before: CaseFollowUp) {
  const { assigned } = before;
  return {
    ...assigned,
    task: task ?? assigned.task,
    responsible: responsible === undefined ? assigned.responsible : responsible,
    department: department === undefined ? assigned.department : department,
    recurrence: recurrence === undefined ? assigned.recurrence : recurrence,
  };
}

/** A date that was promised is not written over: that it is late must have a reason. */
function movedByHand({ date }: AssignFollowUp['data'], { followUpId, date: until }: CaseFollowUp): Fault {
  if (date === undefined || date === until) return undefined;
  const message = `Opfølgning ${followUpId} får kun en ny dato med en årsag: brug ReportFollowUp med delay.`;
  return fault('report-the-delay', message, 'date', ['ReportFollowUp']);
}

function holderFault(name: string | null, field: string, what: string): Fault {
  return name === null ? undefined : wordingFault(name, field, what, TITLE_MAX);
}

function nobodyFault({ responsible, department }: Assigned): Fault {
  if (responsible !== null || department !== null) return undefined;
  const message = 'Skriv, hvem der følger op: en ansvarlig, en forvaltning eller begge dele.';
  return fault('nobody-responsible', message, 'responsible', ['AssignFollowUp']);
}

function wheelFault({ recurrence, date }: Assigned): Fault {
  if (recurrence === null || date !== null) return undefined;
  const message = 'En opgave i årshjulet skal have en dato, som den gentages fra.';
  return fault('recurrence-without-date', message, 'date', ['AssignFollowUp']);
}

/** What was opened with the same words, also where it has changed hands since. */
function sameFollowUp(said: Assigned, { followUps }: CaseState): Assigned | undefined {
  const same = followUps.find(
    ({ opened, fate }) => fate !== 'dropped' && sameJson({ ...said, followUpId: opened.followUpId }, opened),
  );
  return same?.opened;
}

function report(data: ReportFollowUp['data'], state: CaseState, facts: Facts): FollowUps {
  const { followUpId, delay = null } = data;
  const text = data.text ?? null;
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    text === null ? undefined : wordingFault(text, 'text', 'Status'),
    dateFault(on, 'on'),
    delay === null ? undefined : delayFault(delay),
    text === null && delay === null ? nothingReported() : undefined,
  );
  if (wrong) return { refused: wrong };
  const found = openOne(followUpId, state);
  if ('code' in found) return { refused: found };
  if (saysTheSame(found, { text, on, delay })) return accept();
  const early = delay === null ? undefined : earlierFault(delay.date, found);
  if (early) return { refused: early };
  const { meetingId } = found.assigned;
  return accept({
    type: 'FollowUpReported',
    data: { followUpId, meetingId, text, on, delay: delay === null ? null : delayOf(delay, found.date) },
  });
}

type Delay = NonNullable<ReportFollowUp['data']['delay']>;

const delayOf = ({ reason, text = null, date, precision = 'day' }: Delay, from: string | null) => ({
  reason,
  text,
  from,
  date,
  precision,
});

function delayFault({ reason, text, date, precision }: Delay): Fault {
  return firstFault(
    wordFault(reason, DELAY_REASONS, 'delay.reason'),
    textFault(text, 'delay.text'),
    reason === 'other' ? wordingFault(text ?? '', 'delay.text', 'Årsagen til forsinkelsen') : undefined,
    dateFault(date, 'delay.date'),
    precision === undefined ? undefined : wordFault(precision, PRECISIONS, 'delay.precision'),
  );
}

function nothingReported(): Refusal {
  const message = 'Skriv status, eller årsagen til en forsinkelse med en ny dato.';
  return fault('nothing-reported', message, 'text', ['ReportFollowUp', 'CompleteFollowUp']);
}

function saysTheSame(
  { reports }: CaseFollowUp,
  said: { text: string | null; on: string; delay: Delay | null },
): boolean {
  const last = reports.at(-1);
  if (last === undefined) return false;
  const delay = said.delay === null ? null : delayOf(said.delay, last.delay?.from ?? null);
  return sameJson([last.text, last.on, last.delay], [said.text, said.on, delay]);
}

function earlierFault(date: string, { followUpId, date: until }: CaseFollowUp): Fault {
  if (until === null || date > until) return undefined;
  const message = `Opfølgning ${followUpId} har fristen ${danishDate(until)}; en forsinkelse skal have en senere dato.`;
  return fault('no-later-date', message, 'delay.date', ['ReportFollowUp', 'CompleteFollowUp']);
}

function complete(data: CompleteFollowUp['data'], state: CaseState, facts: Facts): FollowUps {
  const { followUpId, how = 'done' } = data;
  const note = data.note ?? null;
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    wordFault(how, COMPLETIONS, 'how'),
    textFault(note, 'note'),
    how === 'dropped' ? wordingFault(note ?? '', 'note', 'Begrundelsen for, at opgaven frafalder,') : undefined,
    dateFault(on, 'on'),
  );
  if (wrong) return { refused: wrong };
  if (state.followUps.some((each) => each.followUpId === followUpId && each.fate === how)) return accept();
  const found = openOne(followUpId, state);
  if ('code' in found) return { refused: found };
  const { meetingId } = found.assigned;
  return accept<FollowUpEvent>(
    { type: 'FollowUpCompleted', data: { followUpId, meetingId, on, how, note } },
    ...(how === 'done' ? renewalOf(found, on, state) : []),
  );
}

/** The next turn of the wheel: one, counted from the date first promised, so that a delay does not move the wheel. */
function renewalOf({ assigned }: CaseFollowUp, on: string, state: CaseState): readonly FollowUpAssigned[] {
  const { recurrence, date, precision, followUpId } = assigned;
  if (recurrence === null || date === null) return [];
  const next = nextOccurrence({ date, precision }, recurrence, on);
  if (next === null) return [];
  const renewed = { ...assigned, followUpId: nextFollowUpId(state.issued), date: next, continues: followUpId };
  return [{ type: 'FollowUpAssigned', data: renewed }];
}

function openOne(followUpId: string, { followUps }: CaseState): CaseFollowUp | Refusal {
  const found = followUps.find((each) => each.followUpId === followUpId);
  if (found?.fate === 'open') return found;
  const open = openFollowUps(followUps).map((each) => each.followUpId);
  const named = open.length === 0 ? 'ingen er åbne' : `åbne er ${danishList(open)}`;
  if (found === undefined) {
    const message = `Sagen har ingen opfølgning ${followUpId}; ${named}.`;
    return fault('follow-up-unknown', message, 'followUpId', ['AssignFollowUp']);
  }
  const message = `Opfølgning ${followUpId} er ${found.fate === 'done' ? 'udført' : 'frafaldet'}; ${named}.`;
  return fault('follow-up-over', message, 'followUpId', ['AssignFollowUp', 'AnnulEntry']);
}
