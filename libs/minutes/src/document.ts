import { readMeetingDay } from './dates/meeting-day';
import { impossibleDatesIn } from './dates/mentions';
import { bodyOf } from './facts/body';
import type { FactContext, Statement } from './facts/context';
import { readDeclared } from './facts/declared';
import { joinItem, type JoinedItem } from './facts/joined-item';
import { readMinutesItem } from './facts/minutes-item';
import { findNextMeeting } from './facts/next-meeting';
import { proceduralTitle } from './phrases/procedural';
import type { Outline } from './layouts/layout';
import type { MinutesDocument, MinutesItem, ReadWarning } from './minutes-document';
import { phraseBook } from './phrases/phrase-book';
import { lineWithin } from './text/sentence';
import { isDecided, missingDecisions, outlineWarnings } from './warnings';

/** Reads an outline for its facts: whatever the layout, the sentences mean the same. */
export function readDocument(outline: Outline): MinutesDocument {
  const joined = outline.items.map((item) => joinItem(item, outline.text));
  const statements = joined.flatMap((item) => item.statements);
  const body = outline.body ?? bodyOf(statements);
  const date = outline.writtenDate === null ? null : readMeetingDay(outline.writtenDate.text);
  const book = phraseBook(body);
  const next = findNextMeeting(statements, date, book);
  const context: FactContext = { book, body, meetingDate: date, nextMeeting: next?.date ?? null };
  const warnings: ReadWarning[] = [...outline.warnings, ...outlineWarnings(outline, body, date)];
  const items = joined.map((item) => readMinutesItem(item, context, warnings));
  warnings.push(...impossibleDates(statements));
  const kind = isHeld(outline, items) ? 'minutes' : 'agenda';
  if (kind === 'minutes') warnings.push(...missingDecisions(items));
  return {
    kind,
    body,
    date,
    nextMeeting: next?.date ?? null,
    nextMeetingSource: next?.source ?? null,
    attendance: outline.attendance,
    agendaSections: outline.agendaSections,
    items,
    declaredReturns: joined.filter(isNextMeetingItem).flatMap(({ text }) => readDeclared(text)),
    warnings: warnings.sort((a, b) => a.line - b.line),
    dropped: [...outline.dropped].sort((a, b) => a.line - b.line),
    lines: outline.lines,
  };
}

/** A meeting was held where something was decided, or where it is said who was there. */
function isHeld({ attendance }: Outline, items: readonly MinutesItem[]): boolean {
  return attendance.some(({ role }) => role === 'present' || role === 'substitute') || items.some(isDecided);
}

function isNextMeetingItem({ title }: JoinedItem): boolean {
  return proceduralTitle(title) === 'next-meeting';
}

function impossibleDates(statements: readonly Statement[]): ReadWarning[] {
  return statements.flatMap((statement) =>
    impossibleDatesIn(statement.text).map(({ text, index }) => ({
      line: lineWithin(statement, index),
      message: `Datoen "${text}" findes ikke i kalenderen.`,
    })),
  );
}
