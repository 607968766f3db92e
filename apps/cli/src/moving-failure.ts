import type { DocumentsDiffer } from '@sagsgang/event-store/moving/copy-documents';
import type { KeyDifference, KeysDiffer } from '@sagsgang/event-store/moving/keys-differ';
import type { Difference, LogsDiffer } from '@sagsgang/event-store/moving/logs-differ';
import type { LineFault, UnreadableLine } from '@sagsgang/event-store/moving/unreadable-line';

/** Why a log cannot be copied onto another, and the way out. */
export const logsDiffer = ({ number, difference }: LogsDiffer): string =>
  `Loggene er ikke ens ved hændelse ${number}: ${DIFFERENCES[difference]}`;

const DIFFERENCES: Readonly<Record<Difference, string>> = {
  'another-event': 'der står en anden hændelse i den, der skrives til. Vælg en tom log, eller den rigtige kilde.',
  'target-is-longer':
    'den, der skrives til, har flere hændelser end kilden. Stands alle, der skriver til den, og vælg en tom log.',
  'target-is-shorter':
    'kilden er blevet længere, mens der blev kopieret. Stands alle, der skriver til den, og kør kommandoen igen.',
};

/** Why keys cannot be copied onto others, and the way out. */
export const keysDiffer = ({ id, difference }: KeysDiffer): string =>
  `Nøglerne er ikke de samme (${id}): ${KEY_DIFFERENCES[difference]}`;

const KEY_DIFFERENCES: Readonly<Record<KeyDifference, string>> = {
  'unknown-in-source':
    'målet har allerede nøgler, som ikke kommer herfra. Vælg et sted uden nøgler; to installationers nøgler blandes ikke. ' +
    'Er målets nøgler aldrig brugt til noget, så fjern dem dér først (i PostgreSQL: drop schema keys cascade).',
  'another-key': 'målet har en anden nøgle af samme navn. Vælg et sted uden nøgler, eller den rigtige kilde.',
  'destroyed-in-target':
    'nøglen er slettet i målet og hentes ikke tilbage. Slet den også i kilden, og kør kommandoen igen.',
  'missing-in-target':
    'kilden er ændret, mens der blev kopieret. Stands alle, der skriver til den, og kør kommandoen igen.',
};

/** Why documents cannot be copied onto others, and the way out. */
export const documentsDiffer = ({ sha256, place }: DocumentsDiffer): string =>
  `Dokumentet ${sha256} ligger i forvejen i ${place}, men låst med en anden nøgle, eller ændret. Vælg et sted uden ` +
  'dokumenter, eller fjern det dér, hvis det ikke er i brug.';

/** Where an exported log cannot be read, and the way out. */
export const unreadableLine = ({ line, fault }: UnreadableLine): string =>
  `Linje ${line}: ${FAULTS[fault]}. Intet er indlæst; brug en hel fil fra: sagsgang log export`;

const FAULTS: Readonly<Record<LineFault, string>> = {
  'no-text': 'den er ikke tekst i UTF-8',
  'no-json': 'den er ikke hel JSON',
  'no-event': 'den er ikke en hændelse',
  'out-of-order': 'dens nummer følger ikke efter linjen før',
};
