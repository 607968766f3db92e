import type { ReturnSource } from '@sagsgang/domain/case/return';
import { compareItemNumbers } from '@sagsgang/domain/item-numbers';
import type { Recurrence } from '@sagsgang/domain/case/recurrence';
import type { MeetingRef } from '../meetings/refs';
import type { Reading } from '../reading';
import { candidates, type PromisedRow } from './candidates';
import { contextOf, pair, type ItemSeen, type ReturnContext } from './context';
import { fateOf, placementOf, type Fate, type Placement } from './fate';
import { scopeOf, type DeclaredLine, type ReturnsAsked, type Scope } from './scope';

export interface ReturnView {
  readonly caseId: string;
  readonly title: string;
  /** Null where a list declares a case that promised nothing itself. */
  readonly returnId: string | null;
  /** The number of the item that promised it. */
  readonly itemNumber: string | null;
  readonly source: ReturnSource;
  readonly target: {
    /** As it was quoted; the asked meeting's where only its list names the day. */
    readonly date: string | null;
    readonly precision: string | null;
    readonly meetingId: string | null;
    readonly condition: string | null;
  };
  /** A list "Sager til næste møde" for that meeting names the case. */
  readonly declared: boolean;
  /** How far the case is on the target meeting's agenda. */
  readonly placement: Placement | null;
  readonly fate: Fate;
  readonly quote: string | null;
  /** Who sees to it that the case comes back. */
  readonly responsible: string | null;
  /** It is to come back again after that (årshjul). */
  readonly recurrence: Recurrence | null;
  /** Where it was promised, and where it was kept. */
  readonly promisedAt: MeetingRef | null;
  readonly keptAt: MeetingRef | null;
}

export interface ReturnsView {
  readonly returns: readonly ReturnView[];
  readonly declaredWithoutCase: readonly { readonly title: string; readonly condition: string | null }[];
}

/**
 * What is to come back on a day or at a meeting: what was promised to it (also where the meeting has moved since), and
 * what its declared list names. One row a return; a declared case that promised nothing has a row of its own.
 * @throws UnknownMeeting
 */
export async function returnsOn(reading: Reading, asked: ReturnsAsked): Promise<ReturnsView> {
  const scope = await scopeOf(reading, asked);
  const rows = await candidates(reading, scope);
  const context = await contextOf(reading, scope, rows);
  const promised = rows.map((row) => viewOf(row, scope, context));
  const shown = new Set(rows.map((row) => row.case_id));
  const merelyDeclared = scope.declared.flatMap((line) => {
    if (line.caseId === null || shown.has(line.caseId)) return [];
    shown.add(line.caseId);
    return [declaredView(line, line.caseId, scope, context)];
  });
  return {
    returns: [...promised, ...merelyDeclared].sort(inOrder),
    declaredWithoutCase: scope.declared
      .filter(({ caseId }) => caseId === null)
      .map(({ title, condition }) => ({ title, condition })),
  };
}

function viewOf(row: PromisedRow, scope: Scope, context: ReturnContext): ReturnView {
  const line = scope.declared.find(({ caseId }) => caseId === row.case_id);
  const ofCase = context.items.filter(({ caseId }) => caseId === row.case_id);
  const bound = ofCase.filter(({ returnId, status }) => returnId === row.return_id && status !== 'removed');
  const shownAt = shownMeeting(row, scope, bound);
  const keptAt = refOf(row.kept_meeting_id, context);
  const meeting = promisedMeeting(row, bound, context);
  const dated = row.target_date !== null || row.target_meeting_id !== null;
  return {
    caseId: row.case_id,
    title: context.titles.get(row.case_id) ?? row.case_id,
    returnId: row.return_id,
    itemNumber: ofCase.find(({ itemId }) => itemId === row.item_id)?.number ?? null,
    source: row.source as ReturnView['source'],
    target: {
      date: row.target_date ?? scope.date,
      precision: row.target_date === null ? 'day' : row.target_precision,
      meetingId: shownAt,
      // A condition that was met is awaited no more; the case's own page still shows it.
      condition: (row.condition_met_on === null ? row.condition : null) ?? line?.condition ?? null,
    },
    declared: line !== undefined,
    placement: placementAt(shownAt, row.case_id, ofCase, context),
    fate: fateOf({
      status: row.status,
      dated,
      meeting,
      treatedThere: ofCase.some(({ meetingId, status }) => meetingId === meeting?.id && status === 'treated'),
      keptOn: keptAt?.date ?? null,
    }),
    quote: row.quote,
    responsible: row.responsible,
    recurrence: row.recurrence as Recurrence | null,
    promisedAt: refOf(row.meeting_id, context),
    keptAt,
  };
}

