import type { Attendee, LineRange } from '../../minutes-document';
import type { ListRole } from './attendance-lists';
import { PARTY_NAME, PUBLIC_BODY } from './attendee-parts';

const PARTY = new RegExp(`^\\((${PARTY_NAME})\\)`, 'u');
const PARTY_ANYWHERE = new RegExp(`\\((${PARTY_NAME})\\)`, 'u');
const PARTY_AND_MORE = new RegExp(`^\\((${PARTY_NAME}), ([^()]{1,200})\\)`, 'u');
/** "Ea Dam, B, Nordvig": a party between commas. */
const PARTY_IN_COMMAS = /^, ?(\p{Lu}{1,2})(?=,|$)/u;
const STANDS_FOR = '(?:i stedet for|(?:som )?(?:suppl(?:eant|\\.)?|stedfortræder|vikar) for)';
const SUBSTITUTES: readonly RegExp[] = [
  new RegExp(`\\(${STANDS_FOR} ((?:[^()]|\\([^()]*\\)){1,200})\\)`, 'i'),
  new RegExp(`,? ${STANDS_FOR} (\\S.{1,200})$`, 'i'),
];
const NOTE = /\(([^()]{1,200})\)/;
/** What a person does at the meeting, before the name. */
const FUNCTION = /^(formand|næstformand|mødeleder|ordstyrer|dirigent|referent|sekretær) ?: ?(?=\S)/i;
/** What a person is who has no seat: "medlem af" another body, "direktør i", "oplægsholder". */
const GUEST = /^(?:medlem af|gæst|direktør|formand for|oplægsholder|repræsentant|konsulent|chef|sekretariat)/i;

/**
 * Reads "Name (party) organisation (suppl. for Name (party), organisation)". Gives two people where the entry names the
 * member substituted for.
 */
export function readAttendee(entry: string, role: ListRole, lines: LineRange): Attendee[] {
  const substitution = SUBSTITUTES.map((pattern) => pattern.exec(entry)).find((found) => found !== null) ?? null;
  const own = substitution === null ? entry : entry.replace(substitution[0], ' ');
  const person = readPerson(own);
  if (substitution === null || (role !== 'present' && role !== 'substitute')) {
    return [{ ...person, role: role === 'present' && isGuest(person) ? 'guest' : role, substituteFor: null, lines }];
  }
  const absent = readPerson(substitution[1]);
  return [
    { ...person, role: 'substitute', substituteFor: absent.name, lines },
    { ...absent, role: 'absent', substituteFor: null, lines },
  ];
}

type Person = Pick<Attendee, 'name' | 'party' | 'organisation' | 'note'>;

function readPerson(entry: string): Person {
  const duty = FUNCTION.exec(entry);
  const ahead = PARTY.exec(entry);
  const text = entry.slice(duty?.[0].length ?? ahead?.[0].length ?? 0).trim();
  const nameEnd = text.search(/[(,]/);
  const name = (nameEnd === -1 ? text : text.slice(0, nameEnd)).trim();
  const beside = takeParty(nameEnd === -1 ? '' : text.slice(nameEnd).trim());
  const note = NOTE.exec(beside.rest);
  const rest = note === null ? beside.rest : beside.rest.replace(note[0], ' ');
  const organisation = rest.replace(/\s+/g, ' ').replace(/^[ ,;–-]+|[ ,;]+$/g, '');
  return {
    name: name === '' ? entry.trim() : name,
    party: ahead?.[1] ?? beside.party,
    organisation: organisation || null,
    note: note?.[1] ?? duty?.[1] ?? null,
  };
}

/** Takes the party out of what follows the name. */
function takeParty(rest: string): { party: string | null; rest: string } {
  const alone = PARTY.exec(rest) ?? PARTY_IN_COMMAS.exec(rest);
  if (alone !== null) return { party: alone[1], rest: rest.slice(alone[0].length) };
  const first = PARTY_AND_MORE.exec(rest);
  if (first !== null) return { party: first[1], rest: `${first[2]} ${rest.slice(first[0].length)}` };
  const later = PARTY_ANYWHERE.exec(rest);
  if (later !== null) return { party: later[1], rest: rest.replace(later[0], ' ') };
  return { party: null, rest };
}

function isGuest({ party, organisation, note }: Person): boolean {
  if (note !== null && /^gæst\b/i.test(note)) return true;
  if (organisation === null) return party === null && note !== null;
  return GUEST.test(organisation) || (party === null && !PUBLIC_BODY.test(organisation));
}
