import { DELAY_REASONS, type DelayReason } from '@sagsgang/domain/case/follow-up';
import type { Precision } from '@sagsgang/domain/vocabulary';
import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly on?: string;
  readonly delay?: string;
  readonly because?: string;
  readonly until?: string;
  readonly precision?: string;
}

export const followUpReportVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('report <sag> <opfølgning> [status...]')
    .description('meld status på en opfølgning, og hvorfor den er forsinket')
    .option('--on <dato>', 'dagen, som status gælder (ellers i dag)')
    .option('--delay <ord>', `årsagen til en forsinkelse: ${DELAY_REASONS.join(', ')}`)
    .option('--because <tekst>', 'årsagen med ord')
    .option('--until <dato>', 'hvornår det i stedet skal være gjort')
    .option('--precision <ord>', 'hvor præcis den nye dato er');
  sendOptions(verb).action(
    run<Options>(([id = '', followUpId = '', text = ''], options) =>
      sendAndTell(options, () =>
        outgoing('ReportFollowUp', id, {
          followUpId,
          ...(text === '' ? {} : { text }),
          ...(options.on === undefined ? {} : { on: options.on }),
          ...delayOf(options),
        }),
      ),
    ),
  );
};

/** Half a delay is sent along too: what is missing is told of the command, as for any other. */
function delayOf({ delay, because, until, precision }: Options) {
  if ([delay, because, until].every((said) => said === undefined)) return {};
  return {
    delay: {
      reason: (delay ?? '') as DelayReason,
      date: until ?? '',
      ...(because === undefined ? {} : { text: because }),
      ...(precision === undefined ? {} : { precision: precision as Precision }),
    },
  };
}
