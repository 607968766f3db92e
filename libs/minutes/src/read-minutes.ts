import { decode } from './decode';
import { readDocument } from './document';
import { klLayout } from './layouts/kl/kl';
import type { Layout, SecondMeeting } from './layouts/layout';
import { splitLines } from './lines/source-line';
import type { MinutesDocument } from './minutes-document';
import { refused, type Refused } from './refusal';

export type MinutesReading = { readonly ok: true; readonly document: MinutesDocument } | Refused;

/** The layouts that are known, the most particular first. */
const LAYOUTS: readonly Layout[] = [klLayout];

/**
 * Reads minutes or an agenda from a file's bytes, or from text that is decoded already. What cannot be read at all (too
 * large, binary, empty, no minutes, several meetings) is a refusal; what can be read in part is a document with warnings. Never throws.
 */
export function readMinutes(source: Uint8Array | string): MinutesReading {
  const decoded = decode(source);
  if (!decoded.ok) return decoded;
  const lines = splitLines(decoded.text);
  const layout = LAYOUTS.find((candidate) => candidate.recognises(lines));
  if (layout === undefined) return refused('not-minutes', noLayout(lines[0]?.number), lines[0]?.number);
  const outline = layout.read(lines);
  if (outline.secondMeeting !== null) return severalMeetings(outline.secondMeeting);
  const document = readDocument(outline);
  const warnings = [...decoded.warnings, ...document.warnings].sort((a, b) => a.line - b.line);
  return { ok: true, document: { ...document, warnings } };
}

function noLayout(firstLine: number | undefined): string {
  const sought = LAYOUTS.map((layout) => layout.lookedFor).join('; eller ');
  return `Filen ligner ikke et referat eller en dagsorden. Der er ledt fra linje ${firstLine ?? 1} efter ${sought}, men ikke fundet noget.`;
}

function severalMeetings({ line, first, second }: SecondMeeting): Refused {
  const names = first === null || second === null ? '' : ` (først "${first}", så "${second}")`;
  const message = `Filen rummer mere end ét møde${names}: det andet begynder på linje ${line}. Del den, så der er en fil for hvert møde.`;
  return refused('several-meetings', message, line);
}
