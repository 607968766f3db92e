import type { FollowUpAssigned, FollowUpReported } from '@sagsgang/domain/case/follow-up';
import { projection, put } from '../projection';
import { FOLLOW_UPS } from './table';

/** A report on a follow-up, as it lies in its row. */
export type ReportOnFollowUp = Pick<FollowUpReported['data'], 'on' | 'text' | 'delay'>;

export const followUps = projection('case', FOLLOW_UPS, {
  FollowUpAssigned: ({ data }, { id, row }) => {
    const before = row(data.followUpId);
    if (before !== undefined) return put({ ...before, ...assignment(data) });
    const dates = { first_date: data.date, date: data.date, precision: data.precision };
    return put({ case_id: id, follow_up_id: data.followUpId, ...dates, ...OPENED, ...assignment(data) });
  },
  FollowUpReported: ({ data }, { row }) => {
    const before = row(data.followUpId);
    if (before === undefined) return [];
    const { on, text, delay } = data;
    const earlier = JSON.parse(before.reports) as ReportOnFollowUp[];
    const reports = JSON.stringify([...earlier, { on, text, delay }]);
    if (delay === null) return put({ ...before, reports });
    return put({ ...before, reports, date: delay.date, precision: delay.precision, delay_reason: delay.reason });
  },
  FollowUpCompleted: ({ data }, { row }) => {
    const before = row(data.followUpId);
    return before === undefined ? [] : put({ ...before, status: data.how, ended_on: data.on, note: data.note });
  },
});

const OPENED = { status: 'open', ended_on: null, note: null, delay_reason: null, reports: '[]' };

const assignment = (data: FollowUpAssigned['data']) => ({
  meeting_id: data.meetingId,
  item_id: data.itemId,
  task: data.task,
  responsible: data.responsible,
  department: data.department,
  recurrence: data.recurrence,
  continues: data.continues,
});
