import { InvalidCommand } from './invalid-command';
import { nearest } from './nearest';
import { COMMAND_TYPES, isCommandType, type CommandType } from './registry';

/** Longer than any command's name: what is beyond is not compared. */
const COMPARED = 100;

/** @throws InvalidCommand naming every type, the one that is spelled most like the given one first */
export function commandTypeFrom(type: string): CommandType {
  if (isCommandType(type)) return type;
  const wanted = type.slice(0, COMPARED);
  const likely = nearest(wanted, COMMAND_TYPES);
  const others = COMMAND_TYPES.filter((each) => each !== likely).join(', ');
  const message = `Kommandoen »${wanted}« kendes ikke. Mente du ${likely}? De andre er ${others}.`;
  throw new InvalidCommand(type, [{ field: 'type', message }]);
}
