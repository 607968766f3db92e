import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { firstFault, textFault, TITLE_MAX, wordingFault } from '../checks';
import { sameJson } from '../equality';
import { attendeesByName, type AttendanceState } from './attendance';
import { hasBegun, unopened, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';

/**
 * The body decides whether a member is recused (inhabil) from an item. The grounds are those of forvaltningsloven § 3,
 * stk. 1; a member tells the body of what may be one (forvaltningsloven § 6, stk. 1; in a council kommunestyrelsesloven
 * § 14, stk. 2), and the body itself decides (forvaltningsloven § 6, stk. 2; kommunestyrelsesloven § 14, stk. 1).
 */
export type DecideRecusal = Command<
  'DecideRecusal',
  {
    /** The item, such as `2.6`. */
    readonly number: string;
    /** The person, as the attendance names them. */
    readonly name: string;
    readonly recused: boolean;
    /** Who told the body of it: the member, or somebody else; null where nobody wrote it down. */
    readonly notifiedBy?: string | null;
    readonly reason: string;
  }
>;

export type RecusalDecided = Event<
  'RecusalDecided',
  {
    readonly bodyId: string;
    readonly number: string;
    readonly name: string;
    readonly recused: boolean;
    readonly notifiedBy: string | null;
    readonly reason: string;
  }
>;

export type RecusalCommand = DecideRecusal;
export type RecusalEvent = RecusalDecided;

/** What the body decided, in order; kept as the events said it, so that names stay sealed until somebody asks. */
export interface RecusalState {
  readonly recusals: readonly RecusalDecided['data'][];
}

export const initialRecusal: RecusalState = { recusals: [] };

/** The body's decision on a person and an item, as it stands. */
export function recusalOf(
  { recusals }: RecusalState,
  number: string,
  name: string,
): RecusalDecided['data'] | undefined {
  return recusals.filter((each) => each.number === number && each.name === name).at(-1);
}

/** Only who is there, and may vote, can be recused; at the meeting or after it, since minutes are typed afterwards. */
export function decideRecusal(
  { data }: DecideRecusal,
  { bodyId }: MeetingIdentity,
  state: RecusalState & AttendanceState & HoldingState,
): Decision<RecusalDecided> {
  const { number, name, recused, notifiedBy = null, reason } = data;
  const wrong = firstFault(
    wordingFault(number, 'number', 'Punktets nummer', TITLE_MAX),
    wordingFault(name, 'name', 'Navnet', TITLE_MAX),
    textFault(notifiedBy, 'notifiedBy', TITLE_MAX),
    wordingFault(reason, 'reason', 'Begrundelsen'),
  );
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  const decided = { bodyId, number, name, recused, notifiedBy, reason };
  const standing = recusalOf(state, number, name);
  if (standing !== undefined) return sameJson(decided, standing) ? accept() : alreadyDecided(standing);
  const attendee = attendeesByName(state).get(name);
  if (attendee === undefined) {
    const message = `${name} står ikke i mødets deltagelse; før deltagelsen først, med det samme navn.`;
    return refuse('person-unknown', message, ['RecordAttendance'], 'name');
  }
  if (attendee.role !== 'present' && attendee.role !== 'substitute') {
    const message = `${name} er ikke ført som medlem eller suppleant til stede og har ingen stemme at være inhabil med.`;
    return refuse('was-not-there', message, ['RecordAttendance'], 'name');
  }
  return accept({ type: 'RecusalDecided', data: decided });
}

function alreadyDecided({ number, name, recused }: RecusalDecided['data']): Decision<RecusalDecided> {
  const message = `Det er allerede afgjort, at ${name} ${recused ? '' : 'ikke '}er inhabil på punkt ${number}; er det ført forkert, kan det annulleres.`;
  return refuse('recusal-already-decided', message, ['AnnulEntry'], 'recused');
}

/** The state after the event. */
export function evolveRecusal<S extends RecusalState>(state: S, { data }: RecusalEvent): S {
  return { ...state, recusals: [...state.recusals, data] };
}
