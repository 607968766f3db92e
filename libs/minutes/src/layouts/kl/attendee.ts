import type { Attendee, LineRange } from '../../minutes-document';

const PARTY = /^\((\p{Lu}{1,2}|[\p{L}. ]{3,24}listen|uden for parti|løsgænger|UP)\)/u;
const SUBSTITUTE = /\((?:suppl(?:eant|\.)?|stedfortræder|vikar) for ((?:[^()]|\([^()]*\)){1,200})\)/i;
const NOTE = /\(([^()]{1,200})\)/;
const PUBLIC_BODY = /\b(?:kommune|region|regionsråd|regionen|byråd|kommunalbestyrelse)\b/i;
/** What a person is who has no seat: "medlem af" another body, "direktør i", "oplægsholder". */
const GUEST = /^(?:medlem af|gæst|direktør|formand for|oplægsholder|repræsentant|konsulent|chef|sekretariat)/i;

/**
 * Reads "Name (party) organisation (suppl. for Name (party), organisation)". Gives two people where the entry names the
 * member substituted for.
 */
export function readAttendee(
  entry: string,
  role: 'present' | 'apology' | 'absent' | 'guest',
  lines: LineRange,
): Attendee[] {
  const substitution = SUBSTITUTE.exec(entry);
  const own = substitution === null ? entry : entry.replace(substitution[0], ' ');
  const person = readPerson(own);
  if (substitution === null || role !== 'present') {
    return [{ ...person, role: role === 'present' && isGuest(person) ? 'guest' : role, substituteFor: null, lines }];
  }
  const absent = readPerson(substitution[1]);
  return [
    { ...person, role: 'substitute', substituteFor: absent.name, lines },
    { ...absent, role: 'absent', substituteFor: null, lines },
  ];
}

type Person = Pick<Attendee, 'name' | 'party' | 'organisation' | 'note'>;

function readPerson(text: string): Person {
  const nameEnd = text.search(/[(,]/);
  const name = (nameEnd === -1 ? text : text.slice(0, nameEnd)).trim();
  let rest = nameEnd === -1 ? '' : text.slice(nameEnd).trim();
  const party = PARTY.exec(rest)?.[1] ?? null;
  if (party !== null) rest = rest.slice(party.length + 2);
  const note = NOTE.exec(rest);
  if (note !== null) rest = rest.replace(note[0], ' ');
  const organisation = rest.replace(/\s+/g, ' ').replace(/^[ ,;–-]+|[ ,;]+$/g, '');
  return { name: name === '' ? text.trim() : name, party, organisation: organisation || null, note: note?.[1] ?? null };
}

function isGuest({ party, organisation, note }: Person): boolean {
  if (note !== null && /^gæst\b/i.test(note)) return true;
  if (organisation === null) return party === null && note !== null;
  return GUEST.test(organisation) || (party === null && !PUBLIC_BODY.test(organisation));
}
