import { dateWithPrecision, longDate, shortDate } from '@sagsgang/read-models/danish';
import type { AwaitingView, PostponementView } from '@sagsgang/read-models/deferred/postponements';
import type { Precision } from '@sagsgang/domain/vocabulary';

/** Where a case was put off to: `til mødet den …`, `til efteråret 2025`, `på svar fra …`, `på ubestemt tid`. */
export function tellTarget({
  date,
  precision,
  condition,
  meeting,
  awaiting,
  reviewOn,
}: PostponementView['to']): string {
  const day = date === null ? null : dateWithPrecision(date, precision as Precision | null);
  const parts = [
    placed(day, date, meeting),
    condition === null ? null : `betinget: ${condition}`,
    awaiting === null ? null : tellAwaiting(awaiting),
    reviewOn === null ? null : `vurderes igen den ${longDate(reviewOn)}`,
  ].filter((part) => part !== null);
  const isOpen = day === null && meeting === null && condition === null && awaiting === null;
  return [...(isOpen ? ['på ubestemt tid'] : []), ...parts].join(', ');
}

function placed(day: string | null, date: string | null, meeting: PostponementView['to']['meeting']): string | null {
  if (day === null) return meeting === null ? null : `til mødet den ${longDate(meeting.date)}`;
  return meeting === null || meeting.date === date
    ? `til ${day}`
    : `til ${day} (mødet er nu den ${longDate(meeting.date)})`;
}

/** Whose answer is awaited, when they were asked, and when they answered. */
export function tellAwaiting({ from, what, askedOn, answeredOn, answer }: AwaitingView): string {
  const asked = askedOn === null ? '' : ` den ${shortDate(askedOn)}`;
  const came =
    answeredOn === null ? '' : `; svaret kom den ${shortDate(answeredOn)}${answer === null ? '' : `: ${answer}`}`;
  return `på svar fra ${from} (spurgt${asked}: ${what})${came}`;
}
