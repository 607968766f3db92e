import type { MinutesItem, ReadWarning } from '../minutes-document';

/**
 * Closed items (lukkede punkter) among a document's items, each told with its line: minutes say neither the basis nor a
 * neutral title, without which nothing can be closed, so that whoever imports them must do it.
 */
export const closedItemWarnings = (items: readonly MinutesItem[]): ReadWarning[] =>
  items
    .filter(({ closed }) => closed)
    .map(({ number, lines }) => ({
      line: lines.item[0],
      message: `Punkt ${number} er lukket i dokumentet, men indlæses åbent. Luk det bagefter med hjemmel og neutral titel: sagsgang do SetAccess '{…}'.`,
    }));
