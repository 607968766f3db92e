import { danishList } from '@sagsgang/domain/danish';
import { fieldDecorator, type Check } from './check';

/** So much of a wrong word is repeated in the message. */
const SHOWN = 60;

/** A word of a fixed list. */
export const IsWord = (words: readonly string[]): PropertyDecorator => fieldDecorator('isWord', word(words));

/** The check behind `@IsWord`, for lists of words. */
export function word(words: readonly string[]): Check {
  const choice = `her kan stå ${danishList(words)}.`;
  return (value) => {
    if (typeof value !== 'string') return { message: `Her skal stå et ord; ${choice}` };
    return words.includes(value) ? undefined : { message: `Ordet »${value.slice(0, SHOWN)}« kendes ikke; ${choice}` };
  };
}
