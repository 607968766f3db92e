/** What a list says of the people on it. */
export type ListRole = 'present' | 'substitute' | 'apology' | 'absent' | 'guest';

/** The headings of the lists; the longer ones first where one begins with another. */
const LISTS: readonly { readonly words: string; readonly role: ListRole }[] = [
  {
    role: 'apology',
    words:
      'afbud(?: fra| var meldt af| er meldt af)?|(?:har )?meldt afbud|(?:fravær(?:ende)?|ikke til stede) med afbud|med afbud',
  },
  {
    role: 'absent',
    words:
      '(?:fravær(?:ende)?|ikke (?:mødt|fremmødt|til ?stede)|udeblev(?:et|ne)?|ej mødt)(?: uden afbud)?|uden afbud|fraværende medlemmer',
  },
  { role: 'substitute', words: 'suppleanter|(?:mødte )?stedfortrædere' },
  {
    role: 'guest',
    words:
      'gæster|øvrige(?: deltagere)?|inviterede|desuden deltog|(?:fra )?(?:sekretariat|administration|forvaltning)(?:en|et)?(?: deltog)?|tilforordnede|observatører|oplægsholdere',
  },
  {
    role: 'present',
    words:
      'deltagerfortegnelse|(?:møde)?deltagere|til ?stede(?:værende)?(?: medlemmer| var)?|(?:frem)?mødte(?: medlemmer)?|(?:i mødet )?deltog|medlemmer',
  },
];

const COMPILED = LISTS.map(({ words, role }) => ({
  role,
  alone: new RegExp(`^(?:${words})(?: \\(\\d{1,3}\\))? ?:?$`, 'i'),
  inline: new RegExp(`^(?:${words})(?: \\(\\d{1,3}\\))?(?: ?: ?| [–-] )(?<names>\\S.*)$`, 'i'),
}));
/** "Afbud fra Ea Dam (B)": the heading and the names in one sentence. The names begin with a capital. */
const SENTENCE = /^(?:[Aa]fbud|AFBUD) (?:fra|var meldt af|er meldt af) (?<names>\p{Lu}.*)$/u;

export interface ListHeading {
  readonly role: ListRole;
  /** The names in the heading's own line; empty where they stand below. */
  readonly names: string;
}

/** Reads the heading of a list of people: "Afbud", "Afbud:", "Afbud: Ea Dam (B)"; null for any other line. */
export function listHeading(line: string): ListHeading | null {
  const sentence = SENTENCE.exec(line);
  if (sentence !== null) return { role: 'apology', names: sentence.groups!.names };
  for (const { role, alone, inline } of COMPILED) {
    if (alone.test(line)) return { role, names: '' };
    const match = inline.exec(line);
    if (match !== null) return { role, names: match.groups!.names };
  }
  return null;
}

const NOBODY = /^(?:(?:der var )?ingen(?: afbud| fraværende| gæster)?|intet|[-–—])\.?$/i;

/** True for "Ingen" and the like below the heading of a list. */
export function isNobody(text: string): boolean {
  return NOBODY.test(text);
}
