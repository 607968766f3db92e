import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly on?: string;
  readonly reservation?: string;
}

export const minutesSignVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('sign <møde> <navn...>')
    .description('notér en deltagers underskrift; med den sidste er referatet godkendt')
    .option('--on <dato>', 'dagen, der blev underskrevet (ellers i dag)')
    .option('--reservation <tekst>', 'deltagerens forbehold');
  sendOptions(verb).action(
    run<Options>(([id = '', name = ''], { on, reservation, ...options }) =>
      sendAndTell(options, () =>
        outgoing('SignMinutes', id, {
          name,
          ...(on === undefined ? {} : { on }),
          ...(reservation === undefined ? {} : { reservation }),
        }),
      ),
    ),
  );
};
