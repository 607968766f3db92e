import type { Command } from '@sagsgang/kernel/command';
import { accept, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { sameJson } from '../equality';
import { hasBegun, unopened, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';

/** `apology` is afbud; `absent` is neither present nor excused; a `substitute` sits for somebody. */
export const ROLES = ['present', 'apology', 'absent', 'substitute', 'guest'] as const;
export type Role = (typeof ROLES)[number];

/** One person's attendance. Item numbers bound the presence of those who came late or left early. */
export interface Attendee {
  readonly name: string;
  readonly party?: string | null;
  readonly organisation?: string | null;
  readonly role: Role;
  readonly substituteFor?: string | null;
  /** The first item that the person was there for; null from the start. */
  readonly arrivedAt?: string | null;
  /** The first item that the person was gone for; null to the end. */
  readonly leftAt?: string | null;
  /** The items for which the person was recused (inhabil). */
  readonly recusedFrom?: readonly string[];
}

/** Records who was there. Sent again it replaces the entries of the named persons and keeps the rest. */
export type RecordAttendance = Command<'RecordAttendance', { readonly attendees: readonly Attendee[] }>;

/** Only the entries that are new or changed, in the order given. */
export type AttendanceRecorded = Event<
  'AttendanceRecorded',
  { readonly bodyId: string; readonly attendees: readonly Required<Attendee>[] }
>;

export type AttendanceCommand = RecordAttendance;
export type AttendanceEvent = AttendanceRecorded;

/** Who was there. The events' entries are kept whole, so that names stay sealed until somebody asks for one. */
export interface AttendanceState {
  readonly recorded: readonly AttendanceRecorded['data'][];
}

export const initialAttendance: AttendanceState = { recorded: [] };

/** Everybody's newest entry. */
function byName({ recorded }: AttendanceState): ReadonlyMap<string, Required<Attendee>> {
  return new Map(recorded.flatMap(({ attendees }) => attendees).map((attendee) => [attendee.name, attendee]));
}

/** From the opening on, also after the meeting, since minutes are typed afterwards. */
export function decideAttendance(
  { data: { attendees } }: RecordAttendance,
  { bodyId }: MeetingIdentity,
  state: AttendanceState & HoldingState,
): Decision<AttendanceRecorded> {
  const wrong = firstFault(...attendees.map(attendeeFault), repeatedNameFault(attendees));
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  const known = byName(state);
  const changed = attendees.map(complete).filter((each) => !sameJson(each, known.get(each.name)));
  if (changed.length === 0) return accept();
  return accept({ type: 'AttendanceRecorded', data: { bodyId, attendees: changed } });
}

function complete(attendee: Attendee): Required<Attendee> {
  const { name, role, party = null, organisation = null, substituteFor = null } = attendee;
  const { arrivedAt = null, leftAt = null, recusedFrom = [] } = attendee;
  return { name, party, organisation, role, substituteFor, arrivedAt, leftAt, recusedFrom };
}

function attendeeFault(attendee: Attendee, index: number): Fault {
  const field = `attendees.${index}`;
  const { name, role, party, organisation, substituteFor } = attendee;
  return firstFault(
    wordingFault(name, `${field}.name`, 'Navnet', TITLE_MAX),
    wordFault(role, ROLES, `${field}.role`),
    textFault(party, `${field}.party`, TITLE_MAX),
    textFault(organisation, `${field}.organisation`, TITLE_MAX),
    textFault(substituteFor, `${field}.substituteFor`, TITLE_MAX),
    substituteFault(attendee, `${field}.substituteFor`),
    presenceFault(attendee, field),
  );
}

function substituteFault({ name, role, substituteFor }: Attendee, field: string): Fault {
  const named = (substituteFor ?? '').trim() !== '';
  if (named === (role === 'substitute')) return undefined;
  return named
    ? fault('not-a-substitute', `${name} er ikke anført som suppleant.`, field)
    : fault('substitute-for-nobody', `Skriv, hvem ${name} er suppleant for.`, field);
}

/** Only who was there can come late, leave early or be recused from an item. */
function presenceFault({ name, role, arrivedAt, leftAt, recusedFrom = [] }: Attendee, field: string): Fault {
  if (role !== 'apology' && role !== 'absent') return undefined;
  const bounds = [
    ['arrivedAt', arrivedAt],
    ['leftAt', leftAt],
    ['recusedFrom', recusedFrom[0]],
  ] as const;
  const said = bounds.find(([, value]) => value !== null && value !== undefined);
  if (said === undefined) return undefined;
  return fault(
    'was-not-there',
    `${name} var ikke til stede og kan hverken komme, gå eller være inhabil.`,
    `${field}.${said[0]}`,
  );
}

function repeatedNameFault(attendees: readonly Attendee[]): Fault {
  const index = attendees.findIndex(({ name }, at) => attendees.slice(0, at).some((other) => other.name === name));
  const attendee = attendees[index];
  if (attendee === undefined) return undefined;
  const message = `${attendee.name} står to gange; skriv navnene, så de kan skelnes.`;
  return fault('name-twice', message, `attendees.${index}.name`);
}

/** The state after the event. */
export function evolveAttendance<S extends AttendanceState>(state: S, event: AttendanceEvent): S {
  return { ...state, recorded: [...state.recorded, event.data] };
}
