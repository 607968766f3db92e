import type { Copied } from '@sagsgang/wiring/moving/move-log';

/** What a copy or an import came to. */
export function tellCopied({ events, appended }: Copied): readonly string[] {
  const added = appended === 0 ? 'Intet manglede' : `${appended} hændelser blev tilføjet`;
  return [`${added}. De to logge er sammenlignet og ens: ${events} hændelser.`];
}

const EVERY_MS = 2_000;

/** Tells now and then how far a copy is, so that a person who waits sees that it goes on. */
export function progressTeller(tell: (text: string) => void): (events: number) => void {
  let toldAt = performance.now();
  return (events) => {
    if (performance.now() - toldAt < EVERY_MS) return;
    toldAt = performance.now();
    tell(`${events} hændelser …`);
  };
}
