import { compareItemNumbers } from '../item-numbers';
import type { RecordedAttendee, Role, Stay } from './attendee';
import { isBefore, type Moment } from './moments';

/**
 * How somebody stood to one item: `entitled` to vote on it; `recused` (inhabil); `away`, not come yet, gone or out of the
 * room; `not_called`, a substitute who sits at other items; `seat_taken`, a substitute whose member was there; or not at
 * the meeting with a vote at all.
 */
export type Standing =
  'entitled' | 'recused' | 'away' | 'not_called' | 'seat_taken' | Exclude<Role, 'present' | 'substitute'>;

/** One person's standing at an item. */
export interface PersonStanding {
  readonly name: string;
  readonly standing: Standing;
  /** The member for whom a substitute sits at this item. */
  readonly substituteFor: string | null;
}

/** What is asked: an item, and the moment of it where one is known. */
export interface AskedItem {
  readonly number: string;
  /** Without a time of the day, the item numbers alone tell who was there. */
  readonly moment: Moment | null;
  /** The moment is the item's end: who came in that minute came after the vote, who left in it had voted. */
  readonly isEnd: boolean;
}

/** What a body decided on one person and one item. */
interface Recusal {
  readonly number: string;
  readonly name: string;
  readonly recused: boolean;
}

/** What a meeting knows of recusals, in the order in which they were decided. */
export interface KnownRecusals {
  readonly recusals: readonly Recusal[];
}

/**
 * Everybody's standing at an item, in the order of the entries. By the times where the item's moment and the person's
 * stays on that day are known, else by the item numbers. A seat has one vote: a substitute yields to the member.
 * @param attendees the newest entry of each person
 * @param meetingDate the day that a stay means where it names none
 */
export function standingsAt(
  asked: AskedItem,
  attendees: readonly RecordedAttendee[],
  recusals: readonly Recusal[],
  meetingDate: string,
): readonly PersonStanding[] {
  const all = attendees.map((attendee) => ({
    attendee,
    standing: standingOf(attendee, attendee.role, asked, recusals, meetingDate),
  }));
  const members = all.filter(({ attendee, standing }) => attendee.role === 'present' && standing === 'entitled');
  const taken = new Set(members.map(({ attendee }) => attendee.name));
  return all.map(({ attendee, standing }) => {
    if (attendee.role === 'substitute') return substituteStanding(attendee, standing, asked, taken);
    return { name: attendee.name, standing, substituteFor: null };
  });
}

/** True where a person is recused from an item: by the body's decision, else by what the attendance says. */
export function isRecused(
  { name, recusedFrom }: Pick<RecordedAttendee, 'name' | 'recusedFrom'>,
  number: string,
  recusals: readonly Recusal[],
): boolean {
  const decided = recusals.filter((each) => each.number === number && each.name === name).at(-1);
  return decided?.recused ?? recusedFrom.includes(number);
}

/** True where the item numbers say that a person was there for the item; being recused is another matter. */
export function wasThereByNumber(
  { arrivedAt, leftAt, awayFrom = [] }: Pick<RecordedAttendee, 'arrivedAt' | 'leftAt' | 'awayFrom'>,
  number: string,
): boolean {
  if (awayFrom.includes(number)) return false;
  if (arrivedAt !== null && compareItemNumbers(number, arrivedAt) < 0) return false;
  return leftAt === null || compareItemNumbers(number, leftAt) < 0;
}

function standingOf(
  attendee: RecordedAttendee,
  role: Role,
  asked: AskedItem,
  recusals: readonly Recusal[],
  meetingDate: string,
): Standing {
  if (role === 'apology' || role === 'absent' || role === 'guest') return role;
  if (isRecused(attendee, asked.number, recusals)) return 'recused';
  return wasThere(attendee, asked, meetingDate) ? 'entitled' : 'away';
}

/** A substitute has no vote but that of the seat. */
function substituteStanding(
  { name, substituteFor, seats = [] }: RecordedAttendee,
  standing: Standing,
  { number }: AskedItem,
  taken: Set<string>,
): PersonStanding {
  const seat = substituteFor ?? seats.find(({ items }) => items.includes(number))?.substituteFor ?? null;
  if (seat === null) return { name, substituteFor: null, standing: 'not_called' };
  if (standing !== 'entitled') return { name, substituteFor: seat, standing };
  if (taken.has(seat)) return { name, substituteFor: seat, standing: 'seat_taken' };
  taken.add(seat);
  return { name, substituteFor: seat, standing };
}

function wasThere(attendee: RecordedAttendee, asked: AskedItem, meetingDate: string): boolean {
  const { moment } = asked;
  const there = moment === null ? undefined : wasThereByTime(attendee.stays ?? [], moment, asked.isEnd, meetingDate);
  const { awayFrom = [] } = attendee;
  return there === undefined ? wasThereByNumber(attendee, asked.number) : there && !awayFrom.includes(asked.number);
}

/** Undefined where the times do not tell: the moment has no time of the day, or nothing is known of that day. */
function wasThereByTime(
  stays: readonly Stay[],
  moment: Moment,
  isEnd: boolean,
  meetingDate: string,
): boolean | undefined {
  const that = stays.filter(({ on }) => (on ?? meetingDate) === moment.date);
  if (that.length === 0 || moment.at === null) return undefined;
  return that.some((stay) => {
    const { date } = moment;
    const [from, to] = [
      { date, at: stay.from ?? '00.00' },
      { date, at: stay.to ?? '24.00' },
    ];
    const begun = isEnd && stay.from !== null ? isBefore(from, moment) : !isBefore(moment, from);
    return begun && (isEnd ? !isBefore(to, moment) : isBefore(moment, to));
  });
}
