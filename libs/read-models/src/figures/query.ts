import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Cause } from '@sagsgang/domain/vocabulary';
import { numbersOf } from '../log/events-of';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import type { Reading } from '../reading';
import { AWAITED_ANSWERS } from './awaited-answers';
import { DAYS_TO_DECISION } from './days-to-decision';
import { DEADLINES_BEFORE_MEETING } from './deadlines-before-meeting';
import type { Entry, FigureDefinition, FiguresAsked, Unit } from './figure';
import { LATE_AGENDAS } from './late-agendas';
import { OPEN_AT_TERM_END } from './open-at-term-end';
import { OVERDUE_FOLLOW_UPS } from './overdue-follow-ups';
import { POSTPONED_ITEMS } from './postponed-items';
import { POSTPONED_OFTEN } from './postponed-often';
import { PROMISES_KEPT } from './promises-kept';
import { UNCOMMUNICATED } from './uncommunicated';
import { UNDATED_UNTOUCHED } from './undated-untouched';

/** Every figure, in the order in which a chief officer reads them. */
const FIGURES: readonly FigureDefinition[] = [
  PROMISES_KEPT,
  DAYS_TO_DECISION,
  POSTPONED_ITEMS,
  POSTPONED_OFTEN,
  UNDATED_UNTOUCHED,
  DEADLINES_BEFORE_MEETING,
  AWAITED_ANSWERS,
  UNCOMMUNICATED,
  OVERDUE_FOLLOW_UPS,
  LATE_AGENDAS,
  OPEN_AT_TERM_END,
];

/** The names by which a single figure is asked for. */
export const FIGURE_NAMES: readonly string[] = FIGURES.map(({ name }) => name);

/** A figure, with what it was made of in numbers. */
export interface Figure {
  readonly name: string;
  readonly title: string;
  readonly meaning: string;
  readonly unit: Unit;
  /** A share from 0 to 1, a count, or a median of days; null where there is nothing to make it of. */
  readonly value: number | null;
  /** How many make it up (the numerator), and out of how many (the denominator). */
  readonly counted: number;
  readonly of: number;
  readonly leftOut: readonly { readonly why: string; readonly count: number }[];
  /** Of items of meetings: how many each cause put off. Empty for every other figure. */
  readonly causes: readonly CauseCount[];
  readonly meetings: readonly MeetingShare[];
}

export interface CauseCount {
  readonly cause: Cause;
  readonly count: number;
}

/** The share of one meeting. */
export interface MeetingShare {
  readonly meeting: MeetingRef;
  readonly counted: number;
  readonly of: number;
  readonly causes: readonly CauseCount[];
}

/** A case or meeting behind a figure. */
export interface Behind {
  readonly caseId: string | null;
  readonly meetingId: string | null;
  readonly title: string;
  readonly standing: Entry['standing'];
  readonly why: string;
  readonly more: string | null;
  /** The numbers of the events that say so. */
  readonly events: readonly number[];
}

export interface FigureDetail extends Figure {
  readonly behind: readonly Behind[];
}

export interface FiguresView {
  readonly figures: readonly Figure[];
}

/** All figures of a body, or of all of them, as of the reading's moment. */
export async function figures(reading: Reading, today: PlainDate, asked: FiguresAsked = {}): Promise<FiguresView> {
  const all: Figure[] = [];
  for (const definition of FIGURES) {
    all.push(await figureOf(reading, definition, await definition.entries(reading, today, asked)));
  }
  return { figures: all };
}

/** One figure with the cases and events behind it; null where there is none of that name. */
export async function figure(
  reading: Reading,
  today: PlainDate,
  name: string,
  asked: FiguresAsked = {},
): Promise<FigureDetail | null> {
  const definition = FIGURES.find((each) => each.name === name);
  if (definition === undefined) return null;
  const entries = await definition.entries(reading, today, asked);
  const numbers = await numbersOf(
    reading,
    entries.map(({ events }) => events),
  );
  const behind = entries.map(({ caseId, meetingId, title, standing, why, more = null }, at): Behind => {
    return { caseId, meetingId, title, standing, why, more, events: numbers[at] ?? [] };
  });
  return { ...(await figureOf(reading, definition, entries)), behind };
}

async function figureOf(reading: Reading, definition: FigureDefinition, entries: readonly Entry[]): Promise<Figure> {
  const { name, title, meaning, unit, byMeeting } = definition;
  const { counted, of } = sizes(entries);
  return {
    name,
    title,
    meaning,
    unit,
    value: valueOf(unit, entries),
    counted,
    of,
    leftOut: leftOut(entries),
    causes: byMeeting ? causesOf(entries) : [],
    meetings: byMeeting ? await meetingShares(reading, entries) : [],
  };
}

function sizes(entries: readonly Entry[]): { readonly counted: number; readonly of: number } {
  const counted = entries.filter(({ standing }) => standing === 'counted').length;
  return { counted, of: counted + entries.filter(({ standing }) => standing === 'compared').length };
}

/** A count is 0 where nothing is found; a share or a median of nothing is none. */
function valueOf(unit: Unit, entries: readonly Entry[]): number | null {
  const { counted, of } = sizes(entries);
  if (unit === 'count') return counted;
  if (unit === 'share') return of === 0 ? null : counted / of;
  return median(entries.flatMap(({ standing, days }) => (standing === 'counted' && days !== undefined ? [days] : [])));
}

/** The middle one, or half-way between the two in the middle; null of nothing. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function leftOut(entries: readonly Entry[]): Figure['leftOut'] {
  const reasons = new Map<string, number>();
  for (const { standing, why } of entries) {
    if (standing === 'left_out') reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return [...reasons].map(([why, count]) => ({ why, count }));
}

function causesOf(entries: readonly Entry[]): readonly CauseCount[] {
  const counts = new Map<Cause, number>();
  for (const { cause } of entries) if (cause) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts].map(([cause, count]) => ({ cause, count })).sort((a, b) => (a.cause < b.cause ? -1 : 1));
}

async function meetingShares(reading: Reading, entries: readonly Entry[]): Promise<readonly MeetingShare[]> {
  const ids = [...new Set(entries.map(({ meetingId }) => meetingId))];
  const meetings = await meetingRefs(reading, ids);
  return [...meetings.values()]
    .map((meeting) => {
      const there = entries.filter(({ meetingId }) => meetingId === meeting.id);
      return { meeting, ...sizes(there), causes: causesOf(there) };
    })
    .sort((a, b) => (`${a.meeting.date} ${a.meeting.id}` < `${b.meeting.date} ${b.meeting.id}` ? -1 : 1));
}
