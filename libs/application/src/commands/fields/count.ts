import { fieldDecorator } from './check';

/** A whole number from `least` on. */
export const IsCount = (least = 0): PropertyDecorator =>
  fieldDecorator('isCount', (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return undefined;
    return { message: `Her skal stå et helt tal fra ${least}.` };
  });
