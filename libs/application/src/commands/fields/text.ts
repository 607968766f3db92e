import { TEXT_MAX, TITLE_MAX } from '@sagsgang/domain/checks';
import { fieldDecorator, type Check } from './check';

/** A text as long as a document may have it. */
export const IsText = (): PropertyDecorator => fieldDecorator('isText', text());

/** A title, a name, an item number: whatever stands on a line of its own. */
export const IsTitle = (): PropertyDecorator => fieldDecorator('isTitle', text(TITLE_MAX));

/** A text on a line of its own that says something. */
export const IsLabel = (): PropertyDecorator => fieldDecorator('isLabel', label);

/**
 * A text of at most `max` UTF-16 units. NUL and half a surrogate pair are refused: a database or UTF-8 would change them,
 * and the log must give back what was put in.
 */
export function text(max: number = TEXT_MAX): Check {
  return (value) => {
    if (typeof value !== 'string') return { message: 'Her skal stå en tekst.' };
    if (value.length > max) return { message: `Teksten må højst være på ${max.toLocaleString('da-DK')} tegn.` };
    return /[\0\p{Surrogate}]/u.test(value) ? { message: 'Teksten har tegn, der ikke kan gemmes.' } : undefined;
  };
}

/** The check behind `@IsTitle`, for lists of such texts. */
export const title: Check = text(TITLE_MAX);

const label: Check = (value) =>
  typeof value === 'string' && value.trim() === '' ? { message: 'Her skal stå noget.' } : title(value);
