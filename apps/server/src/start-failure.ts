import { LogBehindCheckpoint } from '@sagsgang/application/follow';
import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { MasterKeyError } from '@sagsgang/event-store/keyring/errors';
import { BuiltByNewer } from '@sagsgang/wiring/built-by-newer';
import { WrongConfiguration } from '@sagsgang/wiring/configuration';
import { DataDirectoryUnusable } from '@sagsgang/wiring/data-directory';
import { ImportRefused } from '@sagsgang/wiring/import-minutes';
import { AnotherLog } from '@sagsgang/wiring/same-log';
import { anotherLog, masterKeyTrouble, shorterLog, storeTrouble } from '@sagsgang/wiring/store-trouble';
import { CannotListen } from './listening';

const TOLD_IN_DANISH = [BuiltByNewer, WrongConfiguration, DataDirectoryUnusable, ImportRefused, CannotListen];

/** Why the server did not start, in a sentence; with the stack only where nobody foresaw it. */
export function whyNotStarted(error: unknown): string {
  if (error instanceof StoreUnavailable) return storeTrouble(error);
  if (error instanceof MasterKeyError) return masterKeyTrouble(error);
  if (error instanceof LogBehindCheckpoint) return shorterLog(error);
  if (error instanceof AnotherLog) return anotherLog(error);
  if (TOLD_IN_DANISH.some((type) => error instanceof type)) return (error as Error).message;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Sagsgang kunne ikke starte: ${details}`;
}
