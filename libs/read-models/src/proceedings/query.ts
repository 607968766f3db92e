import type { Moment } from '@sagsgang/domain/meeting/moments';
import { holds, type Reading } from '../reading';

/** One treatment of one item at a meeting; the times are null where nobody wrote them down. */
export interface TurnView {
  readonly number: string;
  readonly together: readonly string[];
  readonly opened: Moment;
  /** Null while the item is open. */
  readonly closed: Moment | null;
}

export interface RecusalView {
  readonly number: string;
  readonly name: string;
  readonly recused: boolean;
  readonly notifiedBy: string | null;
  readonly reason: string;
}

export interface BreakView {
  readonly from: Moment;
  /** When the meeting was to go on; null where it was only suspended. */
  readonly to: Moment | null;
  readonly reason: string | null;
  readonly resumed: Moment | null;
}

/** A stretch of the agenda in which the body could not decide. */
export interface QuorumLossView {
  /** The first item that could not be decided, and the first that could again; null to the end. */
  readonly from: string;
  readonly to: string | null;
  readonly lost: Moment;
  readonly present: number | null;
  readonly needed: number | null;
  readonly regained: Moment | null;
}

/** How a meeting went, each list in the order in which it was recorded; the recusals in that of items and names. */
export interface ProceedingsView {
  readonly turns: readonly TurnView[];
  readonly recusals: readonly RecusalView[];
  readonly breaks: readonly BreakView[];
  readonly quorumLosses: readonly QuorumLossView[];
}

/** How a meeting went; empty lists where nothing of it was recorded. */
export async function proceedingsOf(reading: Reading, meetingId: string): Promise<ProceedingsView> {
  return {
    turns: await turnsOf(reading, meetingId),
    recusals: await recusalsOf(reading, meetingId),
    breaks: await breaksOf(reading, meetingId),
    quorumLosses: await quorumLossesOf(reading, meetingId),
  };
}

/** The items as they were taken up. */
export async function turnsOf(reading: Reading, meetingId: string): Promise<readonly TurnView[]> {
  const rows = await reading.db
    .selectFrom('turns as t')
    .selectAll('t')
    .where('t.meeting_id', '=', meetingId)
    .where(holds(reading, 't'))
    .orderBy('t.turn')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    together: JSON.parse(row.together) as string[],
    opened: { date: row.opened_on, at: row.opened_at },
    closed: momentOf(row.closed_on, row.closed_at),
  }));
}

/** What the body decided on recusals. */
export async function recusalsOf(reading: Reading, meetingId: string): Promise<readonly RecusalView[]> {
  const rows = await reading.db
    .selectFrom('recusals as q')
    .selectAll('q')
    .where('q.meeting_id', '=', meetingId)
    .where(holds(reading, 'q'))
    .orderBy('q.number')
    .orderBy('q.name')
    .execute();
  return rows.map(({ number, name, recused, notified_by: notifiedBy, reason }) => {
    // Why somebody is recused is personal, and may tell what a closed item is about.
    const why = reading.view === 'public' ? { notifiedBy: null, reason: '' } : { notifiedBy, reason };
    return { number, name, recused: recused === 1, ...why };
  });
}

/** The stretches of the agenda in which the body could not decide. */
export async function quorumLossesOf(reading: Reading, meetingId: string): Promise<readonly QuorumLossView[]> {
  const rows = await reading.db
    .selectFrom('quorum_losses as l')
    .selectAll('l')
    .where('l.meeting_id', '=', meetingId)
    .where(holds(reading, 'l'))
    .orderBy('l.place')
    .execute();
  return rows.map((row) => ({
    from: row.from_number,
    to: row.to_number,
    lost: { date: row.lost_on, at: row.lost_at },
    present: row.present,
    needed: row.needed,
    regained: momentOf(row.regained_on, row.regained_at),
  }));
}

async function breaksOf(reading: Reading, meetingId: string): Promise<readonly BreakView[]> {
  const rows = await reading.db
    .selectFrom('breaks as b')
    .selectAll('b')
    .where('b.meeting_id', '=', meetingId)
    .where(holds(reading, 'b'))
    .orderBy('b.place')
    .execute();
  return rows.map((row) => ({
    from: { date: row.from_date, at: row.from_time },
    to: momentOf(row.to_date, row.to_time),
    reason: row.reason,
    resumed: momentOf(row.resumed_on, row.resumed_at),
  }));
}

const momentOf = (date: string | null, at: string | null): Moment | null => (date === null ? null : { date, at });
