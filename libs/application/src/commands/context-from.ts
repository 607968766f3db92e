import type { CommandContext } from '@sagsgang/kernel/command';
import { CommandContextDto } from './context.dto';
import { validated } from './validated';

/**
 * Takes in what comes with a command from outside, since that too is recorded for good.
 * @param type the command that it goes with
 * @throws InvalidCommand with every field that is at fault
 */
export function contextFrom(type: string, json: unknown): CommandContext {
  return validated(type, CommandContextDto, json);
}
