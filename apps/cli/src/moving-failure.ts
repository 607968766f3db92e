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

/** Where an exported log cannot be read, and the way out. */
export const unreadableLine = ({ line, fault }: UnreadableLine): string =>
  `Linje ${line}: ${FAULTS[fault]}. Intet er indlæst; brug en hel fil fra: sagsgang log export`;

const FAULTS: Readonly<Record<LineFault, string>> = {
  'no-text': 'den er ikke tekst i UTF-8',
  'no-json': 'den er ikke hel JSON',
  'no-event': 'den er ikke en hændelse',
  'out-of-order': 'dens nummer følger ikke efter linjen før',
};
