import type { LogBehindCheckpoint } from '@sagsgang/application/follow';
import type { StoreUnavailable, Unavailability } from '@sagsgang/event-store/errors';
import type { AnotherLog } from './same-log';
import type { MasterKeyError } from '@sagsgang/event-store/keyring/errors';
import { AT_START, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import { TLS_SENTENCES } from './tls-trouble';

/** What is wrong with a data directory, as a Danish sentence that names the file and the way out. */
export function storeTrouble({ reason, file, message }: StoreUnavailable): string {
  const place = file ?? 'Lageret';
  const unreadable = reason === 'damaged' || reason === 'not-a-database';
  const sentence = unreadable && place.endsWith(READ_MODELS) ? toBeRebuilt(place) : SENTENCES[reason](place);
  return `${sentence} (${message})`;
}

const READ_MODELS = 'read-models.sqlite';

/** The read models hold nothing that the log does not. */
const toBeRebuilt = (place: string): string =>
  `${place} er beskadiget; slet filen, så bygges den op igen af loggen ved næste start. Intet går tabt.`;

/** What is wrong with the key that opens all keys, as a Danish sentence that says the way out. */
export const masterKeyTrouble = ({ reason, message }: MasterKeyError): string =>
  `${KEY_SENTENCES[reason]} (${message})`;

const KEY_SENTENCES: Readonly<Record<MasterKeyError['reason'], string>> = {
  missing:
    'Hovednøglen mangler; læg master.key tilbage i datamappen, eller sæt SAGSGANG_MASTER_KEY eller SAGSGANG_MASTER_KEY_FILE. ' +
    'En helt ny installation får en med: openssl rand -base64 32',
  malformed: 'Hovednøglen er ikke en nøgle; den skal være 32 tilfældige byte, skrevet som base64.',
  wrong: 'Hovednøglen er en anden end den, som nøglerne er låst med; brug den rigtige.',
};

const SENTENCES: Readonly<Record<Unavailability, (place: string) => string>> = {
  closed: (place) => `${place} er lukket igen; start Sagsgang på ny.`,
  'disk-full': (place) =>
    `Disken er fuld, så ${place} kan ikke skrives; intet er halvt skrevet. Skaf plads, og prøv igen.`,
  'read-only': (place) => `${place} kan kun læses; giv skriveret til filen og dens mappe.`,
  'cannot-open': (place) => `${place} kan ikke åbnes; se efter, om mappen findes, og om den må læses og skrives.`,
  damaged: (place) => `${place} er beskadiget; læg en sikkerhedskopi tilbage. Filen er ikke rørt.`,
  'not-a-database': (place) => `${place} er ikke en database; læg en sikkerhedskopi tilbage. Filen er ikke rørt.`,
  'foreign-database': (place) => `${place} hører til et andet program; vælg en anden datamappe med SAGSGANG_DATA.`,
  'newer-schema': (place) => `${place} er skrevet af en nyere Sagsgang; brug den, eller en datamappe for sig selv.`,
  locked: (place) => `${place} er optaget af et andet program; prøv igen om lidt.`,
  'input-output': (place) => `${place} kan ikke læses eller skrives; se efter, om disken er i orden.`,
  unreachable: (place) =>
    `EventStoreDB på ${place} svarer ikke; se efter, om den kører, og om vært, port og tls i SAGSGANG_STORE er rigtige.`,
  'access-denied': (place) =>
    `EventStoreDB på ${place} afviser brugeren i SAGSGANG_STORE; ret bruger og kode. Brugeren skal være en af $admins, eller have lov at læse $all.`,
  'wrong-address': (place) =>
    `SAGSGANG_STORE (${place}) kan ikke læses; skriv den som esdb://BRUGER:KODE@VÆRT:2113?tls=true, med særtegn i koden som %xx.`,
  'database-unreachable': (place) =>
    `Databasen ${place} svarer ikke; se efter, om PostgreSQL kører, og om vært og port i SAGSGANG_DB eller SAGSGANG_KEYS er rigtige.`,
  'database-denied': (place) =>
    `Databasen ${place} afviser brugeren i SAGSGANG_DB eller SAGSGANG_KEYS; ret bruger og adgangskode, eller giv brugeren lov til det.`,
  'database-full': (place) =>
    `Databasen ${place} har ikke plads til flere forbindelser; hæv max_connections i PostgreSQL (hver server og projektor ` +
    'bruger op mod 30), eller lad færre programmer køre.',
  'database-read-only': (place) =>
    `Databasen ${place} kan kun læses; brug den PostgreSQL, der leder, eller ophæv default_transaction_read_only.`,
  'wrong-encoding': (place) =>
    `Databasen ${place} kan ikke rumme alle tegn; opret den på ny med: createdb --encoding=UTF8 --template=template0 NAVN`,
  'database-missing': (place) =>
    `Databasen ${place} findes ikke; opret den med createdb, eller ret navnet i SAGSGANG_DB eller SAGSGANG_KEYS.`,
  'keys-inside': (place) =>
    `Databasen ${place} rummer nøglerne til dokumenterne; de skal ligge hver for sig, så ret SAGSGANG_DB eller SAGSGANG_KEYS.`,
  'documents-inside': (place) =>
    `Databasen ${place} rummer læsemodeller eller dokumenter; nøglerne skal ligge i deres egen, så ret SAGSGANG_KEYS, eller byt ` +
    'SAGSGANG_DB og SAGSGANG_KEYS om. Intet er skrevet i den.',
  ...TLS_SENTENCES,
  other: (place) => `${place} kan ikke bruges.`,
};

/** A log that is another one than the one of which things were made, with the way out. */
export const anotherLog = ({ consumer, position }: AnotherLog): string =>
  `Loggen er en anden end den, som ${consumer} er lavet af (den har ikke den samme hændelse på position ${position}). ` +
  'Brug den rigtige log, eller en database eller datamappe for sig selv. Skal alt laves af denne log, så fjern ' +
  'policies.sqlite i datamappen (i PostgreSQL: drop schema policies cascade), og kør: sagsgang projections rebuild';

const olderLog = (consumer: string, { position }: Checkpoint, head: string): string =>
  `Loggen ender ved position ${head}, men ${consumer} er kommet til ${position}: en ældre log er lagt tilbage.`;

/** Nobody puts an empty log back on purpose: the variable that names the right one is missing, or names another. */
const emptyLog = (consumer: string, { position }: Checkpoint): string =>
  `Loggen er tom, men ${consumer} er kommet til position ${position}. Se først efter, om SAGSGANG_STORE (eller datamappen, hvis ` +
  'den ikke er sat) nævner den rigtige log, og læg ellers en sikkerhedskopi af loggen tilbage. Kun hvis den tomme log er den rigtige:';

/** A log that is shorter than what was made of it, with the way out. */
export function shorterLog({ consumer, checkpoint, head }: LogBehindCheckpoint): string {
  const found = head === AT_START.position ? emptyLog(consumer, checkpoint) : olderLog(consumer, checkpoint, head);
  if (head === AT_START.position && consumer === 'read-models')
    return `${found} fjern read-models.sqlite i datamappen (i PostgreSQL: drop schema read_models cascade).`;
  return consumer === 'read-models'
    ? `${found} Byg læsemodellerne op på ny med: sagsgang projections rebuild`
    : `${found} Fjern policies.sqlite i datamappen (i PostgreSQL: drop schema policies cascade); loggen gennemgås da på ny, og intet gøres to gange.`;
}
