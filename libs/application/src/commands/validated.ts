import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldErrors } from './field-errors';
import { InvalidCommand, type FieldError } from './invalid-command';
import { plainCopy } from './plain-copy';

/**
 * UTF-8 bytes of a whole command as JSON. Its events go into one batch of at most 1 MiB, where the encrypted texts take
 * a third more room.
 */
const LARGEST_BYTES = 700_000;

/**
 * What came from outside, as plain JSON without fields that are `undefined`, once a class's decorators let it pass.
 * @param type the command that it is, or goes with
 * @throws InvalidCommand with every field that is at fault
 */
export function validated<Dto extends object>(type: string, dto: new () => Dto, json: unknown): Dto {
  const { value, errors } = plainCopy(json);
  const faults = errors.length > 0 ? errors : faultsOf(dto, value);
  if (faults.length > 0) throw new InvalidCommand(type, faults);
  // The decorators of this very class have just passed it.
  return value as Dto;
}

function faultsOf(dto: new () => object, value: unknown): readonly FieldError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ field: '', message: 'Kommandoens indhold skal være en gruppe af felter.' }];
  }
  if (Buffer.byteLength(JSON.stringify(value)) > LARGEST_BYTES) {
    return [{ field: '', message: `Kommandoen fylder mere end ${LARGEST_BYTES.toLocaleString('da-DK')} byte.` }];
  }
  return fieldErrors(validateSync(plainToInstance(dto, value), { whitelist: true, forbidNonWhitelisted: true }));
}
