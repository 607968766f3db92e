import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly on?: string;
  readonly remarksBy?: string;
}

export const minutesSendVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('send <møde>')
    .description('notér, at referatet af mødet er sendt ud til medlemmerne')
    .option('--on <dato>', 'dagen, det blev sendt (ellers i dag)')
    .option('--remarks-by <dato>', 'fristen for bemærkninger');
  sendOptions(verb).action(
    run<Options>(([id = ''], { on, remarksBy, ...options }) =>
      sendAndTell(options, () =>
        outgoing('SendMinutes', id, {
          ...(on === undefined ? {} : { sentOn: on }),
          ...(remarksBy === undefined ? {} : { remarksBy }),
        }),
      ),
    ),
  );
};
