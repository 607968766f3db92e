import { fault, type Fault } from '../checks';
import type { RecordedAttendee } from './attendee';
import { isRecused, wasThereByNumber, type KnownRecusals } from './presence';

/**
 * A substitute for single items sits in a chair that is empty: the member must be away from the item or recused from it.
 * Whom nobody has recorded is taken to be away.
 */
export function seatsFault(
  told: readonly RecordedAttendee[],
  known: ReadonlyMap<string, RecordedAttendee>,
  { recusals }: KnownRecusals,
): Fault {
  const all = new Map([...known, ...told.map((each) => [each.name, each] as const)]);
  for (const [index, { name, seats = [] }] of told.entries()) {
    for (const [at, { substituteFor, items }] of seats.entries()) {
      const member = all.get(substituteFor);
      const taken = items.find((number) => member !== undefined && sitsAt(member, number, recusals));
      if (taken === undefined) continue;
      const message =
        `${substituteFor} er til stede og ikke inhabil på punkt ${taken}, så ${name} kan ikke deltage i stedet; ` +
        'før fraværet ("awayFrom") eller inhabiliteten først.';
      return fault('seat-taken', message, `attendees.${index}.seats.${at}.items`, [
        'DecideRecusal',
        'RecordAttendance',
      ]);
    }
  }
  return undefined;
}

function sitsAt(member: RecordedAttendee, number: string, recusals: KnownRecusals['recusals']): boolean {
  if (member.role !== 'present') return false;
  return !isRecused(member, number, recusals) && wasThereByNumber(member, number);
}
