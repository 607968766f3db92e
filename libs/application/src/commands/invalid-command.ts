/** What is wrong with one field of a command. */
export interface FieldError {
  /** Dotted path within the command's data, such as `target.date` or `outcomes.1`; empty for the data as a whole. */
  readonly field: string;
  /** One Danish sentence. */
  readonly message: string;
}

/** A command from outside that is not of the form of its type, or of a type that does not exist. */
export class InvalidCommand extends Error {
  override readonly name = 'InvalidCommand';
  constructor(
    /** The type as it was given. */
    readonly type: string,
    /** At least one. */
    readonly errors: readonly FieldError[],
  ) {
    const told = errors.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`));
    super(`${type.slice(0, 100)} kan ikke modtages. ${told.join(' ')}`);
  }
}
