import type { Attendee, ReadWarning } from '../../minutes-document';

const ROLES: Readonly<Record<Attendee['role'], string>> = {
  present: 'som til stede',
  substitute: 'som stedfortræder',
  guest: 'som gæst',
  apology: 'med afbud',
  absent: 'som fraværende',
};

/**
 * A member who was substituted for may stand in a list as well, often under "Afbud". Then the list counts, and the absence
 * that the substitute's entry tells of is left out.
 */
export function withoutAbsentTwice(attendees: readonly Attendee[]): Attendee[] {
  const derived = new Set(attendees.filter((person, index) => isDerived(person, attendees[index - 1])));
  return attendees.filter(
    (person) => !derived.has(person) || !attendees.some((other) => isListedAway(other) && isSame(other, person)),
  );

  function isListedAway(other: Attendee): boolean {
    return !derived.has(other) && (other.role === 'apology' || other.role === 'absent');
  }
}

function isDerived(person: Attendee, above: Attendee | undefined): boolean {
  return person.role === 'absent' && above?.substituteFor === person.name;
}

/** Warns of people who stand in the lists more than once: each later place, with the first one. */
export function namedTwice(attendees: readonly Attendee[]): ReadWarning[] {
  const byName = new Map<string, Attendee[]>();
  const warnings: ReadWarning[] = [];
  for (const person of attendees) {
    const namesakes = byName.get(person.name) ?? [];
    const first = namesakes.find((other) => isSame(other, person));
    if (first !== undefined) warnings.push({ line: person.lines[0], message: twice(first, person) });
    else byName.set(person.name, [...namesakes, person]);
  }
  return warnings;
}

function twice(first: Attendee, again: Attendee): string {
  if (first.role === again.role) return `${again.name} står to gange, også på linje ${first.lines[0]}.`;
  return `${again.name} står her ${ROLES[again.role]}, men på linje ${first.lines[0]} ${ROLES[first.role]}.`;
}

/** Of one name, and nothing that tells them apart: two members of different parties may be namesakes. */
function isSame(a: Attendee, b: Attendee): boolean {
  return a.name === b.name && (a.party === null || b.party === null || a.party === b.party);
}
