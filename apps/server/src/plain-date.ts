import { isPlainDate } from '@sagsgang/kernel/plain-date';
import { ValidateBy } from 'class-validator';

/** A parameter that holds a date of the calendar, `2024-04-19`. */
export const IsPlainDate = (): PropertyDecorator =>
  ValidateBy({
    name: 'isPlainDate',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isPlainDate(value),
      defaultMessage: () => 'skal være en dato, der findes, skrevet som 2024-04-19',
    },
  });
