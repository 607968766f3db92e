import { EventStoreError } from '@sagsgang/event-store/errors';

/** A verb cannot do what it was asked; the message is Danish, names the place and the way out. */
export class VerbFailed extends Error {
  override readonly name = 'VerbFailed';
}

/** What a person is told of a failure: one or two sentences, and never a stack. */
export function wordsFor(error: unknown): string {
  if (error instanceof EventStoreError) return `${error.message} (${WAYS_OUT[error.advice]})`;
  if (error instanceof Error) return error.message;
  return String(error);
}

const WAYS_OUT = {
  never: 'det kan ikke lade sig gøre i denne form',
  'same-request': 'intet er tabt: kør den samme kommando igen',
  'decide-again': 'en anden kom først: se sagen igen, og prøv så på ny',
} as const;
