import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { dispatchRule, dueBefore, lateBy, type Due, type NoticeRules } from '@sagsgang/domain/body/notice';
import { profileOf, type ProfileName } from '@sagsgang/domain/body/profile';
import { rulesOn } from '@sagsgang/domain/body/rules';
import type { HandedInKind } from '../preparation/table';
import { holds, type Reading } from '../reading';

/** The backward calendar of a meeting. Each part is null where its body has no rule for it. */
export interface MeetingCalendar {
  /** By when cases were to be handed in, and what came later. */
  readonly handIn: (Due & { readonly late: readonly LateMaterial[] }) | null;
  /** By when the agenda was to be sent; `sentOn` and `lateBy` are null while it was not. */
  readonly dispatch: (Due & { readonly sentOn: PlainDate | null; readonly lateBy: number | null }) | null;
}

/** Material of a case on the agenda that came after it was to be handed in. */
export interface LateMaterial {
  readonly caseId: string;
  readonly title: string;
  readonly kind: HandedInKind;
  /** The version of a recommendation, the id of an attachment; else empty. */
  readonly ref: string;
  readonly on: PlainDate;
  /** In the days of the rule. */
  readonly lateBy: number;
}

interface MeetingColumns {
  readonly meeting_id: string;
  readonly body_id: string;
  readonly date: string;
  readonly kind: string;
  readonly sent_on: string | null;
}

/** The calendar of one meeting, by the rules that hold on its day. */
export async function calendarOf(reading: Reading, meeting: MeetingColumns): Promise<MeetingCalendar> {
  const rules = await rulesOf(reading, meeting.body_id, meeting.date);
  const handIn = dueBefore(rules.handIn, rules, meeting);
  return {
    handIn: handIn === null ? null : { ...handIn, late: await lateMaterial(reading, meeting, handIn, rules) },
    dispatch: dispatchBy(rules, meeting),
  };
}

/** By when the agenda of one meeting was to be sent, and when it was; null where its body has no rule for it. */
export async function dispatchOf(reading: Reading, meeting: MeetingColumns): Promise<MeetingCalendar['dispatch']> {
  return dispatchBy(await rulesOf(reading, meeting.body_id, meeting.date), meeting);
}

function dispatchBy(rules: NoticeRules, meeting: MeetingColumns): MeetingCalendar['dispatch'] {
  const dispatch = dueBefore(dispatchRule(rules, meeting), rules, meeting);
  if (dispatch === null) return null;
  const { sent_on: sentOn } = meeting;
  return { ...dispatch, sentOn, lateBy: sentOn === null ? null : lateBy(sentOn, dispatch, rules, meeting) };
}

async function rulesOf(reading: Reading, bodyId: string, date: PlainDate): Promise<NoticeRules> {
  const body = await reading.db
    .selectFrom('bodies as b')
    .select('b.profile')
    .where('b.body_id', '=', bodyId)
    .where(holds(reading, 'b'))
    .executeTakeFirst();
  const rows = await reading.db
    .selectFrom('body_rules as r')
    .select(['r.from_date', 'r.rules', 'r.source'])
    .where('r.body_id', '=', bodyId)
    .where(holds(reading, 'r'))
    .execute();
  const rules = rows.map(({ from_date: validFrom, rules: json, source }) => ({
    ...(JSON.parse(json) as NoticeRules),
    validFrom,
    source,
  }));
  return rulesOn({ rules, profile: profileOf((body?.profile ?? null) as ProfileName | null) }, date);
}

/** What is told on the meeting's day or later is its minutes, and was handed in whenever it was. */
async function lateMaterial(
  reading: Reading,
  meeting: MeetingColumns,
  due: Due,
  rules: NoticeRules,
): Promise<readonly LateMaterial[]> {
  const rows = await reading.db
    .selectFrom('handed_in as h')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'h.case_id').on(holds(reading, 'c')))
    .select(['h.case_id', 'c.title', 'h.kind', 'h.ref', 'h.on_date'])
    .where('h.meeting_id', '=', meeting.meeting_id)
    .where('h.on_date', '>', due.due)
    .where('h.on_date', '<', meeting.date)
    .where(holds(reading, 'h'))
    .orderBy('h.on_date')
    .orderBy('h.case_id')
    .orderBy('h.kind')
    .orderBy('h.ref')
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    title: row.title,
    kind: row.kind as HandedInKind,
    ref: row.ref,
    on: row.on_date,
    lateBy: lateBy(row.on_date, due, rules, meeting),
  }));
}
