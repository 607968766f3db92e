import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import { actorOf } from './session';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly by?: string;
}

export const caseReadyVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('ready <id>')
    .description('meld sagen klar til at blive forelagt')
    .option('--by <navn>', 'hvem der melder den klar (ellers den, der skriver)');
  sendOptions(verb).action(
    run<Options>(([id = ''], options) =>
      sendAndTell(options, () => outgoing('MarkReady', id, { by: options.by ?? actorOf(options) })),
    ),
  );
};
