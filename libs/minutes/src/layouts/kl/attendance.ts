import type { BodyLine } from '../../lines/body-line';
import type { Attendee } from '../../minutes-document';
import { isParticipantsHeading } from './markers';
import { readAttendee } from './attendee';

type ListRole = 'present' | 'apology' | 'absent' | 'guest';

const LISTS: readonly { readonly heading: RegExp; readonly role: ListRole }[] = [
  { heading: /^(?:afbud|afbud fra|meldt afbud)(?: ?:)?$/i, role: 'apology' },
  { heading: /^(?:fraværende|ikke til stede|fraværende uden afbud|uden afbud)(?: ?:)?$/i, role: 'absent' },
  { heading: /^(?:gæster|øvrige deltagere|øvrige|inviterede|desuden deltog)(?: ?:)?$/i, role: 'guest' },
];

/** Reads the lists of who took part. A member who was substituted for is absent, whatever list names the substitute. */
export function readAttendance(lines: readonly BodyLine[]): Attendee[] {
  const attendees: Attendee[] = [];
  let role: ListRole = 'present';
  for (const entry of entriesOf(lines)) {
    const text = entry.map((line) => line.text).join(' ');
    const list = LISTS.find(({ heading }) => heading.test(text));
    if (list !== undefined) role = list.role;
    else if (isParticipantsHeading(text)) role = 'present';
    else attendees.push(...readAttendee(text, role, [entry[0].number, entry.at(-1)!.number]));
  }
  return attendees;
}

/** An entry goes on to the next line while a parenthesis is open, or where the next line begins with one. */
function entriesOf(lines: readonly BodyLine[]): BodyLine[][] {
  const entries: BodyLine[][] = [];
  let open = 0;
  for (const line of lines) {
    const continues = entries.length > 0 && (open > 0 || line.text.startsWith('(')) && entries.at(-1)!.length < 4;
    if (continues) entries.at(-1)!.push(line);
    else entries.push([line]);
    open = Math.max(0, (continues ? open : 0) + count(line.text, '(') - count(line.text, ')'));
  }
  return entries;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
