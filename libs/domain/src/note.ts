import type { Event } from '@sagsgang/kernel/event';
import { changesNoCase, type AgendaApproved } from './meeting/agenda';

/** What whoever sent a command must be told beside that its event was recorded; undefined as a rule. */
export function noteOn(event: Event): string | undefined {
  return isApproval(event) ? noteOnApproval(event.data) : undefined;
}

const isApproval = (event: Event): event is AgendaApproved => event.type === 'AgendaApproved';

function noteOnApproval({ changes }: AgendaApproved['data']): string | undefined {
  if (!changes.some(changesNoCase)) return undefined;
  return (
    'Ingen sag er ændret, for det punkt, som dagsordenen blev godkendt under, er ikke nævnt ("number"); ' +
    'før hver sags beslutning for sig, eller annullér godkendelsen, og send den med punktet.'
  );
}
