import type { Notice } from '@sagsgang/domain/body/notice';
import { changedParts, type Presented, type PresentedPart } from '@sagsgang/domain/case/presented';
import type { AgendaLine } from '@sagsgang/domain/meeting/dispatch';
import { holds, type Reading } from '../reading';
import type { DispatchKind } from './table';

/** Something that was sent to the members before a meeting. */
export interface Dispatched {
  /** The agenda, a supplement to it, or the agenda once more. */
  readonly kind: DispatchKind;
  readonly sentOn: string;
  /** Null of the agenda itself. */
  readonly reason: string | null;
  readonly lines: readonly AgendaLine[];
  /** Whether the rule of the body was kept; null where it had none, or nobody recorded it. */
  readonly notice: Notice | null;
}

/** What was sent of a case last, and what has changed since. */
export interface SentView extends Presented {
  readonly on: string;
  /** What differs from what lay before the body when it decided; from what lies there now while it did not. */
  readonly changed: readonly PresentedPart[];
}

/** What was sent before a meeting, in the order in which it was recorded. */
export async function dispatchesOf(reading: Reading, meetingId: string): Promise<readonly Dispatched[]> {
  const rows = await reading.db
    .selectFrom('dispatches as d')
    .selectAll('d')
    .where('d.meeting_id', '=', meetingId)
    .where(holds(reading, 'd'))
    .orderBy('d.place')
    .execute();
  const lines = await linesOf(reading, meetingId);
  return rows.map((row) => ({
    kind: row.kind as DispatchKind,
    sentOn: row.sent_on,
    reason: row.reason,
    lines: lines.flatMap(({ eventId, ...line }) => (eventId === row.event_id ? [line] : [])),
    notice: row.notice === null ? null : (JSON.parse(row.notice) as Notice),
  }));
}

const linesOf = (reading: Reading, meetingId: string) =>
  reading.db
    .selectFrom('dispatch_lines as n')
    .select(['n.event_id as eventId', 'n.number', 'n.title', 'n.case_id as caseId'])
    .where('n.meeting_id', '=', meetingId)
    .where(holds(reading, 'n'))
    .orderBy('n.place')
    .execute();

/**
 * What was sent of cases, each compared with what the body then decided on, or with what lies there now.
 * @param about the meeting, or the case
 * @returns by `itemKey`
 */
export async function sentViews(
  reading: Reading,
  about: { readonly meetingId: string } | { readonly caseId: string },
): Promise<ReadonlyMap<string, SentView>> {
  const all = reading.db
    .selectFrom('sent_cases as s')
    .innerJoin('items as i', (join) =>
      join.onRef('i.meeting_id', '=', 's.meeting_id').onRef('i.case_id', '=', 's.case_id').on(holds(reading, 'i')),
    )
    .leftJoin('presented as p', (join) => join.onRef('p.case_id', '=', 's.case_id').on(holds(reading, 'p')))
    .select([
      'i.case_id',
      'i.item_id',
      's.sent_on',
      's.presented as sent',
      'i.presented as decided',
      'p.presented as now',
    ])
    .where(holds(reading, 's'));
  const rows = await (
    'meetingId' in about ? all.where('s.meeting_id', '=', about.meetingId) : all.where('s.case_id', '=', about.caseId)
  ).execute();
  return new Map(rows.map((row) => [itemKey(row), viewOf(row.sent_on, row.sent, row.decided ?? row.now)]));
}

/** An item's id is unique within its case alone. */
export const itemKey = (item: { readonly case_id: string; readonly item_id: string }): string =>
  `${item.case_id} ${item.item_id}`;

function viewOf(on: string, sentJson: string, laterJson: string | null): SentView {
  const sent = JSON.parse(sentJson) as Presented;
  const later = laterJson === null ? sent : (JSON.parse(laterJson) as Presented);
  return { on, ...sent, changed: changedParts(sent, later) };
}
