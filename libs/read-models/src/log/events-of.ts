import { chunksOf } from '../chunks';
import { upTo, type Reading } from '../reading';

/** An event that is looked for: by its id, or by its type, each within a case or a meeting. */
export interface EventWish {
  readonly caseId?: string;
  readonly meetingId?: string;
  readonly eventId?: string;
  readonly types?: readonly string[];
}

/** An event that nobody took back, as far as its number and its circumstances go. */
export interface EventSeen {
  readonly number: number;
  readonly eventId: string;
  readonly type: string;
  readonly effectiveOn: string;
  readonly actor: string;
  /** Whose history it stands in. */
  readonly caseId: string | null;
  /** Where it happened, or which meeting it is about. */
  readonly meetingId: string | null;
}

/** The events in the histories of some cases, in their order. Every event of a case has a line there. */
export async function eventsOfCases(reading: Reading, caseIds: Iterable<string>): Promise<readonly EventSeen[]> {
  const found: EventSeen[] = [];
  for (const chunk of chunksOf([...new Set(caseIds)])) {
    const rows = await seen(reading).select('h.meeting_id as meetingId').where('h.case_id', 'in', chunk).execute();
    found.push(...rows.filter(({ caseId }) => caseId !== null));
  }
  return found;
}

/** The events of some meetings, in their order. */
export async function eventsOfMeetings(reading: Reading, meetingIds: Iterable<string>): Promise<readonly EventSeen[]> {
  const found: EventSeen[] = [];
  for (const chunk of chunksOf([...new Set(meetingIds)])) {
    const rows = await seen(reading)
      .select('h.about_meeting_id as meetingId')
      .where('h.about_meeting_id', 'in', chunk)
      .execute();
    found.push(...rows);
  }
  return found;
}

const seen = (reading: Reading) =>
  reading.db
    .selectFrom('history as h')
    .innerJoin('log as l', 'l.number', 'h.number')
    .leftJoin('annulled as a', (join) => join.onRef('a.event_id', '=', 'l.event_id').on(upTo(reading, 'a.number')))
    .select(['l.number', 'l.event_id as eventId', 'l.type', 'l.effective_on as effectiveOn', 'l.actor'])
    .select('h.case_id as caseId')
    .where(upTo(reading, 'h.number'))
    .where('a.number', 'is', null)
    .orderBy('l.number');

/** Gives the numbers of what is wished for, each wish's own, in their order. */
export async function numbersOf(
  reading: Reading,
  wishes: readonly (readonly EventWish[])[],
): Promise<readonly (readonly number[])[]> {
  const all = wishes.flat();
  const ofCases = await eventsOfCases(reading, defined(all.map(({ caseId }) => caseId)));
  const aboutMeetings = all.filter(({ caseId }) => caseId === undefined);
  const ofMeetings = await eventsOfMeetings(reading, defined(aboutMeetings.map(({ meetingId }) => meetingId)));
  const byCase = grouped(ofCases, ({ caseId }) => caseId);
  const byMeeting = grouped(ofMeetings, ({ meetingId }) => meetingId);
  return wishes.map((each) => {
    const numbers = each.flatMap((wish) => {
      const events = wish.caseId === undefined ? byMeeting.get(wish.meetingId ?? '') : byCase.get(wish.caseId);
      return (events ?? []).filter((event) => fits(event, wish)).map(({ number }) => number);
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  });
}

function fits(event: EventSeen, { eventId, types, meetingId }: EventWish): boolean {
  if (eventId !== undefined) return event.eventId === eventId;
  return types?.includes(event.type) === true && (meetingId === undefined || event.meetingId === meetingId);
}

const defined = (ids: readonly (string | undefined)[]): string[] => ids.filter((id) => id !== undefined);

function grouped<T>(values: readonly T[], keyOf: (value: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value) ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
