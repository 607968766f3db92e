import { fieldDecorator } from './check';

/** The SHA-256 of a file, in hex. */
export const IsSha256 = (): PropertyDecorator =>
  fieldDecorator('isSha256', (value) => {
    if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return undefined;
    return { message: 'Filens SHA-256 skal være 64 hexcifre.' };
  });
