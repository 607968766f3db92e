import { fieldDecorator } from './check';

/** A local time of the day: `09.30`. */
export const IsTime = (): PropertyDecorator =>
  fieldDecorator('isTime', (value) => {
    if (typeof value !== 'string' || !/^\d{2}\.\d{2}$/.test(value)) {
      return { message: 'Her skal stå et klokkeslæt, skrevet som 09.30.' };
    }
    return value < '24.00' && value.slice(3) < '60' ? undefined : { message: `Klokkeslættet ${value} findes ikke.` };
  });
