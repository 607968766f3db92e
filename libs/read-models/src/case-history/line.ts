import type { Event, Numbered } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { Cause, Target } from '@sagsgang/domain/vocabulary';
import { dateWithPrecision, longDate } from '../danish';
import type { Concern } from './table';

/** A piece of a line: text, or something that the query fills in as of its own moment. */
export type Part =
  | string
  /** The date of a meeting; `said` is the date that was said for it then. */
  | { readonly meeting: string; readonly said?: PlainDate | null }
  /** The title of another case. */
  | { readonly case: string }
  /** The name of a body on the day of the line. */
  | { readonly body: string };

export type Line = readonly Part[];

/** A line, and whose history it belongs to. */
export interface Telling {
  readonly concerns: Concern;
  readonly text: Line;
  /** Where it happened. */
  readonly meetingId?: string | null;
  readonly itemNumber?: string | null;
  /** Of a meeting's event that names a case. */
  readonly caseId?: string;
  /** Of an event about another meeting than the one it happened at. */
  readonly aboutMeetingId?: string;
  /** The only item that it concerns. */
  readonly aboutNumber?: string;
}

/** Finds the number of a case's item, as it was just after the event. */
export interface ItemNumbers {
  at(meetingId: string | null): string | null;
}

export type Tell<E extends Event> = (event: Numbered<E>, numbers: ItemNumbers) => readonly Telling[];

/** How each of these events is told; a type that is left out does not compile. */
export type Tellings<E extends DomainEvent> = {
  readonly [Type in E['type']]: Tell<Extract<E, { readonly type: Type }>>;
};

/** A line in the case's own history. */
export function ofCase(numbers: ItemNumbers, meetingId: string | null, ...text: Line): Telling[] {
  return [{ concerns: 'case', meetingId, itemNumber: numbers.at(meetingId), text }];
}

/** A line about a case while it is not before a meeting. */
export const betweenMeetings = (...text: Line): Telling[] => [{ concerns: 'case', text }];

/** A line about the meeting alone. */
export const ofMeeting = (...text: Line): Telling => ({ concerns: 'meeting', text });

/** A line for the history of a case that a meeting's event names. */
export const forCase = (caseId: string, itemNumber: string | null, ...text: Line): Telling => ({
  concerns: 'case',
  caseId,
  itemNumber,
  text,
});

const QUOTE_LENGTH = 300;

/** A sentence in quotation marks, cut where it is long; nothing where there is none. */
export function quoted(text: string | null | undefined, before = ' '): string {
  if (text === null || text === undefined || text.trim() === '') return '';
  // Only the beginning is looked at: a decision may be pages long.
  const flat = text
    .slice(0, 2 * QUOTE_LENGTH)
    .replace(/\s+/g, ' ')
    .trim();
  return `${before}"${flat.length <= QUOTE_LENGTH ? flat : `${flat.slice(0, QUOTE_LENGTH - 1).trimEnd()}…`}"`;
}

/** A reason after a colon; nothing where there is none. */
export const because = (reason: string | null): string => (reason === null || reason === '' ? '' : `: ${reason}`);

/** Where a case goes: `til mødet den …`, `til april 2024`, `til efteråret 2025`, `betinget: "når …"`, `på ubestemt tid`. */
export function toTarget(target: Target, cause: Cause = 'body'): Line {
  return [...towards(target, cause), ...awaitedBy(target), reviewed(target)].filter((part) => part !== '');
}

function towards({ meetingId, date, precision, condition, awaiting }: Target, cause: Cause): Line {
  if (meetingId !== null)
    return ['til mødet den ', { meeting: meetingId, said: date }, quoted(condition, ', betinget: ')];
  if (date !== null) {
    const day = precision === 'day' || precision === null;
    return [`til ${day ? 'den ' : ''}${dateWithPrecision(date, precision)}`, quoted(condition, ', betinget: ')];
  }
  if (condition !== null) return [quoted(condition, 'betinget: ')];
  if (awaiting) return [];
  return [cause === 'body' ? 'på ubestemt tid' : 'til næste møde'];
}

/** The answer that it waits for; a comma before it where it waits for something else too. */
function awaitedBy({ meetingId, date, condition, awaiting }: Target): Line {
  if (!awaiting) return [];
  const before = meetingId === null && date === null && condition === null ? '' : ', ';
  const asked = awaiting.askedOn === null ? '' : ` (spurgt den ${longDate(awaiting.askedOn)})`;
  return [`${before}indtil ${awaiting.from} har svaret${asked}`, quoted(awaiting.what, ': ')];
}

const reviewed = ({ reviewOn }: Target): string => (reviewOn ? `; vurderes igen den ${longDate(reviewOn)}` : '');
