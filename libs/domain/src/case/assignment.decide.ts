import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { firstFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import { sameJson } from '../equality';
import type { AssignmentCommand, AssignmentEvent } from './assignment';
import type { CaseState } from './state';

/** Decides who has a case. */
export function decideAssignment({ data }: AssignmentCommand, state: CaseState): Decision<AssignmentEvent> {
  const { caseworker, department } = data;
  if (caseworker === undefined && department === undefined) {
    const message = 'Skriv, hvem der får sagen: en sagsbehandler, en forvaltning eller begge dele.';
    return refuse('nobody-assigned', message, ['AssignCase'], 'caseworker');
  }
  const wrong = firstFault(
    nameFault(caseworker, 'caseworker', 'Sagsbehandleren'),
    nameFault(department, 'department', 'Forvaltningen'),
  );
  if (wrong) return { refused: wrong };
  const now = state.assignment ?? { caseworker: null, department: null };
  const assigned = {
    caseworker: caseworker === undefined ? now.caseworker : caseworker,
    department: department === undefined ? now.department : department,
  };
  return sameJson(assigned, now) ? accept() : accept({ type: 'CaseAssigned', data: assigned });
}

function nameFault(name: string | null | undefined, field: string, what: string): Fault {
  return name === null || name === undefined ? undefined : wordingFault(name, field, what, TITLE_MAX);
}
