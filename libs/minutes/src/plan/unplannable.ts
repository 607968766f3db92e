import type { MinutesDocument } from '../minutes-document';

/** Why a document that could be read cannot be planned; the message is Danish and says the way out. */
export interface Unplannable {
  readonly code: 'number-repeated';
  readonly message: string;
  /** 1-based line of the document. */
  readonly line: number;
}

/**
 * An item is known by its number: ids and commands derive from it, so that two items of one number would become one.
 * Undefined where nothing stands in the way of a plan.
 */
export function whyUnplannable({ items }: MinutesDocument): Unplannable | undefined {
  const first = new Map<string, MinutesDocument['items'][number]>();
  for (const item of items) {
    const before = first.get(item.number);
    if (before !== undefined) {
      const [line, again] = [before.lines.item[0], item.lines.item[0]];
      const message =
        `Punkt ${item.number} står to gange: på linje ${line} »${before.title}« og på linje ${again} »${item.title}«. ` +
        'Giv hvert punkt sit nummer i filen; rummer den to møder, så del den i en fil for hvert.';
      return { code: 'number-repeated', message, line: again };
    }
    first.set(item.number, item);
  }
  return undefined;
}