/** The row of a case that only a list names. */
function declaredView(line: DeclaredLine, caseId: string, scope: Scope, context: ReturnContext): ReturnView {
  const ofCase = context.items.filter((item) => item.caseId === caseId);
  const meetingId = line.forMeetingId ?? meetingOfBody(scope, line.bodyId);
  const meeting = refOf(meetingId, context);
  const treatedThere = ofCase.some((item) => item.meetingId === meetingId && item.status === 'treated');
  return {
    caseId,
    title: context.titles.get(caseId) ?? line.title,
    returnId: null,
    itemNumber: null,
    source: 'declared',
    target: { date: scope.date, precision: 'day', meetingId, condition: line.condition },
    declared: true,
    placement: placementAt(meetingId, caseId, ofCase, context),
    fate: fateOf({
      status: treatedThere ? 'kept' : 'open',
      dated: line.condition === null,
      meeting,
      treatedThere,
      keptOn: null,
    }),
    quote: null,
    responsible: null,
    recurrence: null,
    promisedAt: null,
    keptAt: treatedThere ? meeting : null,
  };
}

/** The meeting that the row speaks of: of those asked for, where it has one. */
function shownMeeting(row: PromisedRow, scope: Scope, bound: readonly ItemSeen[]): string | null {
  const asked = new Set(scope.meetings.map(({ id }) => id));
  const latest = bound.at(-1)?.meetingId ?? null;
  const inScope = [latest, row.target_meeting_id].find((id) => id !== null && asked.has(id));
  return inScope ?? row.target_meeting_id ?? latest ?? meetingOfBody(scope, row.body_id);
}

function meetingOfBody({ meetings }: Scope, bodyId: string): string | null {
  const ofBody = meetings.filter((meeting) => meeting.bodyId === bodyId);
  return (ofBody.find(({ status }) => status !== 'cancelled') ?? ofBody[0])?.id ?? null;
}

/** The meeting by which a return is measured: the named one, else the first it was proposed for, else that of its day. */
function promisedMeeting(row: PromisedRow, bound: readonly ItemSeen[], context: ReturnContext): MeetingRef | null {
  const onDay =
    row.target_date === null || row.target_precision !== 'day'
      ? []
      : (context.meetingsOn.get(pair(row.body_id, row.target_date)) ?? []);
  const named = [row.target_meeting_id, ...bound.map(({ meetingId }) => meetingId)].map((id) => refOf(id, context));
  const all = [...named, ...onDay].filter((meeting) => meeting !== null);
  return all.find(({ status }) => status !== 'cancelled') ?? all[0] ?? null;
}

function placementAt(
  meetingId: string | null,
  caseId: string,
  ofCase: readonly ItemSeen[],
  { sent }: ReturnContext,
): Placement | null {
  if (meetingId === null) return null;
  const item = ofCase.filter((each) => each.meetingId === meetingId && each.status !== 'removed').at(-1);
  return placementOf(item, sent.has(pair(meetingId, caseId)));
}

const refOf = (id: string | null, { meetings }: ReturnContext): MeetingRef | null =>
  id === null ? null : (meetings.get(id) ?? null);

function inOrder(a: ReturnView, b: ReturnView): number {
  const [ad, bd] = [a.promisedAt?.date ?? '~', b.promisedAt?.date ?? '~'];
  if (ad !== bd) return ad < bd ? -1 : 1;
  const byNumber = compareItemNumbers(a.itemNumber, b.itemNumber);
  if (byNumber !== 0) return byNumber;
  return a.caseId === b.caseId ? compareItemNumbers(a.returnId, b.returnId) : a.caseId < b.caseId ? -1 : 1;
}
