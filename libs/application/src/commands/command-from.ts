import { commandTypeFrom } from './command-type';
import { COMMANDS, type AnyCommand } from './registry';
import { validated } from './validated';

/**
 * Takes a command in from outside: its data come out as plain JSON, without fields that are `undefined`, and exactly of
 * the form of their type.
 * @throws InvalidCommand with every field that is at fault
 */
export function commandFrom(type: string, json: unknown): AnyCommand {
  const known = commandTypeFrom(type);
  // The registry proves that the class of each type mirrors the domain's own.
  return { type: known, data: validated<object>(type, COMMANDS[known].dto, json) } as AnyCommand;
}
