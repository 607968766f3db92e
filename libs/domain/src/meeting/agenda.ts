import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { Target } from '../vocabulary';

export type { AgendaLine } from './dispatch';

export const AGENDA_CHANGES = ['postponed', 'withdrawn', 'added', 'moved', 'merged', 'taken_together'] as const;
export type AgendaChangeKind = (typeof AGENDA_CHANGES)[number];

/** One change with which the body approves its agenda. */
export interface AgendaChange {
  readonly number: string;
  /** `merged` (sammenlagt) items get one decision, items `taken_together` (behandlet under ét) one each. */
  readonly change: AgendaChangeKind;
  /** The new number, or the item it was merged or taken together with. */
  readonly to?: string | null;
  /** The case that it is about; needed where it is added, or where its agenda was not sent from here. */
  readonly caseId?: string | null;
  /** Of an item that is postponed: where it goes; indefinitely where left out. */
  readonly target?: Target | null;
}

/**
 * The body approves the agenda, with changes or without. Where the item is named at which it does so, the changes take
 * effect on their cases: "godkendt med den ændring, at punkt 7 udsættes" postpones the case of item 7.
 */
export type ApproveAgenda = Command<
  'ApproveAgenda',
  {
    readonly text: string;
    readonly changes?: readonly AgendaChange[];
    /** The item at which the agenda is approved; left out where each case tells by itself what became of it. */
    readonly number?: string | null;
  }
>;

/** Where the item is named, a change says which cases it is about. */
export interface EffectiveChange extends AgendaChange {
  /** The case of the item that it was merged or taken together with. */
  readonly toCaseId?: string | null;
}

/**
 * True of a change that was told without the item at which it was decided: the minutes of its case tell what became of
 * that. A new number alone decides nothing on a case.
 */
export const changesNoCase = ({ change, caseId }: EffectiveChange): boolean =>
  caseId === undefined && change !== 'moved';

export type AgendaApproved = Event<
  'AgendaApproved',
  {
    readonly bodyId: string;
    readonly text: string;
    readonly changes: readonly EffectiveChange[];
    readonly number?: string;
  }
>;

export type ApprovalCommand = ApproveAgenda;
export type ApprovalEvent = AgendaApproved;

/** The agenda as the body approved it. */
export interface ApprovalState {
  /** Kept as the event said it, so that the decision's text stays sealed until somebody reads it. */
  readonly approvedAgenda: AgendaApproved['data'] | null;
}

export const initialApproval: ApprovalState = { approvedAgenda: null };

/** The state after the event. */
export function evolveApproval<S extends ApprovalState>(state: S, { data }: ApprovalEvent): S {
  return { ...state, approvedAgenda: data };
}
