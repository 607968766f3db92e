import { logPlace } from '@sagsgang/wiring/configuration';
import type { Installation } from '@sagsgang/wiring/installation';
import { DOCS_PATH, OPENAPI_PATH } from './api-document';

/** Tells whoever started the server a line. */
export type Say = (line: string) => void;

const ADDRESSES: readonly (readonly [path: string, what: string])[] = [
  [DOCS_PATH, 'alle adresser, som kan prøves af herfra'],
  ['/api/cases', 'sagerne'],
  ['/api/meetings', 'møderne'],
  ['/api/awaited', 'høringer og svar, som der ventes på'],
  ['/api/deferred', 'udsatte sager, der endnu ikke er behandlet'],
  ['/api/deadlines', 'frister, med deres flytninger'],
  ['/api/follow-ups', 'opfølgning på beslutninger'],
  ['/api/uncommunicated', 'beslutninger, der endnu ikke er meddelt'],
  [OPENAPI_PATH, 'beskrivelsen til programmer (OpenAPI)'],
];

/** Says where the answers are. */
export function tellWhatToOpen(url: string, say: Say): void {
  say('Sagsgang kører. Åbn:');
  const width = Math.max(...ADDRESSES.map(([path]) => path.length));
  for (const [path, what] of ADDRESSES) say(`  ${url}${path.padEnd(width)}  ${what}`);
  say('Stop med Ctrl-C.');
}

/** Says why nothing new is shown where the projector was forgotten. */
export function tellWhoProjects(say: Say): void {
  say('Oversigterne bygges af projektoren, som er et program for sig selv: npm run projector');
}

/** Says that nothing of what was there is lost, and where it lies. */
export async function tellCarryingOn({ configuration, readModels }: Installation, say: Say): Promise<void> {
  const { number } = await readModels.checkpoint();
  const from = number < 0 ? 'Der er endnu ingen hændelser' : `Sagsgang fortsætter efter hændelse nr. ${number}`;
  say(`${from} i ${logPlace(configuration)}.`);
}
