import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { Outcome } from '../vocabulary';

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
