/** What a name has between its capitals: "Ea de la Cour", "Ib von Holm". */
const PARTICLE = /^(?:af|de|den|der|von|van|la|le|du|di|da|el|al)$/;
const WORD = /^\p{Lu}[\p{L}.’'´-]*$/u;
export const PUBLIC_BODY = /(?:\b|(?<=\p{L}))(?:kommune|region|regionsråd|regionen|byråd|kommunalbestyrelse)\b/iu;
export const PARTY_NAME = '\\p{Lu}{1,2}|[\\p{L}. ]{3,24}listen|uden for parti|løsgænger|UP';
/** A name, then perhaps a party or another word in parentheses, then perhaps more. */
const PERSON = new RegExp(`^(?<name>[^(,]{3,60}?) ?(?:\\((?<party>(?:${PARTY_NAME}))[,)].*|\\(.*)?$`, 'u');

/** True where each word is one of a name, two at the least: "Ea Dam", "Ib af Rosenfjord". */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(' ');
  if (text.length > 60 || words.length < 2 || words.length > 7 || PUBLIC_BODY.test(text)) return false;
  return (
    words.every((word, index) => WORD.test(word) || (index > 0 && PARTICLE.test(word))) && WORD.test(words.at(-1)!)
  );
}

/** True where a text begins with a name that is followed by nothing or by parentheses. */
export function isPerson(text: string): boolean {
  const name = PERSON.exec(text)?.groups?.name;
  return name !== undefined && looksLikeName(name);
}

/** True where the name has a party beside it, so that it is a person's and not an organisation's. */
export function isMember(text: string): boolean {
  const groups = PERSON.exec(text)?.groups;
  return groups?.party !== undefined && looksLikeName(groups.name);
}

/** The people of one entry, each with what is said of them, and names that may be a person's or an organisation's. */
export interface Division {
  readonly people: readonly string[];
  readonly doubtful: readonly string[];
}

/**
 * Divides "Ea Dam (B), Ib Holm (A) og Kaj Vig (V)" into people. A part that is no name, or has no party beside it where
 * others have one, is the organisation of the person before it.
 */
export function divideEntry(entry: string, inline: boolean): Division {
  const people: string[] = [];
  const doubtful: string[] = [];
  for (const group of splitAtTop(entry.replace(/[.,;]$/, ''), /^; ?/)) {
    const parts = splitAtTop(group, /^, ?/).flatMap(splitAtAnd);
    const names = parts.filter(isPerson).length;
    const members = parts.filter(isMember).length;
    const listed = members === 0 && names === parts.length && (names > 2 || inline);
    parts.forEach((part, index) => {
      if (index === 0 || isMember(part) || (listed && isPerson(part))) {
        people.push(part);
        return;
      }
      if (isPerson(part)) doubtful.push(part);
      people.push(`${people.pop()!}, ${part}`);
    });
  }
  return { people, doubtful };
}

/** "Ea Dam (B) og Ib Holm (A)" is two parts, "Teknik og Miljø" is one. */
function splitAtAnd(part: string): string[] {
  const pieces = splitAtTop(part, /^ (?:og|samt) /);
  return pieces.length > 1 && pieces.every(isMemberOrName) ? pieces : [part];
}

function isMemberOrName(text: string): boolean {
  return isPerson(text) || PERSON.exec(text)?.groups?.party !== undefined;
}

/** Splits where no parenthesis is open. */
function splitAtTop(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (text[at] === ',' || text[at] === ';' || text[at] === ' ')) {
      const found = separator.exec(text.slice(at, at + 8));
      if (found === null) continue;
      parts.push(text.slice(from, at));
      from = at + found[0].length;
      at = from - 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}
