import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { CommandResult } from '@sagsgang/application/result';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { actorOf, tellStandingStill, withInstallation } from './session';
import { ACTOR_OPTION, EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly id?: string;
  readonly commandId?: string;
  readonly effectiveOn?: string;
}

export const doVerb: RegisterVerb = (parent, run) => {
  parent
    .command('do <type> <json>')
    .description('send en hvilken som helst kommando, som: do CloseCase \'{"id":"…","reason":"…"}\' (- læser JSON ind)')
    .option('--id <id>', 'sagens, mødets eller organets id (ellers feltet id i JSON)')
    .option('--command-id <id>', 'kommandoens eget id; sendt igen svares det første resultat')
    .option('--effective-on <dato>', 'den dato, den har virkning fra (ellers i dag)')
    .option(...ACTOR_OPTION)
    .action(
      run<Options>(async ([type = '', json = ''], options) => {
        // An operating system takes only so many characters as an argument, and a decision may be longer.
        const { id, data } = target(json === '-' ? await text(process.stdin) : json, options);
        const result = await withInstallation(options, async (installation) => {
          const sent = await installation.send(type, id, data, {
            commandId: options.commandId ?? randomUUID(),
            actor: actorOf(options),
            ...(options.effectiveOn === undefined ? {} : { effectiveOn: options.effectiveOn }),
          });
          await installation.bringToHead();
          await tellStandingStill(installation, null);
          return sent;
        });
        answerIn(options.json, result, () => tellResult(result));
        return result.kind === 'refused' ? EXIT.failed : EXIT.done;
      }),
    );
};

/** The aggregate's id stands beside the command's own fields, or in `--id`. */
function target(json: string, options: Options): { readonly id: string; readonly data: Record<string, unknown> } {
  const { id: inside, ...data } = objectOf(json);
  const id = options.id ?? inside;
  if (typeof id !== 'string' || id === '') throw new VerbFailed('Angiv id: i JSON som "id" eller med --id.');
  return { id, data };
}

function objectOf(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw new VerbFailed('Det andet argument er ikke gyldig JSON. Sæt det i \'…\', som \'{"id":"…"}\'.');
  }
  throw new VerbFailed('Det andet argument skal være et JSON-objekt, som {"id":"…"}.');
}

function tellResult(result: CommandResult): string[] {
  switch (result.kind) {
    case 'refused': {
      const { message, allowed, code } = result.refusal;
      return [`Afvist (${code}): ${message}`, ...(allowed.length === 0 ? [] : [`Muligt nu: ${allowed.join(', ')}`])];
    }
    case 'unchanged':
      return ['Intet ændret: det stod sådan i forvejen.'];
    case 'repeated':
      return [`Registreret tidligere${result.differs ? ' med et andet indhold, som står ved magt' : ''}.`];
    case 'recorded':
      return result.events.map((event) => `Registreret: ${event.type} (${event.id})`);
  }
}
