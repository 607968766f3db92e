import { daysBetween, type PlainDate } from '@sagsgang/kernel/plain-date';
import type { AwayFate, AwayKind } from '@sagsgang/domain/case/away';
import type { HearingAnswer } from '@sagsgang/domain/case/hearing';
import { owedReturns } from '../figures/owed';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';

/** Something that is or was awaited from others. */
export interface AwayView {
  readonly kind: AwayKind;
  /** Of a hearing: `h1`, `h2`, … */
  readonly hearingId: string | null;
  /** From whom, by name; empty: from the administration, or from whom the public is not told. */
  readonly from: readonly string[];
  /** What is wanted, or heard about. */
  readonly what: string | null;
  readonly since: string;
  /** The last day for the answer; null where none was set. */
  readonly until: string | null;
  readonly status: AwayFate;
  readonly endedOn: string | null;
  readonly answers: readonly Required<HearingAnswer>[];
  /** Those who had not answered when the hearing was closed. */
  readonly silent: readonly string[];
  /** The meeting that decided it, and the item's number there; null where the administration did. */
  readonly meeting: MeetingRef | null;
  readonly itemNumber: string | null;
}

/** What is still awaited, with its case. */
export interface AwaitedView extends AwayView {
  readonly caseId: string;
  readonly title: string;
  readonly bodyId: string;
  /** Days from its beginning to today; below zero where a hearing has yet to begin. */
  readonly daysWaiting: number;
  /** The last day for the answer has passed; never true where none was set. */
  readonly overdue: boolean;
}

/** A case whose answer has come, and which stands on no agenda yet. */
export interface AnsweredView {
  readonly caseId: string;
  readonly title: string;
  /** The body that is to have it at its next meeting, by this return. */
  readonly bodyId: string;
  readonly returnId: string;
  readonly answeredOn: string;
}

export interface AwaitedViews {
  readonly awaited: readonly AwaitedView[];
  readonly answered: readonly AnsweredView[];
}

/** Hearings and answers that are awaited, the next last day first and those without one after them, the longest wait first. */
export async function awaitedAnswers(reading: Reading, today: PlainDate): Promise<AwaitedViews> {
  const rows = await rowsOf(reading).where('w.status', '=', 'open').execute();
  const views = await viewsOf(reading, rows);
  const awaited = views.map((view, index): AwaitedView => {
    const { caseId, title, bodyId } = rows[index];
    const overdue = view.until !== null && view.until < today;
    return { caseId, title, bodyId, ...view, daysWaiting: daysBetween(view.since, today), overdue };
  });
  return {
    awaited: awaited.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    answered: await answeredCases(reading),
  };
}

/** The promises for the next meeting that an answer brought about, and whose case no agenda has yet. */
async function answeredCases(reading: Reading): Promise<readonly AnsweredView[]> {
  const returns = await owedReturns(reading, {});
  return returns
    .filter(
      ({ target_date: date, target_meeting_id: meetingId, seated }) => !seated && date === null && meetingId === null,
    )
    .flatMap(({ case_id: caseId, title, body_id: bodyId, return_id: returnId, ...row }) => {
      const answeredOn = row.source === 'answer' ? row.next_from : row.answered_on;
      return answeredOn === null ? [] : [{ caseId, title, bodyId, returnId, answeredOn }];
    })
    .sort((a, b) => (a.answeredOn < b.answeredOn ? -1 : 1));
}

/** All that was ever awaited of a case, oldest first. */
export async function awayOf(reading: Reading, caseId: string): Promise<readonly AwayView[]> {
  const rows = await rowsOf(reading).where('w.case_id', '=', caseId).execute();
  return viewsOf(reading, rows);
}

const orderOf = ({ until, since, caseId, kind, hearingId }: AwaitedView): string =>
  [until ?? '9999-12-31', since, caseId, kind, hearingId ?? ''].join(' ');

const rowsOf = (reading: Reading) =>
  reading.db
    .selectFrom('awaited as w')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'w.case_id').on(holds(reading, 'c')))
    .leftJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'w.case_id').onRef('i.item_id', '=', 'w.item_id').on(holds(reading, 'i')),
    )
    .select(['c.case_id as caseId', 'c.title', 'c.body_id as bodyId', 'i.number as itemNumber'])
    .select(['w.kind', 'w.away_id', 'w.meeting_id', 'w.from_whom', 'w.what', 'w.since', 'w.until', 'w.status'])
    .select(['w.ended_on as endedOn', 'w.answers', 'w.silent'])
    .where(holds(reading, 'w'))
    .orderBy('w.since')
    .orderBy('w.kind')
    .orderBy('w.away_id');

type Rows = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>;

async function viewsOf(reading: Reading, rows: Rows): Promise<AwayView[]> {
  const meetings = await meetingRefs(
    reading,
    rows.map((row) => row.meeting_id),
  );
  return rows.map((row) => ({
    kind: row.kind as AwayKind,
    hearingId: row.kind === 'hearing' ? row.away_id : null,
    from: JSON.parse(row.from_whom) as string[],
    what: row.what,
    since: row.since,
    until: row.until,
    status: row.status as AwayFate,
    endedOn: row.endedOn,
    answers: JSON.parse(row.answers) as Required<HearingAnswer>[],
    silent: JSON.parse(row.silent) as string[],
    meeting: meetings.get(row.meeting_id ?? '') ?? null,
    itemNumber: row.itemNumber,
  }));
}
