import { EventStoreError } from '../errors';

/** The master key is missing, malformed, or not the one with which the keys were wrapped. */
export class MasterKeyError extends EventStoreError {
  override readonly name = 'MasterKeyError';
  readonly advice = 'never';
  constructor(
    readonly reason: 'missing' | 'malformed' | 'wrong',
    message: string,
  ) {
    super(message);
  }
}
