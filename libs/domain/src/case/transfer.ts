import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { Cause, Target } from '../vocabulary';
import type { CaseMaterial } from './opening';

/**
 * Gives the case to another body for good (overførsel), as where a body is dissolved or its field of work moves. Its
 * open promises and deadlines go with it; unlike `ReferCase`, this is no decision of the body that had it.
 */
export type TransferCase = Command<'TransferCase', { readonly toBodyId: string; readonly reason: string }>;

export type CaseTransferred = Event<
  'CaseTransferred',
  {
    /** The body that had it. */
    readonly bodyId: string;
    readonly toBodyId: string;
    readonly reason: string;
  }
>;

/** An open promise that was owed to the one body is owed to the other from here on; where the date was said, it stands. */
export type ReturnRedirected = Event<
  'ReturnRedirected',
  {
    readonly returnId: string;
    /** The body that it is owed to now. */
    readonly bodyId: string;
    /** Without a meeting, since the other body has meetings of its own. */
    readonly target: Target;
    /** Why the case was put off; null for a promise that puts nothing off. */
    readonly cause: Cause | null;
    /** The answer that it awaits came before. */
    readonly answered?: true;
    /** As the promise said it: it means the body's first meeting from that day on. */
    readonly after?: string;
  }
>;

export type TransferCommand = TransferCase;
export type TransferEvent = CaseTransferred | ReturnRedirected;

/** The material of a case that has another body now. */
export function transferred(material: CaseMaterial | null, { data }: CaseTransferred): CaseMaterial | null {
  return material === null ? null : { ...material, bodyId: data.toBodyId };
}
