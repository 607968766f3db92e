import { oereOf } from '@sagsgang/domain/case/money';
import { fieldDecorator } from './check';

/** An amount in kroner, as text so that no øre is lost: `1325000.50` or `1.325.000,50`. */
export const IsAmount = (): PropertyDecorator =>
  fieldDecorator('isAmount', (value) =>
    typeof value === 'string' && oereOf(value) !== undefined
      ? undefined
      : { message: 'Her skal stå et beløb i kroner som tekst, skrevet som "1325000.50" eller "1.325.000,50".' },
  );
