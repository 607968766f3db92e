import type { MinutesItem, ReadWarning } from '../minutes-document';

/**
 * Closed items (lukkede punkter) among a document's items, each told with its line: nothing hides them yet, and who
 * imports them must know that before it is done.
 */
export const closedItemWarnings = (items: readonly MinutesItem[]): ReadWarning[] =>
  items
    .filter(({ closed }) => closed)
    .map(({ number, lines }) => ({
      line: lines.item[0],
      message: `Punkt ${number} er lukket. Lukkede punkter skjules endnu ikke: titel og tekster kan læses af alle, der kan bruge Sagsgang.`,
    }));
