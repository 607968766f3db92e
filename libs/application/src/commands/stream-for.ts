import { streamOf } from '@sagsgang/kernel/stream';
import { commandTypeFrom } from './command-type';
import { id as idCheck } from './fields/id';
import { InvalidCommand } from './invalid-command';
import { COMMANDS } from './registry';

/**
 * The stream that a command from outside is for: `OpenCase` and the id `x` give `case-x`. `AnnulEntry` exists for every
 * kind of stream, so that its id is the stream's whole name.
 * @throws InvalidCommand
 */
export function streamFor(type: string, id: string): string {
  const { category } = COMMANDS[commandTypeFrom(type)];
  const refuse = (message: string): never => {
    throw new InvalidCommand(type, [{ field: 'id', message }]);
  };
  const bare = category === null ? bareId(id) : id;
  if (bare === undefined) {
    return refuse(`${type} findes for sager, møder og organer; skriv case-, meeting- eller body- foran id'et.`);
  }
  const fault = idCheck(bare);
  if (fault !== undefined) return refuse(fault.message);
  return category === null ? id : streamOf(category, id);
}

/** The id behind the kind of stream; undefined where no kind stands before it. */
function bareId(stream: string): string | undefined {
  return /^(?:case|meeting|body|operation)-(.*)$/s.exec(stream)?.[1];
}
