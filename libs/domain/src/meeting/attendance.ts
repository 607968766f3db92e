import type { Command } from '@sagsgang/kernel/command';
import { accept, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { sameJson } from '../equality';
import { attendeesFault } from './attendance-checks';
import type { Attendee, RecordedAttendee } from './attendee';
import { hasBegun, unopened, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';
import type { KnownRecusals } from './presence';
import { seatsFault } from './seats';

/** Records who was there. Sent again it replaces the entries of the named persons and keeps the rest. */
export type RecordAttendance = Command<'RecordAttendance', { readonly attendees: readonly Attendee[] }>;

/** Only the entries that are new or changed, in the order given. */
export type AttendanceRecorded = Event<
  'AttendanceRecorded',
  { readonly bodyId: string; readonly attendees: readonly RecordedAttendee[] }
>;

export type AttendanceCommand = RecordAttendance;
export type AttendanceEvent = AttendanceRecorded;

/** Who was there. The events' entries are kept whole, so that names stay sealed until somebody asks for one. */
export interface AttendanceState {
  readonly recorded: readonly AttendanceRecorded['data'][];
}

export const initialAttendance: AttendanceState = { recorded: [] };

/** Everybody's newest entry, by name. */
export function attendeesByName({ recorded }: AttendanceState): ReadonlyMap<string, RecordedAttendee> {
  return new Map(recorded.flatMap(({ attendees }) => attendees).map((attendee) => [attendee.name, attendee]));
}

/** The names of the members and substitutes who took part in the meeting, or in some of its items. */
export function participants(state: AttendanceState): readonly string[] {
  return [...attendeesByName(state).values()]
    .filter(({ role }) => role === 'present' || role === 'substitute')
    .map(({ name }) => name);
}

/** From the opening on, also after the meeting, since minutes are typed afterwards. */
export function decideAttendance(
  { data: { attendees } }: RecordAttendance,
  { bodyId, date }: MeetingIdentity,
  state: AttendanceState & HoldingState & KnownRecusals,
): Decision<AttendanceRecorded> {
  const wrong = attendeesFault(attendees, date);
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  const known = attendeesByName(state);
  const changed = attendees.map(complete).filter((each) => !sameJson(each, known.get(each.name)));
  if (changed.length === 0) return accept();
  const taken = seatsFault(attendees.map(complete), known, state);
  if (taken !== undefined) return { refused: taken };
  return accept({ type: 'AttendanceRecorded', data: { bodyId, attendees: changed } });
}

function complete(attendee: Attendee): RecordedAttendee {
  const { name, role, party = null, organisation = null, substituteFor = null } = attendee;
  const { arrivedAt = null, leftAt = null, recusedFrom = [], awayFrom = [], seats = [], stays = [] } = attendee;
  return {
    ...{ name, party, organisation, role, substituteFor, arrivedAt, leftAt, recusedFrom },
    ...(awayFrom.length > 0 ? { awayFrom } : {}),
    ...(seats.length > 0 ? { seats } : {}),
    ...(stays.length > 0 ? { stays: stays.map(({ on = null, from, to }) => ({ on, from, to })) } : {}),
  };
}

/** The state after the event. */
export function evolveAttendance<S extends AttendanceState>(state: S, event: AttendanceEvent): S {
  return { ...state, recorded: [...state.recorded, event.data] };
}
