import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { commandTypeFrom } from './command-type';
import { fieldErrors } from './field-errors';
import { InvalidCommand, type FieldError } from './invalid-command';
import { plainCopy } from './plain-copy';
import { COMMANDS, type AnyCommand, type Registered } from './registry';

/**
 * UTF-8 bytes of a whole command as JSON. Its events go into one batch of at most 1 MiB, where the encrypted texts take
 * a third more room.
 */
const LARGEST_BYTES = 700_000;

/**
 * Takes a command in from outside: its data come out as plain JSON, without fields that are `undefined`, and exactly of
 * the form of their type.
 * @throws InvalidCommand with every field that is at fault
 */
export function commandFrom(type: string, json: unknown): AnyCommand {
  const known = commandTypeFrom(type);
  const { value, errors } = plainCopy(json);
  const faults = errors.length > 0 ? errors : faultsOf(COMMANDS[known], value);
  if (faults.length > 0) throw new InvalidCommand(type, faults);
  // The class of this very type has just passed the data, and the registry proves that it mirrors the domain's type.
  return { type: known, data: value } as AnyCommand;
}

function faultsOf({ dto }: Registered, value: unknown): readonly FieldError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ field: '', message: 'Kommandoens indhold skal være en gruppe af felter.' }];
  }
  if (Buffer.byteLength(JSON.stringify(value)) > LARGEST_BYTES) {
    return [{ field: '', message: `Kommandoen fylder mere end ${LARGEST_BYTES.toLocaleString('da-DK')} byte.` }];
  }
  return fieldErrors(validateSync(plainToInstance(dto, value), { whitelist: true, forbidNonWhitelisted: true }));
}
