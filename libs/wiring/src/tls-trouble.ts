import type { Unavailability } from '@sagsgang/event-store/errors';

/** Where the address of one kind of server stands, and what its options on TLS are called. */
interface Words {
  readonly variable: string;
  readonly authority: string;
  readonly withTls: string;
  readonly withoutTls: string;
}

const ESDB: Words = {
  variable: 'SAGSGANG_STORE',
  authority: 'tlsCAFile',
  withTls: 'tls=true',
  withoutTls: 'tls=false',
};

const POSTGRES: Words = {
  variable: 'SAGSGANG_DB eller SAGSGANG_KEYS',
  authority: 'sslrootcert',
  withTls: 'sslmode=verify-full',
  withoutTls: 'sslmode=disable',
};

const wordsFor = (place: string): Words => (place.startsWith('postgres') ? POSTGRES : ESDB);

/** What keeps a server and Sagsgang from agreeing on TLS, each as a Danish sentence that says the way out. */
export const TLS_SENTENCES: Readonly<Record<Extract<Unavailability, `tls-${string}`>, (place: string) => string>> = {
  'tls-untrusted': (place) => {
    const { variable, authority } = wordsFor(place);
    return (
      `Certifikatet på ${place} er ikke udstedt af en myndighed, som Sagsgang kender; ` +
      `nævn den rigtige myndigheds certifikat (en PEM-fil) med ${authority} i ${variable}.`
    );
  },
  'tls-other-name': (place) =>
    `Certifikatet på ${place} gælder ikke for den vært; skriv værten i ${wordsFor(place).variable}, som certifikatet ` +
    'nævner den, eller få et certifikat, der også nævner den.',
  'tls-expired': (place) =>
    `Certifikatet på ${place} er udløbet eller gælder ikke endnu; forny det på serveren, og se efter, om urene går rigtigt.`,
  'tls-missing': (place) => {
    const { variable, withoutTls } = wordsFor(place);
    return (
      `${place} taler ikke TLS; slå TLS til på serveren, eller ret porten i ${variable}. ` +
      `Kun på et net, som ingen andre er på, skriv ${withoutTls}.`
    );
  },
  'tls-wanted': (place) => {
    const words = wordsFor(place);
    const { variable, withTls, authority } = words;
    const refuses = words === ESDB ? 'taler kun TLS' : 'lukker ikke brugeren ind uden TLS';
    return `${place} ${refuses}; skriv ${withTls} i ${variable}, og myndighedens certifikat med ${authority}.`;
  },
  'tls-file': (place) =>
    `Certifikatfilen ${place} kan ikke bruges; ret navnet efter tlsCAFile i SAGSGANG_STORE eller sslrootcert i SAGSGANG_DB ` +
    'og SAGSGANG_KEYS, eller læg en PEM-fil der, som må læses. Et navn uden / først regnes fra den mappe, Sagsgang startes i.',
};
