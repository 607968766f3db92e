import { randomUUID } from 'node:crypto';
import type { CommandType, DataOf } from '@sagsgang/application/commands/registry';
import type { CommandResult } from '@sagsgang/application/result';
import type { Installation } from '@sagsgang/wiring/installation';
import type { Command } from 'commander';
import { answerIn } from './output';
import { actorOf, tellStandingStill, withInstallation } from './session';
import { ACTOR_OPTION, EXIT, type CommonOptions, type ExitCode } from './verb';

/** The options of every verb that sends one command. */
export interface SendOptions extends CommonOptions {
  readonly commandId?: string;
  readonly effectiveOn?: string;
}

/** A command on its way: its type, the id of the case, meeting or body, and its data as they came from outside. */
export interface Outgoing {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
}

/** A command of a known type, whose data the compiler has checked. */
export const outgoing = <T extends CommandType>(type: T, id: string, data: DataOf<T>): Outgoing => ({ type, id, data });

/** Adds the options of every verb that sends one command. */
export function sendOptions(verb: Command): Command {
  return verb
    .option('--command-id <id>', 'kommandoens eget id; sendt igen svares det første resultat')
    .option('--effective-on <dato>', 'den dato, den har virkning fra (ellers i dag)')
    .option(...ACTOR_OPTION);
}

/**
 * Sends one command, brings the read models along and answers what came of it.
 * @param make finds out what is to be sent, and may put a document where it belongs first
 */
export async function sendAndTell(
  options: SendOptions,
  make: (installation: Installation) => Promise<Outgoing> | Outgoing,
): Promise<ExitCode> {
  const result = await withInstallation(options, async (installation) => {
    const { type, id, data } = await make(installation);
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
      return result.events.flatMap(({ type, id, note }) => [
        `Registreret: ${type} (${id})`,
        ...(note === undefined ? [] : [`Bemærk: ${note}`]),
      ]);
  }
}
