import type { SourceLine } from '../../lines/source-line';

/** Why a line of the page, and not of the text, is left out. */
export interface Furniture {
  readonly reason: string;
  /** What a running header says of the meeting. */
  readonly header?: { readonly body: string; readonly date: string };
}

const RUNNING_HEADER = /^(\S(?:[^|]{0,118}\S)?) ?\| ?(\d{1,2}[-.]\d{1,2}[-.]\d{4})$/;
const PAGE_NUMBER = /^side ?\|? ?\d{1,4}(?: ?(?:af|\/) ?\d{1,4})?$/i;
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;

/** Recognises what is printed on every page, or set below it by the program that made the text; null for text. */
export function furnitureOf(line: SourceLine): Furniture | null {
  const header = line.text.includes('|') ? RUNNING_HEADER.exec(line.text) : null;
  if (header !== null) return { reason: 'Løbende sidehoved', header: { body: header[1], date: header[2] } };
  if (PAGE_NUMBER.test(line.text)) return { reason: 'Sidefod med sidetal' };
  if (LINK.test(line.text)) return { reason: 'Adressen bag et link' };
  return null;
}
