import { danishList } from '@sagsgang/domain/danish';
import { fieldDecorator } from './check';

/** One number of a few. */
export const IsNumberOf = (numbers: readonly number[]): PropertyDecorator =>
  fieldDecorator('isNumberOf', (value) =>
    numbers.some((number) => number === value)
      ? undefined
      : { message: `Her kan stå ${danishList(numbers.map(String))}.` },
  );
