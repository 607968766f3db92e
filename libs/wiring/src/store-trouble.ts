import type { StoreUnavailable, Unavailability } from '@sagsgang/event-store/errors';

/** What is wrong with a data directory, as a Danish sentence that names the file and the way out. */
export function storeTrouble({ reason, file, message }: StoreUnavailable): string {
  const place = file ?? 'lageret';
  return `${SENTENCES[reason](place)} (${message})`;
}

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
  other: (place) => `${place} kan ikke bruges.`,
};
