import { fieldDecorator } from './check';

/** Yes or no. */
export const IsFlag = (): PropertyDecorator =>
  fieldDecorator('isFlag', (value) =>
    typeof value === 'boolean' ? undefined : { message: 'Her skal stå true eller false.' },
  );
