import { fault, type Fault } from '../checks';
import type { MinutesState } from './minutes';

const WORDS = { minutes: 'referat', agenda: 'dagsorden' } as const;

/** What is sent or published must lie among the meeting's documents, as what it is said to be. */
export function unfiledFault(
  sha256: string,
  field: string,
  { documents }: MinutesState,
  kind: 'minutes' | 'agenda',
): Fault {
  const filedAs = documents.get(sha256);
  if (filedAs === kind) return undefined;
  if (filedAs === undefined) {
    return fault('document-unknown', 'Filen ligger ikke blandt mødets dokumenter.', field, ['FileDocument']);
  }
  const message = `Filen ligger blandt mødets dokumenter som ${WORDS[filedAs]}, ikke som ${WORDS[kind]}.`;
  return fault('document-of-another-kind', message, field, ['FileDocument']);
}
