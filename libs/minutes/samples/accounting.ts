import { decode } from '../src/decode';
import { splitLines, type SourceLine } from '../src/lines/source-line';
import type { LineRange, MinutesDocument, MinutesItem } from '../src/minutes-document';

const HEADING =
  /^(?:(?:baggrund|indstilling|sagsfremstilling)(?:en|er)?|(?:.{3,60}s )?beslutning(?:en|er)?(?:,? (?:i|den|på|fra) .{3,90})?) ?:?$/i;

/** The letters and digits of a text: what is left when lines are joined, marks taken off and hyphens dropped. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The lines of a document that its fields do not account for: neither dropped nor in a field whose text holds what the
 * line says. Only the headings of sections are in no text, for the fields are named after them.
 */
export function unaccounted(source: string, document: MinutesDocument): SourceLine[] {
  const decoded = decode(source);
  const lines = decoded.ok ? splitLines(decoded.text) : [];
  const dropped = new Set(document.dropped.map(({ line }) => line));
  const places = placesOf(document, lines, dropped);
  return lines.filter((line) => {
    const { number } = line;
    if (dropped.has(number)) return false;
    const place = places.find(({ range }) => range[0] <= number && number <= range[1]);
    if (place === undefined) return true;
    return !place.whole || !place.text.includes(lettersOf(place.strip(line)));
  });
}

/** Words before a number that the fields leave out. */
const BEFORE_ITEM = /^(?:punkt|pkt\.?|dagsordenspunkt) (?=\d)/i;
const BEFORE_JOURNAL = /^(?:sagsnr|sagsnummer|sag nr|journalnr|journalnummer|j\.? ?nr)\.? ?:? /i;

type Strip = (line: SourceLine) => string;

function textOfLine({ text }: SourceLine): string {
  return text;
}

interface Place {
  readonly range: LineRange;
  readonly text: string;
  /** True where the field's text is exactly what its lines hold, nothing lost and nothing twice. */
  readonly whole: boolean;
  /** Takes off a word that says what stands there, such as "Punkt" before a number. */
  readonly strip: Strip;
}

function placesOf(document: MinutesDocument, lines: readonly SourceLine[], dropped: ReadonlySet<number>): Place[] {
  const between = (range: LineRange, strip: Strip = textOfLine) =>
    lettersOf(
      lines
        .filter(({ number }) => range[0] <= number && number <= range[1] && !dropped.has(number))
        .map(strip)
        .join(''),
    );
  const place = (range: LineRange | null, text: string, strip: Strip = textOfLine): Place[] => {
    if (range === null) return [];
    return [{ range, text: lettersOf(text), whole: lettersOf(text) === between(range, strip), strip }];
  };
  const headings = lines.filter(({ text }) => HEADING.test(text));
  return [
    ...place(document.lines.front, between(document.lines.front ?? [0, 0])),
    ...place(document.lines.attendance, between(document.lines.attendance ?? [0, 0])),
    ...document.agendaSections.flatMap(({ number, title, lines: range }) => place(range, `${number} ${title}`)),
    ...document.items.flatMap((item) => itemPlaces(item, place)),
    ...headings.flatMap(({ number, text }) => place([number, number], text)),
  ];
}

function itemPlaces(
  item: MinutesItem,
  place: (range: LineRange | null, text: string, strip?: Strip) => Place[],
): Place[] {
  const { journal, preamble, sections, title } = item.lines;
  const written = `${item.journalNumber ?? ''} ${item.caseworkers.join('/')}`;
  return [
    ...place(title, `${item.number} ${item.title}`, ({ number, text }) =>
      number === title[0] ? text.replace(BEFORE_ITEM, '') : text,
    ),
    ...place(journal === null ? null : [journal, journal], written, ({ text }) => text.replace(BEFORE_JOURNAL, '')),
    ...place(preamble, item.preamble ?? ''),
    ...(['background', 'recommendation', 'presentation', 'decision'] as const).flatMap((name) =>
      place(sections[name], item.sections[name] ?? ''),
    ),
  ];
}
