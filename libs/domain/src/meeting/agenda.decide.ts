import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { targetFault } from '../case/target';
import { fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import {
  AGENDA_CHANGES,
  type AgendaApproved,
  type AgendaChange,
  type ApprovalState,
  type ApproveAgenda,
  type EffectiveChange,
} from './agenda';
import type { DispatchState } from './dispatch';
import { hasBegun, unopened, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';
import type { ProcedureState } from './procedure';

type State = ApprovalState & DispatchState & ProcedureState & HoldingState;

/** Approves the agenda at the meeting. */
export function decideApproval(
  { data }: ApproveAgenda,
  meeting: MeetingIdentity,
  state: State,
  facts: Facts,
): Decision<AgendaApproved> {
  const { text, changes = [], number = null } = data;
  const wrong = firstFault(
    wordingFault(text, 'text', 'Beslutningens tekst'),
    number === null ? undefined : wordingFault(number, 'number', 'Punktets nummer', TITLE_MAX),
    ...changes.map(changeFault),
  );
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  const effective = changes.map((change) => effectiveChange(change, number, state));
  const approved = { bodyId: meeting.bodyId, text, changes: effective, ...(number === null ? {} : { number }) };
  if (state.approvedAgenda !== null) {
    if (sameJson(approved, state.approvedAgenda)) return accept();
    const message = 'Dagsordenen er allerede godkendt med en anden ordlyd.';
    return refuse('agenda-already-approved', message, ['AnnulEntry'], 'text');
  }
  if (number !== null) {
    const impossible = firstFault(
      ...effective.map((change, index) => effectFault(change, `changes.${index}`, meeting, state, facts)),
    );
    if (impossible !== undefined) return { refused: impossible };
  }
  return accept({ type: 'AgendaApproved', data: approved });
}

function changeFault({ number, change, to, target }: AgendaChange, index: number): Fault {
  const field = `changes.${index}`;
  const wrong = firstFault(
    wordingFault(number, `${field}.number`, 'Punktets nummer', TITLE_MAX),
    wordFault(change, AGENDA_CHANGES, `${field}.change`),
    textFault(to, `${field}.to`, TITLE_MAX),
  );
  if (wrong !== undefined) return wrong;
  if (target && change !== 'postponed') {
    return fault(
      'target-unneeded',
      `Punkt ${number}: kun et punkt, der udsættes, skal et sted hen.`,
      `${field}.target`,
    );
  }
  if (!needsGoal(change) || (to ?? '').trim() !== '') return undefined;
  const message = `Punkt ${number}: skriv, hvilket punkt det er flyttet til, lagt sammen med eller behandlet med.`;
  return fault('goal-missing', message, `${field}.to`);
}

const needsGoal = (change: AgendaChange['change']): boolean =>
  change === 'moved' || change === 'merged' || change === 'taken_together';

/** The cases that the changes say nothing of themselves, but the agenda as it was sent does. */
export function casesChanged({ data }: ApproveAgenda, { sentAgenda }: DispatchState): readonly (string | null)[] {
  const named = new Set((data.changes ?? []).flatMap(({ number, to = null }) => [number, to]));
  return (sentAgenda ?? []).filter(({ number }) => named.has(number)).map(({ caseId }) => caseId);
}

const joins = (change: AgendaChange['change']): boolean => change === 'merged' || change === 'taken_together';

/** The change as the event says it; without the approval's own item as ever, so that it stays the same entry. */
function effectiveChange(said: AgendaChange, under: string | null, { sentAgenda }: DispatchState): EffectiveChange {
  const { number, change, to = null } = said;
  if (under === null) return { number, change, to };
  const caseOf = (item: string | null): string | null =>
    sentAgenda?.find((line) => line.number === item)?.caseId ?? null;
  return {
    number,
    change,
    to,
    caseId: said.caseId ?? caseOf(number),
    ...(joins(change) ? { toCaseId: caseOf(to) } : {}),
    ...(change === 'postponed' ? { target: said.target ?? null } : {}),
  };
}

/** What keeps a change from taking effect on its case. */
function effectFault(
  change: EffectiveChange,
  field: string,
  { meetingId }: MeetingIdentity,
  state: State,
  facts: Facts,
): Fault {
  const { number, caseId = null, toCaseId = null, to = null, target = null } = change;
  const isAdded = change.change === 'added';
  if (isAdded && state.sentAgenda?.some((line) => line.number === number)) {
    const message = `Punkt ${number} står allerede på dagsordenen, så det kan ikke optages på den.`;
    return fault('already-on-agenda', message, `${field}.number`);
  }
  if (isProcedural(number, state)) return undefined;
  if (caseId === null) return isAdded ? caseMissing(number, field) : itemUnknown(number, `${field}.number`, state);
  if (isAdded && !facts.cases.has(caseId)) {
    return fault('case-unknown', `Punkt ${number}: sagen findes ikke.`, `${field}.caseId`, ['OpenCase']);
  }
  if (joins(change.change) && toCaseId === null) return itemUnknown(to ?? '', `${field}.to`, state);
  if (toCaseId === caseId) {
    return fault('joined-with-itself', `Punkt ${number} kan ikke lægges sammen med sig selv.`, `${field}.to`);
  }
  return firstFault(
    carriedOnFault(number, [caseId, toCaseId], `${field}.number`, meetingId, facts),
    target === null ? undefined : targetFault(target, facts, `${field}.target`, meetingId),
  );
}

/** Once a meeting ended, what it had not treated waits for the next one, so that nothing is decided on it at this one. */
function carriedOnFault(
  number: string,
  caseIds: readonly (string | null)[],
  field: string,
  meetingId: string,
  { cases }: Facts,
): Fault {
  const isCarriedOn = caseIds.some((caseId) => {
    const items = caseId === null ? undefined : cases.get(caseId)?.items;
    return items?.filter((item) => item.meetingId === meetingId).at(-1)?.status === 'carried_over';
  });
  if (!isCarriedOn) return undefined;
  const message =
    `Punkt ${number}: mødet er sluttet, og sagen er ført videre som ikke behandlet; annullér først mødets afslutning, ` +
    'og slut det igen, når dagsordenens godkendelse er ført.';
  return fault('item-carried-on', message, field, ['AnnulEntry']);
}

function isProcedural(number: string, { sentAgenda, procedures }: State): boolean {
  return procedures.has(number) || sentAgenda?.find((line) => line.number === number)?.caseId === null;
}

function caseMissing(number: string, field: string): Fault {
  const message = `Punkt ${number}: skriv, hvilken sag der optages på dagsordenen.`;
  return fault('case-missing', message, `${field}.caseId`, ['OpenCase']);
}

function itemUnknown(number: string, field: string, { sentAgenda }: DispatchState): Fault {
  const known = sentAgenda?.map((line) => line.number) ?? [];
  const message =
    known.length === 0
      ? `Dagsordenen er ikke sendt ud herfra; skriv, hvilken sag punkt ${number} er.`
      : `Den udsendte dagsorden har intet punkt ${number}; den har ${danishList(known)}.`;
  return fault('item-unknown', message, field);
}
