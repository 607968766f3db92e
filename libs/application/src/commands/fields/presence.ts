import { ValidateIf } from 'class-validator';

/** The field may be left out: what is there stays as it is, or the command has a meaning of its own for that. */
export const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** The field may be null: it is known that there is nothing to say. */
export const MayBeNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);
