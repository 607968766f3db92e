import type { Authority, OutsideParticipant } from '@sagsgang/domain/case/outside';
import type { Outcome } from '@sagsgang/domain/vocabulary';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';

/** A decision that was taken outside a meeting, and whether the body has been told. */
export interface OutsideDecisionView {
  readonly decisionId: string;
  readonly bodyId: string;
  /** The body's name. */
  readonly body: string;
  readonly authority: Authority;
  readonly participants: readonly Required<OutsideParticipant>[];
  readonly reason: string;
  /** Verbatim. */
  readonly text: string;
  readonly outcomes: readonly Outcome[];
  readonly decidedOn: string;
  /** The return that promises the report to the body's next meeting. */
  readonly returnId: string;
  /** `kept` once the body has been told. */
  readonly reported: 'open' | 'kept' | 'withdrawn' | null;
}

/** A decision that a member halted, and what the council has made of it. */
export interface HaltView {
  readonly itemId: string;
  readonly meeting: MeetingRef | null;
  readonly by: string;
  readonly councilId: string;
  /** The council's name when it was halted. */
  readonly council: string;
  /** Local time of the day. */
  readonly at: string | null;
  readonly reason: string | null;
  /** The return by which the council gets the case. */
  readonly returnId: string;
  /** `kept` once the council has had the case. */
  readonly referred: 'open' | 'kept' | 'withdrawn' | null;
}

type Fate = OutsideDecisionView['reported'];

/** The decisions on a case outside meetings, oldest first. */
export async function outsideDecisionsOf(reading: Reading, caseId: string): Promise<OutsideDecisionView[]> {
  const rows = await reading.db
    .selectFrom('outside_decisions as o')
    .leftJoin('case_texts as t', (join) =>
      join
        .onRef('t.case_id', '=', 'o.case_id')
        .on('t.part', '=', 'decision')
        .onRef('t.ref', '=', 'o.decision_id')
        .on(holds(reading, 't')),
    )
    .leftJoin('bodies as b', (join) => join.onRef('b.body_id', '=', 'o.body_id').on(holds(reading, 'b')))
    .leftJoin('returns as r', (join) =>
      join.onRef('r.case_id', '=', 'o.case_id').onRef('r.return_id', '=', 'o.return_id').on(holds(reading, 'r')),
    )
    .selectAll('o')
    .select(['t.text', 'b.name', 'r.status'])
    .where('o.case_id', '=', caseId)
    .where(holds(reading, 'o'))
    .orderBy('o.decided_on')
    .orderBy('o.decision_id')
    .execute();
  return rows.map((row) => ({
    decisionId: row.decision_id,
    bodyId: row.body_id,
    body: row.name ?? row.body_id,
    authority: row.authority as Authority,
    participants: JSON.parse(row.participants) as Required<OutsideParticipant>[],
    reason: row.reason,
    text: row.text ?? '',
    outcomes: JSON.parse(row.outcomes) as Outcome[],
    decidedOn: row.decided_on,
    returnId: row.return_id,
    reported: row.status as Fate,
  }));
}

/** The halted decisions on a case, by meeting. */
export async function haltsOf(reading: Reading, caseId: string): Promise<HaltView[]> {
  const rows = await reading.db
    .selectFrom('halts as h')
    .leftJoin('returns as r', (join) =>
      join.onRef('r.case_id', '=', 'h.case_id').onRef('r.return_id', '=', 'h.return_id').on(holds(reading, 'r')),
    )
    .selectAll('h')
    .select('r.status')
    .where('h.case_id', '=', caseId)
    .where(holds(reading, 'h'))
    .orderBy('h.item_id')
    .execute();
  const meetings = await meetingRefs(
    reading,
    rows.map((row) => row.meeting_id),
  );
  return rows.map((row) => ({
    itemId: row.item_id,
    meeting: meetings.get(row.meeting_id) ?? null,
    by: row.halted_by,
    councilId: row.council_id,
    council: row.council,
    at: row.halted_at,
    reason: row.reason,
    returnId: row.return_id,
    referred: row.status as Fate,
  }));
}
