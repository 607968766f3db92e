import { LogBehindCheckpoint } from '@sagsgang/application/follow';
import { EventStoreError, StoreUnavailable, UnreadableEvent } from '@sagsgang/event-store/errors';
import { MasterKeyError } from '@sagsgang/event-store/keyring/errors';
import { DocumentsDiffer } from '@sagsgang/event-store/moving/copy-documents';
import { KeysDiffer } from '@sagsgang/event-store/moving/keys-differ';
import { LogsDiffer } from '@sagsgang/event-store/moving/logs-differ';
import { UnreadableLine } from '@sagsgang/event-store/moving/unreadable-line';
import { UnknownMoment } from '@sagsgang/read-models/log/query';
import { UnknownMeeting } from '@sagsgang/read-models/returns/scope';
import { AnotherLog } from '@sagsgang/wiring/same-log';
import { anotherLog, masterKeyTrouble, shorterLog, storeTrouble } from '@sagsgang/wiring/store-trouble';
import { unreadableEvent } from '@sagsgang/wiring/unreadable';
import { fileTrouble, isFileError } from './file-failure';
import { documentsDiffer, keysDiffer, logsDiffer, unreadableLine } from './moving-failure';

/** A verb cannot do what it was asked; the message is Danish, names the place and the way out. */
export class VerbFailed extends Error {
  override readonly name = 'VerbFailed';
}

/** What a person is told of a failure: one or two sentences, and never a stack. */
export function wordsFor(error: unknown): string {
  if (error instanceof StoreUnavailable) return storeTrouble(error);
  if (error instanceof MasterKeyError) return masterKeyTrouble(error);
  if (error instanceof UnreadableEvent) return unreadableEvent(error);
  if (error instanceof EventStoreError) return `${error.message} (${WAYS_OUT[error.advice]})`;
  if (error instanceof UnknownMoment) return momentTrouble(error);
  if (error instanceof UnknownMeeting) return 'Mødet findes ikke. Se alle med: sagsgang meeting list';
  if (error instanceof LogBehindCheckpoint) return shorterLog(error);
  if (error instanceof AnotherLog) return anotherLog(error);
  if (error instanceof LogsDiffer) return logsDiffer(error);
  if (error instanceof KeysDiffer) return keysDiffer(error);
  if (error instanceof DocumentsDiffer) return documentsDiffer(error);
  if (error instanceof UnreadableLine) return unreadableLine(error);
  if (isFileError(error)) return fileTrouble(error);
  return error instanceof Error ? error.message : String(error);
}

const WAYS_OUT = {
  never: 'det kan ikke lade sig gøre i denne form',
  'same-request': 'intet er tabt: kør den samme kommando igen',
  'decide-again': 'en anden kom først: se sagen igen, og prøv så på ny',
} as const;

const momentTrouble = ({ newest }: UnknownMoment): string =>
  newest === null ? NO_MOMENT : `--as-of: loggen slutter ved hændelse ${newest}.`;

const NO_MOMENT = '--as-of: skriv en hændelses nummer, som 42, eller et tidspunkt i UTC, som 2024-02-09T12:00:00Z.';
