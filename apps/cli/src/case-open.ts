import type { OriginKind } from '@sagsgang/domain/case/origin';
import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly body: string;
  readonly journal?: string;
  readonly origin?: string;
  readonly from?: string;
  readonly received?: string;
}

export const caseOpenVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('open <id> <titel...>')
    .description('opret en sag')
    .requiredOption('--body <organ>', 'organet, som sagen er for')
    .option('--journal <nummer>', 'journalnummeret')
    .option('--origin <ord>', 'hvor den kommer fra: administration, member, citizen eller body')
    .option('--from <navn>', 'medlemmet, borgeren eller organet, der har rejst den')
    .option('--received <dato>', 'hvornår den kom ind');
  sendOptions(verb).action(
    run<Options>(([id = '', title = ''], options) =>
      sendAndTell(options, () =>
        outgoing('OpenCase', id, {
          bodyId: options.body,
          title,
          ...(options.journal === undefined ? {} : { journalNumber: options.journal }),
          ...originOf(options),
          ...(options.received === undefined ? {} : { receivedOn: options.received }),
        }),
      ),
    ),
  );
};

/** A name without a kind is sent along too: what is missing is told of the command, as for any other. */
function originOf({ origin, from }: Options) {
  if (origin === undefined && from === undefined) return {};
  return { origin: { kind: origin as OriginKind, ...(from === undefined ? {} : { from }) } };
}
