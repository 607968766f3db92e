import type { Command } from '@sagsgang/kernel/command';
import { accept, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { sameJson } from '../equality';
import { OUTCOMES, type Outcome } from '../vocabulary';
import { hasBegun, unopened, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';
import { quorumRefusal, type QuorumState } from './quorum';

/** dagsorden, referat, meddelelser (siden sidst), næste møde, eventuelt. */
export const PROCEDURE_KINDS = ['agenda', 'minutes', 'announcements', 'next_meeting', 'other'] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

/** Records an item that is no case: it belongs to the meeting. Sent again for the same number it corrects it. */
export type RecordProcedure = Command<
  'RecordProcedure',
  {
    readonly number: string;
    readonly title: string;
    readonly kind: ProcedureKind;
    readonly section?: string | null;
    readonly background?: string | null;
    readonly recommendation?: string | null;
    readonly presentation?: string | null;
    /** Verbatim; null on an agenda. */
    readonly decision?: string | null;
    readonly outcomes?: readonly Outcome[];
  }
>;

export type ProcedureRecorded = Event<
  'ProcedureRecorded',
  {
    readonly bodyId: string;
    readonly number: string;
    readonly title: string;
    readonly kind: ProcedureKind;
    readonly section: string | null;
    readonly background: string | null;
    readonly recommendation: string | null;
    readonly presentation: string | null;
    readonly decision: string | null;
    readonly outcomes: readonly Outcome[];
  }
>;

export type ProcedureCommand = RecordProcedure;
export type ProcedureEvent = ProcedureRecorded;

/** The items that are no cases, by number, each as it was recorded last. */
export interface ProcedureState {
  readonly procedures: ReadonlyMap<string, ProcedureRecorded['data']>;
}

export const initialProcedure: ProcedureState = { procedures: new Map() };

/** The item as planned may be recorded at any time; its decision only once the meeting has begun. */
export function decideProcedure(
  { data }: RecordProcedure,
  { bodyId }: MeetingIdentity,
  state: ProcedureState & HoldingState & QuorumState,
): Decision<ProcedureRecorded> {
  const wrong = firstFault(formFault(data), outcomesFault(data));
  if (wrong !== undefined) return { refused: wrong };
  const decided = data.decision !== null && data.decision !== undefined;
  if (decided && !hasBegun(state)) return unopened();
  const undecided = quorumRefusal(data.outcomes ?? [], data.number, state.quorumLosses);
  if (undecided !== undefined) return { refused: undecided };
  const { number, title, kind, section = null, background = null, recommendation = null } = data;
  const { presentation = null, decision = null, outcomes = [] } = data;
  const texts = { section, background, recommendation, presentation, decision };
  const procedure = { bodyId, number, title, kind, ...texts, outcomes };
  if (sameJson(procedure, state.procedures.get(number))) return accept();
  return accept({ type: 'ProcedureRecorded', data: procedure });
}

function formFault(data: RecordProcedure['data']): Fault {
  return firstFault(
    wordingFault(data.number, 'number', 'Punktets nummer', TITLE_MAX),
    wordingFault(data.title, 'title', 'Titlen', TITLE_MAX),
    wordFault(data.kind, PROCEDURE_KINDS, 'kind'),
    textFault(data.section, 'section', TITLE_MAX),
    textFault(data.background, 'background'),
    textFault(data.recommendation, 'recommendation'),
    textFault(data.presentation, 'presentation'),
    textFault(data.decision, 'decision'),
    ...(data.outcomes ?? []).map((outcome, index) => wordFault(outcome, OUTCOMES, `outcomes.${index}`)),
  );
}

function outcomesFault({ decision, outcomes = [] }: RecordProcedure['data']): Fault {
  if (outcomes.length === 0 || (decision ?? '').trim() !== '') return undefined;
  return fault('decision-needs-text', 'En beslutning skal gengives med sin ordlyd.', 'decision');
}

/** The state after the event. */
export function evolveProcedure<S extends ProcedureState>(state: S, { data }: ProcedureEvent): S {
  return { ...state, procedures: new Map(state.procedures).set(data.number, data) };
}
