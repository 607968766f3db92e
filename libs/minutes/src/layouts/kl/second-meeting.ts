import type { BodyLine } from '../../lines/body-line';
import type { ReadWarning } from '../../minutes-document';
import { readMeetingDay } from '../../dates/meeting-day';
import type { SecondMeeting } from '../layout';
import type { Anchor } from './anchors';
import { listHeading } from './attendance-lists';
import { namesMeeting } from './front';
import type { Furniture } from './furniture';

/** A running header, with its line. */
interface Header {
  readonly line: number;
  readonly body: string;
  readonly date: string;
}

/** An item that begins, with the lines since the item before it began. */
interface Beginning {
  readonly line: number;
  readonly between: readonly BodyLine[];
  /** The numbers begin again. */
  readonly again: boolean;
}

/**
 * Finds where a second meeting begins in the same file. No sign is enough by itself: cases list participants, tables
 * look like headers, and numbers are mistyped. Two must agree: numbers that begin again with a list of participants, a
 * line that names a meeting or a header of another one; or, where numbers go on, such a header with such a list.
 */
export function findSecondMeeting(
  body: readonly BodyLine[],
  anchors: readonly Anchor[],
  furniture: ReadonlyMap<number, Furniture>,
): SecondMeeting | null {
  const headers = headersOf(furniture);
  const others = otherHeaders(headers);
  for (const { line, between, again } of beginningsOf(body, anchors)) {
    const from = between[0]?.number ?? line;
    const here = others.filter((header) => header.line >= from && header.line < line);
    const lists = between.filter(({ text }) => listHeading(text)?.names === '');
    const titles = between.filter(({ text }) => namesMeeting(text));
    const marks = [...here.map((header) => header.line), ...[...lists, ...titles].map(({ number }) => number)];
    const after = others.find((header) => header.line >= from);
    const begins = again ? marks.length > 0 || after !== undefined : here.length > 0 && lists.length > 0;
    if (begins) return { line: Math.min(line, ...marks), first: told(headers[0]), second: told(after) };
  }
  return null;
}

/** Each header that names another meeting than most do; one alone may be a slip, or no header at all. */
export function strangeHeaders(
  furniture: ReadonlyMap<number, Furniture>,
  common: { readonly body: string; readonly date: string } | null,
): ReadWarning[] {
  if (common === null) return [];
  return headersOf(furniture)
    .filter((header) => keyOf(header) !== keyOf(common))
    .map((header) => ({
      line: header.line,
      message: `Linjen "${told(header) ?? ''}" ligner et sidehoved for et andet møde og er ikke læst som tekst.`,
    }));
}

function headersOf(furniture: ReadonlyMap<number, Furniture>): Header[] {
  return [...furniture].flatMap(([line, { header }]) => (header === undefined ? [] : [{ line, ...header }]));
}

function otherHeaders(headers: readonly Header[]): Header[] {
  const [first] = headers;
  return first === undefined ? [] : headers.filter((header) => keyOf(header) !== keyOf(first));
}

/** The same meeting however its name and date are set. */
function keyOf({ body, date }: Pick<Header, 'body' | 'date'>): string {
  return `${body.toLowerCase()}|${readMeetingDay(date) ?? date}`;
}

const told = (header: Header | undefined): string | null =>
  header === undefined ? null : `${header.body} | ${header.date}`;

function beginningsOf(body: readonly BodyLine[], anchors: readonly Anchor[]): Beginning[] {
  const items = anchors.filter(({ kind }) => kind === 'item');
  return items.slice(1).flatMap((item, at): Beginning[] => {
    const [first, before] = [items[0], items[at]];
    const line = body[item.index]?.number;
    if (first === undefined || before === undefined || line === undefined) return [];
    const again = order(item.number, first.number) <= 0 || major(item.number) < major(before.number);
    return [{ line, between: body.slice(before.index + 1, item.index), again }];
  });
}

const major = (number: string): number => Number(number.split('.')[0]);

function order(a: string, b: string): number {
  return major(a) - major(b) || Number(a.split('.')[1]) - Number(b.split('.')[1]);
}
