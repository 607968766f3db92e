import { isPlainDate } from '@sagsgang/kernel/plain-date';
import { fieldDecorator } from './check';

/** A date that the calendar has, as ISO 8601: `2024-04-19`. */
export const IsPlainDate = (): PropertyDecorator =>
  fieldDecorator('isPlainDate', (value) => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      return { message: 'Her skal stå en dato, skrevet som 2024-04-19.' };
    }
    return isPlainDate(value) ? undefined : { message: `Datoen ${value} findes ikke.` };
  });
