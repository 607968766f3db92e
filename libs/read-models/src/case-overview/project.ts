import { caseStatus } from '@sagsgang/domain/case/status';
import { projection, put, type Change, type Own } from '../projection';
import { CASES, type CaseRow } from './table';

type OwnCase = Own<'case', CaseRow>;

/** Every event that can change where a case stands; the status itself is the domain's. */
const restate = (_event: unknown, own: OwnCase): Change<CaseRow>[] => change(own, {});

export const cases = projection('case', CASES, {
  CaseOpened: ({ data, metadata }, { id, state }) =>
    put({
      case_id: id,
      body_id: data.bodyId,
      title: data.title,
      state: caseStatus(state),
      journal_number: data.journalNumber,
      caseworkers: JSON.stringify(data.caseworkers),
      opened_at: metadata.recordedAt,
      last_meeting_id: null,
      last_item_id: null,
    }),
  CaseMaterialRevised: ({ data }, own) =>
    change(own, {
      ...(data.title === undefined ? {} : { title: data.title }),
      ...(data.journalNumber === undefined ? {} : { journal_number: data.journalNumber }),
      ...(data.caseworkers === undefined ? {} : { caseworkers: JSON.stringify(data.caseworkers) }),
    }),
  DecisionRecorded: ({ data }, own) => change(own, { last_meeting_id: data.meetingId, last_item_id: data.itemId }),
  ItemProposed: restate,
  CaseScheduled: restate,
  ItemRemoved: restate,
  ItemCarriedOver: restate,
  CasePostponed: restate,
  CaseSentBack: restate,
  CaseReferred: restate,
  CaseWithdrawn: restate,
  ReturnPromised: restate,
  ReturnKept: restate,
  ReturnWithdrawn: restate,
  CaseClosed: restate,
  CaseReopened: restate,
});

function change(own: OwnCase, columns: Partial<CaseRow>): Change<CaseRow>[] {
  const row = own.row();
  return row === undefined ? [] : put({ ...row, ...columns, state: caseStatus(own.state) });
}
