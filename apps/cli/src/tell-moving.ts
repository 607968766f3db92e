import type { CopiedDocuments, CopiedKeys } from '@sagsgang/wiring/moving/move-keys';
import type { Copied } from '@sagsgang/wiring/moving/move-log';

/** What a copy or an import came to. */
export function tellCopied({ events, appended }: Copied): readonly string[] {
  const added = appended === 0 ? 'Intet manglede' : `${appended} hændelser blev tilføjet`;
  return [`${added}. De to logge er sammenlignet og ens: ${events} hændelser.`];
}

/** What a log needs beside it, in its new place. */
export const REST_OF_THE_HOUSE =
  'Nøgler og dokumenter følger ikke med: brug sagsgang keys copy og sagsgang documents copy, og giv den nye ' +
  'installation den samme hovednøgle (master.key eller SAGSGANG_MASTER_KEY).';

/** What a copy of keys came to. */
export function tellCopiedKeys({ keys, written }: CopiedKeys): readonly string[] {
  const added = written === 0 ? 'Intet manglede' : `${written} nøgler blev skrevet`;
  return [
    `${added}. De to steder er sammenlignet og ens: ${keys} nøgler, slettede iberegnet.`,
    'De er låst med den samme hovednøgle som før; giv den nye installation den.',
  ];
}

/** What a copy of documents came to. */
export function tellCopiedDocuments({ documents, written }: CopiedDocuments): readonly string[] {
  const added = written === 0 ? 'Intet manglede' : `${written} dokumenter blev skrevet`;
  return [`${added}. De to steder er sammenlignet: alle ${documents} dokumenter er der, byte for byte.`];
}

const EVERY_MS = 2_000;

/** Tells now and then how far a copy is, so that a person who waits sees that it goes on. */
export function progressTeller(tell: (text: string) => void, what = 'hændelser'): (done: number) => void {
  let toldAt = performance.now();
  return (done) => {
    if (performance.now() - toldAt < EVERY_MS) return;
    toldAt = performance.now();
    tell(`${done} ${what} …`);
  };
}
