import type { CaseStatus, MeetingStatus } from '@sagsgang/domain/vocabulary';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { listCases, type CaseSummary } from '../case-overview/query';
import { uncommunicated, type UncommunicatedView } from '../communications/query';
import { deadlines, type DeadlineView } from '../deadlines/query';
import { deferredCases, type DeferredView } from '../deferred/query';
import { followUps, type FollowUpView } from '../follow-ups/query';
import { holds, type Reading } from '../reading';
import { isOn, showBody, type BodyView, type RoleView, type TermView } from './show';

/** All that a body leaves open to those who come after it. */
export interface Handover {
  readonly body: Pick<BodyView, 'id' | 'name' | 'profile' | 'dissolved'>;
  /** The day for which the list is made. */
  readonly day: string;
  /** The term that the day lies in, and who is chair and deputy then. */
  readonly term: TermView | null;
  readonly roles: readonly RoleView[];
  /** The cases on which the body has not had its last word, by their status. */
  readonly cases: readonly { readonly state: CaseStatus; readonly cases: readonly CaseSummary[] }[];
  /** Of them those that were put off, the longest wait first. */
  readonly deferred: readonly DeferredView[];
  /** The open promises to come back to this body, of whichever body's case. */
  readonly returns: readonly OpenReturn[];
  /** The open deadlines of the body's cases, the next one first. */
  readonly deadlines: readonly DeadlineView[];
  /** What the decisions of the body's cases promised to have done, the next one first. */
  readonly followUps: readonly FollowUpView[];
  /** The body's decisions that somebody waits for and was not told of. */
  readonly uncommunicated: readonly UncommunicatedView[];
  /** The meetings that are planned and not held. */
  readonly meetings: readonly { readonly id: string; readonly date: string; readonly status: MeetingStatus }[];
}

export interface OpenReturn {
  readonly caseId: string;
  readonly title: string;
  readonly returnId: string;
  readonly source: string;
  readonly date: string | null;
  readonly precision: string | null;
  readonly meetingId: string | null;
  readonly condition: string | null;
  readonly quote: string | null;
}

/** In the order in which a secretary takes them up. */
export const OPEN_STATES: readonly CaseStatus[] = [
  'scheduled',
  'postponed',
  'returned',
  'recommended',
  'referred',
  'reopened',
  'in_preparation',
];

/** What is open in a body on a day (overleveringsliste), or null where there is no such body. */
export async function handover(reading: Reading, today: PlainDate, bodyId: string): Promise<Handover | null> {
  const body = await showBody(reading, today, bodyId);
  if (body === null) return null;
  const { id, name, profile, dissolved, terms, roles } = body;
  const dates = await deadlines(reading, today);
  const own = await idsOf(reading, bodyId);
  return {
    body: { id, name, profile, dissolved },
    day: today,
    term: terms.filter((term) => isOn(term, today)).at(-1) ?? null,
    roles: roles.filter((role) => isOn(role, today)),
    cases: await openCases(reading, bodyId),
    deferred: (await deferredCases(reading, today)).deferred.filter((one) => one.bodyId === bodyId),
    returns: await openReturns(reading, bodyId),
    deadlines: dates.deadlines.filter(({ status, caseId }) => status === 'open' && own.has(caseId)),
    followUps: (await followUps(reading, today, { status: 'open' })).followUps.filter(({ caseId }) => own.has(caseId)),
    uncommunicated: (await uncommunicated(reading, today)).uncommunicated.filter(
      ({ meeting }) => meeting?.bodyId === bodyId,
    ),
    meetings: await comingMeetings(reading, bodyId),
  };
}

async function openCases(reading: Reading, bodyId: string): Promise<Handover['cases']> {
  const groups: Handover['cases'][number][] = [];
  for (const state of OPEN_STATES) {
    const { cases } = await listCases(reading, { bodyId, state, limit: Number.MAX_SAFE_INTEGER });
    if (cases.length > 0) groups.push({ state, cases });
  }
  return groups;
}

async function idsOf(reading: Reading, bodyId: string): Promise<ReadonlySet<string>> {
  const rows = await reading.db
    .selectFrom('cases as c')
    .select('c.case_id')
    .where('c.body_id', '=', bodyId)
    .where(holds(reading, 'c'))
    .execute();
  return new Set(rows.map((row) => row.case_id));
}

const openReturns = (reading: Reading, bodyId: string): Promise<OpenReturn[]> =>
  reading.db
    .selectFrom('returns as r')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'r.case_id').on(holds(reading, 'c')))
    .select(['r.case_id as caseId', 'c.title', 'r.return_id as returnId', 'r.source', 'r.target_date as date'])
    .select(['r.target_precision as precision', 'r.target_meeting_id as meetingId', 'r.condition', 'r.quote'])
    .where('r.body_id', '=', bodyId)
    .where('r.status', '=', 'open')
    .where(holds(reading, 'r'))
    .orderBy('c.opened_at')
    .orderBy('r.case_id')
    .orderBy('r.return_id')
    .execute();

async function comingMeetings(reading: Reading, bodyId: string): Promise<Handover['meetings']> {
  const rows = await reading.db
    .selectFrom('meetings as m')
    .select(['m.meeting_id as id', 'm.date', 'm.status'])
    .where('m.body_id', '=', bodyId)
    .where('m.status', 'in', ['planned', 'convened', 'in_progress'])
    .where(holds(reading, 'm'))
    .orderBy('m.date')
    .orderBy('m.meeting_id')
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as MeetingStatus }));
}
