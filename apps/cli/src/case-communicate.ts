import type { Channel } from '@sagsgang/domain/case/communication';
import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly meeting: string;
  readonly to: readonly string[];
  readonly channel: string;
  readonly on?: string;
  /** The authority, or `false` for `--no-appeal`. */
  readonly appeal?: string | false;
  readonly appealBy?: string;
  readonly appealHow?: string;
}

export const caseCommunicateVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('communicate <id>')
    .description('notér, at beslutningen er meddelt, til hvem og hvordan')
    .requiredOption('--meeting <møde>', 'mødet, som tog beslutningen')
    .requiredOption('--to <navn>', 'modtageren (kan gentages)', (name: string, before: string[] = []) => [
      ...before,
      name,
    ])
    .requiredOption('--channel <ord>', 'digital_post, letter, email, meeting, phone eller published')
    .option('--on <dato>', 'dagen, den blev meddelt (ellers i dag)')
    .option('--appeal <instans>', 'klagevejledning: hvor der kan klages')
    .option('--appeal-by <dato>', 'klagefristen')
    .option('--appeal-how <tekst>', 'hvordan der klages')
    .option('--no-appeal', 'der kan ikke klages');
  sendOptions(verb).action(
    run<Options>(([id = ''], options) =>
      sendAndTell(options, () =>
        outgoing('CommunicateDecision', id, {
          meetingId: options.meeting,
          recipients: options.to,
          channel: options.channel as Channel,
          ...(options.on === undefined ? {} : { on: options.on }),
          ...appealOf(options),
        }),
      ),
    ),
  );
};

/** A deadline without an authority is sent along too: what is missing is told of the command, as for any other. */
function appealOf({ appeal, appealBy, appealHow }: Options) {
  if (appeal === false) return { appeal: null };
  if (appeal === undefined && appealBy === undefined && appealHow === undefined) return {};
  return { appeal: { authority: appeal ?? '', deadline: appealBy ?? null, how: appealHow ?? null } };
}
