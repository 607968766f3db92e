import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { readDanishDate } from '../dates/danish-date';
import { MINUTES_OF } from '../phrases/minutes-of';
import type { FactContext } from './context';
import type { JoinedItem } from './joined-item';

/** The date of the earlier meeting whose minutes an item approves, as its title, decision or text names it. */
export function findMinutesOf({ title, statements }: JoinedItem, context: FactContext): PlainDate | null {
  for (const text of [title, ...statements.map((statement) => statement.text).reverse()]) {
    const written = context.book.first(MINUTES_OF, text)?.groups['date'];
    const date = written === undefined ? null : (readDanishDate(written, null)?.date ?? null);
    if (date !== null && (context.meetingDate === null || date < context.meetingDate)) return date;
  }
  return null;
}
