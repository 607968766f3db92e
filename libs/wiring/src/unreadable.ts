import type { UnreadableEvent, Unreadability } from '@sagsgang/event-store/errors';
import type { Pause } from '@sagsgang/kernel/pause';
import type { PausedModel } from '@sagsgang/read-models/pauses';

/** A stream that nobody can decide on, as Danish sentences that name the event and the way out. */
export const unreadableEvent = ({ stream, revision, position, fault, why }: UnreadableEvent): string =>
  `Historien i ${stream} kan ikke læses ved revision ${revision}, position ${position} (${why}): ${FAULTS[fault]} ` +
  'Intet kan afgøres i en historie, der ikke kan læses; alt andet går videre. ' +
  'Hvad der står stille, viser: sagsgang projections status.';

const FAULTS: Readonly<Record<Unreadability, string>> = {
  'unknown-type':
    'denne udgave af Sagsgang kender ikke den slags hændelse. Brug den nyere udgave, der har skrevet den.',
  'newer-version': 'hændelsen er skrevet af en nyere udgave af Sagsgang. Brug den.',
  'not-lifted': 'hændelsen er skrevet af en ældre udgave, som denne ikke kan oversætte fra. Brug en udgave, der kan.',
  malformed: 'hændelsen er beskadiget. Læg en sikkerhedskopi af loggen tilbage.',
  tampered: 'hændelsens tekst er ændret, efter at den blev skrevet. Læg en sikkerhedskopi af loggen tilbage.',
};

/** The read models that stand still, a line an event: what they answer is not complete. */
export function modelsStandStill(paused: readonly PausedModel[]): readonly string[] {
  const numbers = [...new Set(paused.map(({ number }) => number))];
  return numbers.map((number) => {
    const here = paused.filter((each) => each.number === number);
    const names = here.map(({ model }) => model).join(', ');
    const place = here[0] === undefined ? '' : placeOf(here[0]);
    return `UFULDSTÆNDIGT: ${names} står stille ved hændelse ${number} (${place}). ${WAY_OUT}`;
  });
}

/** A policy that stands still: it sends nothing from there on. */
export const policyStandsStill = (policy: string, pause: Pause): string =>
  `STÅR STILLE: politikken ${policy} ved hændelse ${pause.number} (${placeOf(pause)}). ${WAY_OUT}`;

const WAY_OUT = 'Hvad der kan gøres, viser: sagsgang projections status';

/** Where it stands, and why. */
export const placeOf = ({ stream, revision, position, type, reason }: Pause): string =>
  `${type} i ${stream}, revision ${revision}, position ${position}: ${reason}`;
