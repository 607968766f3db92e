import { bodyLines, type BodyLine } from '../../lines/body-line';
import { rangeOf } from '../../lines/line-range';
import type { SourceLine } from '../../lines/source-line';
import type { AgendaSection, DroppedLine, ReadWarning } from '../../minutes-document';
import { textContext, type TextContext } from '../../text/paragraph';
import type { Layout, Outline, OutlineItem } from '../layout';
import { readAgendaSection } from './agenda-section';
import { findAnchors, type Anchor } from './anchors';
import { readAttendance } from './attendance';
import { listHeading } from './attendance-lists';
import type { NamedMeeting } from './decision-heading';
import { memberWithoutList, readFront } from './front';
import { furnitureOf, isUnreadHeader, type Furniture, type RunningHeader } from './furniture';
import { countTitleLines, readItem } from './item';
import { headingMark, itemMark, journalMark } from './markers';
import { findSecondMeeting, strangeHeaders } from './second-meeting';
import { closeNumbers, withoutSwallowed } from './swallowed';

/** The minutes of the KKR bodies: items "2.1.", a journal line, Baggrund, Indstilling, Sagsfremstilling, Beslutning. */
export const klLayout: Layout = {
  name: 'kl',
  lookedFor: 'punkter med numre som "2.1." og under dem "Indstilling", "Sagsfremstilling" eller "Beslutning"',
  recognises,
  read,
};

function recognises(lines: readonly SourceLine[]): boolean {
  let numbered = 0;
  let parts = 0;
  for (const line of lines) {
    if (itemMark(line.text) !== null) numbered++;
    if (headingMark(line.text) !== null || journalMark(line.text) !== null) parts++;
    if (numbered > 0 && parts > 0) return findAnchors(bodyLines(lines, isFurniture)).some(isItem);
  }
  return false;
}

function isFurniture(line: SourceLine): boolean {
  return furnitureOf(line) !== null;
}

function isItem(anchor: Anchor): boolean {
  return anchor.kind === 'item';
}

function read(lines: readonly SourceLine[]): Outline {
  const furniture = new Map<number, Furniture>();
  for (const line of lines) {
    const found = furnitureOf(line);
    if (found !== null) furniture.set(line.number, found);
  }
  const body = bodyLines(lines, (line) => furniture.has(line.number));
  const anchors = findAnchors(body);
  const start = anchors[0]?.index ?? body.length;
  const participants = body.slice(0, start).findIndex((line) => listHeading(line.text) !== null);
  const front = readFront(body.slice(0, participants === -1 ? start : participants));
  const listed = participants === -1 ? [] : body.slice(participants, start);
  const attendance = readAttendance(listed);
  const header = commonHeader(furniture);
  const text = textContext(body);
  const writtenDate =
    header === null ? front.writtenDate : { text: header.date, line: header.line, weekday: header.weekday };
  const meeting = { body: header?.body ?? front.body, date: writtenDate?.text ?? null };
  const { parts, notes } = readAgenda(body, anchors, meeting, text);
  return {
    ...parts,
    body: meeting.body,
    writtenDate,
    attendance: attendance.attendees,
    dropped: [
      ...front.dropped,
      ...attendance.dropped,
      ...notes.dropped,
      ...[...furniture].map(([line, { reason }]) => ({ line, reason })),
    ],
    warnings: [
      ...(participants === -1 ? memberWithoutList(body.slice(0, start)) : attendance.warnings),
      ...notes.warnings,
      ...(header === null ? front.warnings : []),
      ...unreadHeaders(body, header),
      ...strangeHeaders(furniture, header),
    ],
    secondMeeting: findSecondMeeting(body, anchors, furniture),
    lines: { front: front.lines, attendance: rangeOf(listed) },
    text,
  };
}

/** The header that stands on most pages. */
function commonHeader(furniture: ReadonlyMap<number, Furniture>) {
  const counts = new Map<string, RunningHeader & { line: number; count: number }>();
  for (const [line, { header }] of furniture) {
    if (header === undefined) continue;
    const key = `${header.body}|${header.date}`;
    const seen = counts.get(key);
    if (seen === undefined) counts.set(key, { ...header, line, count: 1 });
    else seen.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}

/** Where no header was read, a line that looks like one is shown; later ones are read as text. */
function unreadHeaders(body: readonly BodyLine[], header: RunningHeader | null): ReadWarning[] {
  const odd = header === null ? body.find(({ text }) => isUnreadHeader(text)) : undefined;
  if (odd === undefined) return [];
  return [{ line: odd.number, message: `"${odd.text}" ligner et sidehoved, men er ikke forstået.` }];
}

/** Divides the lines from the first anchor on; a heading with content of its own is an item, as "5. Eventuelt" may be. */
function readAgenda(body: readonly BodyLine[], anchors: readonly Anchor[], meeting: NamedMeeting, text: TextContext) {
  const parts = { agendaSections: [] as AgendaSection[], items: [] as OutlineItem[] };
  const notes = { warnings: [] as ReadWarning[], dropped: [] as DroppedLine[] };
  anchors.forEach((anchor, i) => {
    const next = anchors[i + 1];
    const lines = withoutSwallowed(body.slice(anchor.index, next?.index ?? body.length), notes);
    notes.warnings.push(...closeNumbers(anchor, lines));
    const current = parts.agendaSections.at(-1) ?? null;
    if (anchor.kind === 'item') {
      parts.items.push(readItem(anchor, lines, belongs(anchor, current) ? current : null, meeting, notes.warnings));
    } else if (countTitleLines(lines) === lines.length || (next !== undefined && belongs(next, anchor))) {
      parts.agendaSections.push(readAgendaSection(anchor, lines, text, notes));
    } else {
      parts.items.push(readItem(anchor, lines, null, meeting, notes.warnings));
    }
  });
  return { parts, notes };
}

function belongs(item: Anchor, section: { readonly number: string } | null): boolean {
  return section !== null && item.kind === 'item' && item.number.startsWith(`${section.number}.`);
}
