import { getMetadataStorage, type ValidationError } from 'class-validator';
import { danishList } from '@sagsgang/domain/danish';
import type { CheckContext } from './fields/check';
import type { FieldError } from './invalid-command';

/** What class-validator found, as a flat list: each field once, with its path and a Danish sentence. */
export function fieldErrors(errors: readonly ValidationError[], within: readonly string[] = []): FieldError[] {
  return errors.flatMap((error) => {
    const path = [...within, error.property];
    const own = ownError(error, path);
    // Where the value as a whole is wrong, what is wrong inside of it is no news.
    return own === undefined ? fieldErrors(error.children ?? [], path) : [own];
  });
}

function ownError(
  { constraints = {}, contexts = {}, value, target }: ValidationError,
  path: string[],
): FieldError | undefined {
  const field = path.join('.');
  for (const name of Object.keys(constraints)) {
    const context = contexts[name] as CheckContext | undefined;
    const fault = context?.check(value);
    if (fault !== undefined) {
      return { field: fault.at === undefined ? field : `${field}.${fault.at}`, message: fault.message };
    }
  }
  return 'whitelistValidation' in constraints ? { field, message: unknownField(target) } : undefined;
}

function unknownField(target: object | undefined): string {
  const known = getMetadataStorage().getTargetValidationMetadatas(target?.constructor as () => void, '', false, false);
  const names = [...new Set(known.map(({ propertyName }) => propertyName))];
  return `Feltet kendes ikke; her kan stå ${danishList(names)}.`;
}
