import type { Recorded } from '@sagsgang/kernel/event';
import { standsDecided } from '@sagsgang/domain/case/status';
import { projection, put, type Change, type Own } from '../projection';
import { FIRST_DECISIONS, type FirstDecisionRow } from './table';

type OwnDecision = Own<'case', FirstDecisionRow>;

/** For every event by which a case may come to be decided; whether it is, the domain says. */
const decided = (event: Recorded, own: OwnDecision): Change<FirstDecisionRow>[] => change(event, own, {});

/** A decision that puts off a part of the case in the same breath has not decided it. */
const notAfterAll = ({ metadata }: Recorded, own: OwnDecision): Change<FirstDecisionRow>[] => {
  const row = own.row();
  if (row?.decided_with !== metadata.commandId) return [];
  return put({ ...row, decided_on: null, decided_by: null, decided_with: null });
};

export const firstDecisions = projection('case', FIRST_DECISIONS, {
  CaseOpened: ({ id, metadata }, own) =>
    put({
      case_id: own.id,
      opened_on: metadata.effectiveOn,
      opened_by: id,
      treated_by: null,
      treated_on: null,
      decided_on: null,
      decided_by: null,
      decided_with: null,
    }),
  DecisionRecorded: (event, own) => {
    const { standing } = own.state;
    const stands = standing.act === 'treated' && standing.meetingDate === (event.data.meetingDate ?? null);
    return change(
      event,
      own,
      stands ? { treated_by: event.id, treated_on: event.data.meetingDate ?? event.metadata.effectiveOn } : {},
    );
  },
  CaseDecidedOutside: (event, own) => change(event, own, { treated_by: event.id, treated_on: event.data.decidedOn }),
  DecisionHalted: (_event, own) => {
    const row = own.row();
    if (row === undefined || row.decided_on === null || standsDecided(own.state)) return [];
    return put({ ...row, decided_on: null, decided_by: null, decided_with: null });
  },
  CasePostponed: notAfterAll,
  ItemCarriedOver: notAfterAll,
  ReturnKept: decided,
  ReturnWithdrawn: decided,
});

function change(event: Recorded, own: OwnDecision, columns: Partial<FirstDecisionRow>): Change<FirstDecisionRow>[] {
  const before = own.row();
  if (before === undefined) return [];
  const row = { ...before, ...columns };
  if (row.decided_on !== null || !standsDecided(own.state)) return put(row);
  return put({
    ...row,
    decided_on: row.treated_on ?? event.metadata.effectiveOn,
    decided_by: row.treated_by ?? event.id,
    decided_with: event.metadata.commandId,
  });
}
