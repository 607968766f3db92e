import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** protokoltilførsel, mindretalsudtalelse (a dissent, afvigende mening), forbehold. */
export const STATEMENT_KINDS = ['entry', 'dissent', 'reservation'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** When it was demanded that the statement be put in the minutes. */
export const DEMANDS = ['at_meeting', 'afterwards'] as const;
export type Demand = (typeof DEMANDS)[number];

/** Somebody who makes a statement, with the party or group that the person speaks for. */
export interface Declarant {
  readonly name: string;
  readonly party?: string | null;
}

/**
 * Puts a statement of one or several members in the minutes of the case's item. A member who took part in a meeting of
 * the council can demand that a dissent is briefly put in the minutes, and, where the case goes on to another authority,
 * that this one gets to know it (KSL § 13 stk. 2).
 */
export type RecordStatement = Command<
  'RecordStatement',
  {
    readonly meetingId: string;
    readonly kind: StatementKind;
    readonly by: readonly Declarant[];
    /** Verbatim. */
    readonly text: string;
    readonly demanded: Demand;
    /** The body or authority that gets the statement with the case, by name; null where nobody does. */
    readonly sendTo?: string | null;
  }
>;

/** Tells that a statement went with the case to the one who was to have it. */
export type ForwardStatement = Command<
  'ForwardStatement',
  {
    readonly statementId: string;
    /** The day; the command's own where left out. */
    readonly on?: string | null;
  }
>;

export type StatementRecorded = Event<
  'StatementRecorded',
  {
    /** `u1`, `u2`, … within the case. */
    readonly statementId: string;
    readonly itemId: string;
    readonly meetingId: string;
    readonly bodyId: string;
    readonly kind: StatementKind;
    readonly by: readonly Required<Declarant>[];
    readonly text: string;
    readonly demanded: Demand;
    readonly sendTo: string | null;
  }
>;
export type StatementForwarded = Event<'StatementForwarded', { readonly statementId: string; readonly on: string }>;

export type StatementCommand = RecordStatement | ForwardStatement;
export type StatementEvent = StatementRecorded | StatementForwarded;

/** A statement, and the day on which it went on with the case. */
export interface CaseStatement {
  readonly recorded: StatementRecorded['data'];
  readonly forwardedOn: string | null;
}

/** The statements after an event, in the order in which they were recorded. */
export function evolveStatements(
  statements: readonly CaseStatement[],
  { type, data }: StatementEvent,
): readonly CaseStatement[] {
  if (type === 'StatementRecorded') return [...statements, { recorded: data, forwardedOn: null }];
  return statements.map((each) =>
    each.recorded.statementId === data.statementId ? { ...each, forwardedOn: data.on } : each,
  );
}
