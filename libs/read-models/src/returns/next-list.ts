import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';
import { returnsOn, type ReturnView } from './query';
import { UnknownMeeting, type ReturnsAsked } from './scope';

/** A line of the list "Sager til næste møde". */
export interface NextListLine {
  readonly caseId: string;
  readonly title: string;
  /** In the text's own words, where the case comes back on a condition alone. */
  readonly condition: string | null;
  /** The item that promised it, and the meeting of that item. */
  readonly itemNumber: string | null;
  readonly promisedAt: MeetingRef | null;
  /** The list as it was typed names the case. */
  readonly typed: boolean;
}

/** The list "Sager til næste møde" of a meeting, as its returns make it and against the one that was typed. */
export interface NextList {
  readonly meeting: MeetingRef;
  /** The body's next meeting; the id is null where only the typed list names the day. */
  readonly next: { readonly id: string | null; readonly date: string };
  readonly lines: readonly NextListLine[];
  /** False where no list was typed at the meeting, so that there is nothing to compare with. */
  readonly wasTyped: boolean;
  /** What the typed list names and no promise stands behind. */
  readonly unfounded: readonly { readonly title: string; readonly condition: string | null }[];
}

/** Nobody knows yet when the body meets next. */
export class UnknownNextMeeting extends Error {
  override readonly name = 'UnknownNextMeeting';
  constructor(readonly meetingId: string) {
    super(`no meeting is planned after ${meetingId}`);
  }
}

/**
 * What a meeting's list of cases for the next one has to say: every case that was promised or put off to it and was not
 * given up, in the order of the items that promised it.
 * @throws UnknownMeeting
 * @throws UnknownNextMeeting where no later meeting is planned and no typed list names its day
 */
export async function nextList(reading: Reading, meetingId: string): Promise<NextList> {
  const meeting = (await meetingRefs(reading, [meetingId])).get(meetingId);
  if (meeting === undefined) throw new UnknownMeeting(meetingId);
  const typed = await typedAt(reading, meetingId);
  const next = await nextAfter(reading, meeting, typed[0]?.for_date ?? null);
  const asked: ReturnsAsked = next.id === null ? { date: next.date } : { meetingId: next.id };
  const { returns } = await returnsOn(reading, asked);
  const lines = promised(returns, meeting).map((one) => lineOf(one, typed));
  const founded = new Set(lines.map(({ caseId }) => caseId));
  return {
    meeting,
    next,
    lines,
    wasTyped: typed.length > 0,
    unfounded: typed
      .filter((line) => line.case_id === null || !founded.has(line.case_id))
      .map(({ title, condition }) => ({ title, condition })),
  };
}

type TypedLine = Awaited<ReturnType<typeof typedAt>>[number];

/** The lines of the list that was typed at the meeting. */
const typedAt = (reading: Reading, meetingId: string) =>
  reading.db
    .selectFrom('declared as d')
    .select(['d.title', 'd.condition', 'd.case_id', 'd.for_date'])
    .where('d.meeting_id', '=', meetingId)
    .where(holds(reading, 'd'))
    .orderBy('d.list')
    .orderBy('d.place')
    .execute();

async function nextAfter(reading: Reading, meeting: MeetingRef, typedDay: string | null): Promise<NextList['next']> {
  const planned = await reading.db
    .selectFrom('meetings as m')
    .select(['m.meeting_id as id', 'm.date'])
    .where('m.body_id', '=', meeting.bodyId)
    .where('m.date', '>', meeting.date)
    .where('m.status', '!=', 'cancelled')
    .where(holds(reading, 'm'))
    .orderBy('m.date')
    .orderBy('m.meeting_id')
    .executeTakeFirst();
  if (planned !== undefined) return planned;
  if (typedDay === null) throw new UnknownNextMeeting(meeting.id);
  return { id: null, date: typedDay };
}

/** One promise a case: the first that stands. What only a list names, or another body promised, is no promise here. */
function promised(returns: readonly ReturnView[], { bodyId }: MeetingRef): readonly ReturnView[] {
  const standing = returns.filter(
    ({ returnId, fate, promisedAt }) =>
      returnId !== null && fate !== 'withdrawn' && (promisedAt === null || promisedAt.bodyId === bodyId),
  );
  return [...new Map([...standing].reverse().map((one) => [one.caseId, one])).values()].reverse();
}

function lineOf({ caseId, title, target, itemNumber, promisedAt }: ReturnView, typed: readonly TypedLine[]) {
  const { condition } = target;
  return { caseId, title, condition, itemNumber, promisedAt, typed: typed.some((line) => line.case_id === caseId) };
}
