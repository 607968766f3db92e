import { CASE_STATE_WORDS, shortDate } from '../danish';
import type { CaseHistory, HistoryLine } from './query';

/**
 * A case's history as lines to be read in a terminal: title, state, then one line an event with the event's number, the
 * day on which it took effect, the meeting and item where it happened, and what happened.
 */
export function tellHistory({ case: { id, title, state }, history }: CaseHistory): string[] {
  const rows = history.map((line) => [
    `#${line.number}`,
    shortDate(line.effectiveOn),
    placeOf(line),
    `${toldOf(line)}${otherwiseCalled(line, title)}${line.caseId === id ? '' : ` [fra sagen ${line.caseId}]`}`,
  ]);
  return [title, `${id} · ${CASE_STATE_WORDS[state]}`, '', ...aligned(rows)];
}

/** The meeting's date is named even where the event took effect on that day: the two may come apart. */
function placeOf({ meeting, itemNumber }: HistoryLine): string {
  if (meeting === null) return '';
  const item = itemNumber === null ? '' : `, pkt. ${itemNumber}`;
  return `mødet ${shortDate(meeting.date)}${item}`;
}

/** An item keeps its own title, which is told where it came onto an agenda under another one than the case has now. */
const otherwiseCalled = ({ type, itemTitle }: HistoryLine, title: string): string =>
  type === 'CaseScheduled' && itemTitle !== null && itemTitle !== title ? ` (dengang »${itemTitle}«)` : '';

/** Not every terminal can strike text through; the tildes of plain text stand for it. */
function toldOf({ text, annulledBy }: HistoryLine): string {
  const flat = text.replace(/\s+/g, ' ');
  return annulledBy === null ? flat : `~~${flat}~~ (taget tilbage ved #${annulledBy})`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
