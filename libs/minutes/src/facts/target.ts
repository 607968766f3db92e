import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';
import { DATE_PATTERN } from '../dates/danish-date';
import { datesIn, type DateMention } from '../dates/mentions';
import { relativeDateIn } from '../dates/relative-date';
import type { Precision } from '../minutes-document';
import { CONDITION, NEXT_MEETING_WORDS } from '../phrases/target';
import type { FactContext } from './context';

/** Where something is to come back: to a date, to the next meeting, on a condition, or several of these. */
export interface ReadTarget {
  readonly date: PlainDate | null;
  readonly precision: Precision | null;
  readonly nextMeeting: boolean;
  readonly condition: string | null;
}

/** What a sentence names as target; null where it names none. Dates up to the meeting's own are no targets. */
export function targetIn(text: string, context: FactContext): ReadTarget | null {
  const later = datesIn(text, context.meetingDate).filter(
    ({ date }) => context.meetingDate === null || date > context.meetingDate,
  );
  const named = later.find(({ precision }) => precision === 'day') ?? later[0];
  const nextMeeting = context.book.first([NEXT_MEETING_WORDS], text) !== null;
  const condition = context.book.first([CONDITION], text)?.groups['condition']?.trim() ?? null;
  if (named === undefined && !nextMeeting && condition === null) return null;
  if (named === undefined) return onNextMeeting(nextMeeting, condition, context);
  return { ...meant(named, context.nextMeeting), nextMeeting, condition };
}

/** A date to which something goes although it is no later than the meeting, as it is written. */
export function earlierTargetIn(text: string, { meetingDate }: FactContext): DateMention | null {
  if (meetingDate === null) return null;
  const days = datesIn(text, meetingDate).filter(({ precision, date }) => precision === 'day' && date <= meetingDate);
  return days.find(({ index }) => TO.test(text.slice(0, index))) ?? null;
}

const TO = /\btil (?:(?:møde|mødet|KKR-mødet|dagen)(?: i [^,.;]{1,60})? )?(?:\p{L}+dag )?(?:den |d\. ?)?$/iu;

/** What a postponement names: as any target, or a time that is said from the meeting on. */
export function postponedToIn(text: string, context: FactContext): ReadTarget | null {
  const onward = text.replace(ASIDE, ' ').replace(FROM, ' ');
  const target = targetIn(onward, context);
  if (target?.date != null || target?.nextMeeting || context.meetingDate === null) return target;
  const relative = relativeDateIn(onward, context.meetingDate);
  if (relative === null) return target;
  const condition = target?.condition ?? null;
  return { ...meant({ ...relative, text: '', index: 0 }, context.nextMeeting), nextMeeting: false, condition };
}

/** A clause about the case itself, between commas. */
const ASIDE = /, (?:som|der) [^,.;]{1,120},/gi;

/** Where a case was put off from says nothing of where it goes. */
const FROM = new RegExp(
  ` fra (?:(?:møde|mødet|KKR-mødet)(?: i [^,.;]{1,60})? )?(?:den |d\\. ?)?(?:${DATE_PATTERN})`,
  'gi',
);

function onNextMeeting(nextMeeting: boolean, condition: string | null, context: FactContext): ReadTarget {
  const date = nextMeeting ? context.nextMeeting : null;
  return { date, precision: date === null ? null : 'day', nextMeeting, condition };
}

/** "Til april" means the meeting in April where the minutes name one, and else April. */
function meant(named: DateMention, nextMeeting: PlainDate | null): Pick<ReadTarget, 'date' | 'precision'> {
  if (nextMeeting !== null && named.precision !== 'day' && startOf(named) <= nextMeeting && nextMeeting <= named.date) {
    return { date: nextMeeting, precision: 'day' };
  }
  return { date: named.date, precision: named.precision };
}

function startOf({ date, precision }: DateMention): PlainDate {
  const days: Readonly<Record<Precision, number>> = {
    day: 0,
    week: 6,
    month: Number(date.slice(8)) - 1,
    quarter: 89,
    season: 89,
    'turn-of-year': 0,
  };
  return addDays(date, -days[precision]);
}
