import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly on?: string;
  readonly note?: string;
  readonly dropped?: boolean;
}

export const followUpCompleteVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('complete <sag> <opfølgning>')
    .description('afslut en opfølgning: den er udført, eller den frafalder; i årshjulet åbnes den næste')
    .option('--on <dato>', 'dagen, den blev udført (ellers i dag)')
    .option('--note <tekst>', 'hvad der blev gjort, eller hvorfor den frafalder')
    .option('--dropped', 'den frafalder, og gentages ikke mere');
  sendOptions(verb).action(
    run<Options>(([id = '', followUpId = ''], { on, note, dropped, ...options }) =>
      sendAndTell(options, () =>
        outgoing('CompleteFollowUp', id, {
          followUpId,
          ...(on === undefined ? {} : { on }),
          ...(note === undefined ? {} : { note }),
          ...(dropped === true ? { how: 'dropped' } : {}),
        }),
      ),
    ),
  );
};
