import type { BodyLine } from '../../lines/body-line';
import type { Attendee, DroppedLine, LineRange, ReadWarning } from '../../minutes-document';
import { entriesOf, type Entry } from './attendance-entries';
import { isNobody, listHeading, type ListRole } from './attendance-lists';
import { divideEntry, isMember, isPerson } from './attendee-parts';
import { readAttendee } from './attendee';
import { namedTwice, withoutAbsentTwice } from './named-twice';

export interface Attendance {
  readonly attendees: readonly Attendee[];
  readonly dropped: readonly DroppedLine[];
  readonly warnings: readonly ReadWarning[];
}

/** "På orlov: Ea Dam": a heading that is not known, with names in its line. */
const UNKNOWN_HEADING = /^(\p{Lu}[^:,(]{1,40}) ?: ?(\S.*)$/u;
/** Said of one person and not of a list. */
const FUNCTION = /^(?:formand|næstformand|mødeleder|ordstyrer|dirigent|referent|sekretær) ?:/i;

/**
 * Reads the lists of who took part. A member who was substituted for is absent, whatever list names the substitute. A
 * line that is neither a heading nor a name is dropped with a warning; the names below it stay in the list above.
 */
export function readAttendance(lines: readonly BodyLine[]): Attendance {
  const attendees: Attendee[] = [];
  const dropped: DroppedLine[] = [];
  const warnings: ReadWarning[] = [];
  let role: ListRole = 'present';
  for (const entry of entriesOf(lines)) {
    const heading = listHeading(entry.text);
    if (heading !== null) role = heading.role;
    const people = peopleOf(entry, heading?.names ?? entry.text, heading !== null);
    attendees.push(...people.texts.flatMap((text) => readAttendee(text, role, rangeOf(entry))));
    dropped.push(...people.dropped);
    warnings.push(...people.warnings);
  }
  const once = withoutAbsentTwice(attendees);
  return { attendees: once, dropped, warnings: [...warnings, ...namedTwice(once)] };
}

/** The texts that tell of one person each; for lines that do not, why not. */
function peopleOf(entry: Entry, text: string, inline: boolean) {
  const nothing = { texts: [] as readonly string[], dropped: [] as DroppedLine[], warnings: [] as ReadWarning[] };
  const line = entry.lines[0].number;
  if (text === '') return nothing;
  if (isNobody(text)) {
    return inline && entry.text !== text ? nothing : { ...nothing, dropped: drop(entry, 'Listen er tom') };
  }
  const unknown = FUNCTION.test(text) ? null : UNKNOWN_HEADING.exec(text);
  if (unknown !== null && isPerson(unknown[2].split(/[,;]/)[0])) {
    const { people } = divideEntry(unknown[2], true);
    return { ...nothing, texts: people, warnings: [notUnderstood(line, unknown[1].trim())] };
  }
  if (isNoPerson(text)) {
    const reason = 'Linje blandt deltagerne, som hverken er overskrift eller navn';
    return { ...nothing, dropped: drop(entry, reason), warnings: [notUnderstood(line, text)] };
  }
  const { people, doubtful } = divideEntry(text, inline);
  const warnings = doubtful.map((name) => ({ line, message: doubt(name) }));
  if (entry.unclosed) warnings.push({ line, message: 'Parentesen lukkes ikke.' });
  return { ...nothing, texts: people, warnings };
}

function isNoPerson(text: string): boolean {
  if (isMember(text) || /[(,]/.test(text) || FUNCTION.test(text)) return false;
  return !isPerson(text.replace(/[.,;]$/, '')) && !isPerson(text.split(/ (?:og|som|i stedet) /)[0]);
}

/** A line in small letters is a sentence that strayed here; any other looks like a heading. */
function notUnderstood(line: number, text: string): ReadWarning {
  if (!/^\p{Lu}/u.test(text)) return { line, message: 'Linjen står blandt deltagerne, men ligner ikke et navn.' };
  const named = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return { line, message: `"${named}" blandt deltagerne er hverken forstået som overskrift eller navn.` };
}

function doubt(name: string): string {
  return `"${name}" er læst som en organisation. Er det en person, så sæt navnet på en linje for sig.`;
}

function drop(entry: Entry, reason: string): DroppedLine[] {
  return entry.lines.map(({ number }) => ({ line: number, reason }));
}

function rangeOf({ lines }: Entry): LineRange {
  return [lines[0].number, lines.at(-1)!.number];
}
