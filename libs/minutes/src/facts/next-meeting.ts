import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { readDanishDate } from '../dates/danish-date';
import type { Source } from '../minutes-document';
import { NEXT_MEETINGS } from '../phrases/next-meeting';
import type { PhraseBook } from '../phrases/phrase-book';
import type { Statement } from './context';

export interface NextMeeting {
  readonly date: PlainDate;
  readonly source: Source;
}

/**
 * The body's own next meeting. A sentence that says when it is held counts before one that names it in passing; other
 * bodies' meetings and days up to this meeting's do not count.
 */
export function findNextMeeting(
  statements: readonly Statement[],
  meetingDate: PlainDate | null,
  book: PhraseBook,
): NextMeeting | null {
  for (const rule of NEXT_MEETINGS) {
    for (const { text, line, section } of statements) {
      const written = book.first([rule], text)?.groups['date'];
      const date = written === undefined ? null : readDanishDate(written, meetingDate);
      if (date?.precision !== 'day' || (meetingDate !== null && date.date <= meetingDate)) continue;
      return { date: date.date, source: { quote: text, line, section, rule: rule.id } };
    }
  }
  return null;
}
