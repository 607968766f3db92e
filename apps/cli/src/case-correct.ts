import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly meeting: string;
  readonly by: string;
  readonly basis: string;
  readonly on?: string;
}

export const caseCorrectVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('correct <id> <ordlyd...>')
    .description('berigtig beslutningen; ordlyden, som den blev vedtaget, står ved siden af')
    .requiredOption('--meeting <møde>', 'mødet, som tog beslutningen')
    .requiredOption('--by <navn>', 'hvem der har besluttet rettelsen')
    .requiredOption('--basis <tekst>', 'på hvilket grundlag')
    .option('--on <dato>', 'hvornår det blev besluttet (ellers i dag)');
  sendOptions(verb).action(
    run<Options>(([id = '', text = ''], { meeting, by, basis, on, ...options }) =>
      sendAndTell(options, () =>
        outgoing('CorrectDecision', id, {
          meetingId: meeting,
          text,
          decidedBy: by,
          basis,
          ...(on === undefined ? {} : { on }),
        }),
      ),
    ),
  );
};
