/*
 * PostgreSQL keeps every character in a text but NUL. Rather than lose one, or refuse an event for it, NUL is written as
 * two characters U+0001, and U+0001 itself as U+0001 and U+0002. Nothing is lost, and texts keep their order.
 */

const MARK = '\u0001';
const MARKED_NUL = '\u0001\u0001';
const MARKED_MARK = '\u0001\u0002';

/** A text as PostgreSQL can keep it. */
export function toPostgres(text: string): string {
  if (!text.includes('\0') && !text.includes(MARK)) return text;
  return text.replaceAll(MARK, MARKED_MARK).replaceAll('\0', MARKED_NUL);
}

/** The text that `toPostgres` was given. */
export function fromPostgres(text: string): string {
  if (!text.includes(MARK)) return text;
  return text.replaceAll(MARKED_NUL, '\0').replaceAll(MARKED_MARK, MARK);
}
