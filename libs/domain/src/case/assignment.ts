import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/**
 * Gives the case to a caseworker (sagsbehandler), a department (forvaltning) or both. A field that is left out stays as
 * it is, null takes it away. The caseworkers of the material are those whom the agenda or the minutes name; this is who
 * answers for the case now.
 */
export type AssignCase = Command<
  'AssignCase',
  { readonly caseworker?: string | null; readonly department?: string | null }
>;

/** Who has the case from here on, in full. */
export type CaseAssigned = Event<
  'CaseAssigned',
  { readonly caseworker: string | null; readonly department: string | null }
>;

export type AssignmentCommand = AssignCase;
export type AssignmentEvent = CaseAssigned;

/** Who has the case, as the event said it; null until somebody got it. */
export type Assignment = CaseAssigned['data'] | null;

/** Who has the case after an event. */
export const evolveAssignment = (_assignment: Assignment, event: AssignmentEvent): Assignment => event.data;
