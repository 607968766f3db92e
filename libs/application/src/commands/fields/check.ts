import { registerDecorator } from 'class-validator';

/** What is wrong with a field's value. */
export interface Fault {
  /** One Danish sentence. */
  readonly message: string;
  /** Where inside the value, as a dotted path (`2.name`); the value as a whole where left out. */
  readonly at?: string;
}

/** Finds what is wrong with a value from outside; undefined where nothing is. */
export type Check = (value: unknown) => Fault | undefined;

/** What a validation error carries beside its message, so that a fault inside a list is told with its place. */
export interface CheckContext {
  readonly check: Check;
}

/** Makes a decorator of a check, for the fields of a command. A value that is not there at all never passes. */
export function fieldDecorator(name: string, check: Check): PropertyDecorator {
  const complete: Check = (value) => absence(value) ?? check(value);
  const context: CheckContext = { check: complete };
  return (target, propertyName) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: propertyName as string,
      options: { context },
      validator: {
        validate: (value: unknown) => complete(value) === undefined,
        defaultMessage: (args) => complete(args?.value)?.message ?? '',
      },
    });
}

function absence(value: unknown): Fault | undefined {
  if (value === undefined) return { message: 'Feltet mangler.' };
  return value === null ? { message: 'Feltet skal udfyldes.' } : undefined;
}
