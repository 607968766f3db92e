import type { Refusal } from '@sagsgang/kernel/decider';
import { isPlainDate } from '@sagsgang/kernel/plain-date';

/** What is wrong with a field of a command; undefined where nothing is. */
export type Fault = Refusal | undefined;

/** Longest title of a case or an item, in UTF-16 units. */
export const TITLE_MAX = 1_000;

/** Longest text of any other field, in UTF-16 units. */
export const TEXT_MAX = 200_000;

/** The first fault of several checks, in the order in which a reader meets the fields. */
export function firstFault(...faults: readonly Fault[]): Fault {
  return faults.find((fault) => fault !== undefined);
}

/** A fault of one field. @param message one Danish sentence */
export function fault(code: string, message: string, field: string, allowed: readonly string[] = []): Refusal {
  return { code, message, allowed, field };
}

/** A text that may be missing, but not longer than a document could have it. */
export function textFault(text: string | null | undefined, field: string, max = TEXT_MAX): Fault {
  if (text === null || text === undefined || text.length <= max) return undefined;
  return fault('text-too-long', `Teksten må højst være på ${max.toLocaleString('da-DK')} tegn.`, field);
}

/** A text that must say something. @param what its name in Danish, in the definite form, such as `Begrundelsen` */
export function wordingFault(text: string, field: string, what: string, max = TEXT_MAX): Fault {
  if (text.trim() === '') return fault('text-missing', `${what} må ikke være tom.`, field);
  return textFault(text, field, max);
}

/** A date that the calendar must have; null and undefined pass. */
export function dateFault(date: string | null | undefined, field: string): Fault {
  if (date === null || date === undefined || isPlainDate(date)) return undefined;
  return fault('no-such-date', `»${date}« er ikke en dato.`, field);
}

/** A local time of the day, `09.30`; null and undefined pass. */
export function timeFault(time: string | null | undefined, field: string): Fault {
  if (time === null || time === undefined || /^([01]\d|2[0-3])\.[0-5]\d$/.test(time)) return undefined;
  return fault('no-such-time', `»${time}« er ikke et klokkeslæt; skriv det som 09.30.`, field);
}

/** The SHA-256 of a file in lower-case hex. */
export function hashFault(sha256: string, field: string): Fault {
  if (/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  return fault('no-hash', 'Filens SHA-256 skal være 64 hexcifre.', field);
}

/** A value out of a fixed list of words. */
export function wordFault(word: string, words: readonly string[], field: string): Fault {
  if (words.includes(word)) return undefined;
  return fault('unknown-word', `»${word}« er ikke et af ordene ${words.join(', ')}.`, field);
}
