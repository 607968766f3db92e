import { showMeeting } from '@sagsgang/read-models/meetings/query';
import { linesToSend } from '@sagsgang/read-models/meetings/to-send';
import type { Installation } from '@sagsgang/wiring/installation';
import { VerbFailed } from './failure';
import { outgoing, sendAndTell, sendOptions, type Outgoing, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly supplement?: boolean;
  readonly again?: boolean;
  readonly reason?: string;
  readonly sentOn?: string;
}

export const meetingSendVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('send <id>')
    .description('send mødets dagsorden, som den er planlagt; siden en tillægsdagsorden, eller dagsordenen igen')
    .option('--supplement', 'kun de punkter, der ikke er sendt endnu (tillægsdagsorden); med --reason')
    .option('--again', 'hele dagsordenen igen, med rettelser; med --reason')
    .option('--reason <begrundelse>', 'hvorfor det ikke kan vente, eller hvad der er rettet')
    .option('--sent-on <dato>', 'den dag, den blev sendt (ellers i dag)');
  sendOptions(verb).action(
    run<Options>(([id = ''], options) => sendAndTell(options, (installation) => dispatchOf(installation, id, options))),
  );
};

/** What is sent is what the read models show as planned, so that they are brought to the head of the log first. */
async function dispatchOf(installation: Installation, id: string, options: Options): Promise<Outgoing> {
  const { supplement = false, again = false, reason = '' } = options;
  if (supplement && again) throw new VerbFailed('Vælg enten --supplement eller --again.');
  await installation.bringToHead();
  const meeting = await installation.readModels.read(null, (reading) => showMeeting(reading, id));
  if (meeting === null) throw new VerbFailed(`Mødet ${id} findes ikke. Se alle med: sagsgang meeting list`);
  const lines = linesToSend(meeting);
  const [unnumbered] = lines.unnumbered;
  if (unnumbered !== undefined) {
    throw new VerbFailed(`»${unnumbered}« har intet nummer på dagsordenen endnu (ReorderAgenda eller ScheduleCase).`);
  }
  const on = options.sentOn === undefined ? {} : { sentOn: options.sentOn };
  if (supplement) return outgoing('SendSupplement', id, { lines: [...lines.supplement], reason, ...on });
  if (again) return outgoing('ResendAgenda', id, { agenda: [...lines.agenda], reason, ...on });
  return outgoing('ConveneMeeting', id, { agenda: [...lines.agenda], ...on });
}
