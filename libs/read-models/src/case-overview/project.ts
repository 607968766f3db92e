import { caseStatus } from '@sagsgang/domain/case/status';
import { projection, put, type Change, type Own } from '../projection';
import { CASE_MERGES, CASE_STATES_TABLE, CASES, type CaseStateRow } from './table';

export const cases = projection('case', CASES, {
  CaseOpened: ({ data, metadata }, { id }) =>
    put({
      case_id: id,
      body_id: data.bodyId,
      title: data.title,
      journal_number: data.journalNumber,
      caseworkers: JSON.stringify(data.caseworkers),
      responsible: null,
      department: null,
      opened_at: metadata.recordedAt,
    }),
  CaseMaterialRevised: ({ data }, own) => {
    const row = own.row();
    if (row === undefined || data.belated === true) return [];
    return put({
      ...row,
      ...(data.title === undefined ? {} : { title: data.title }),
      ...(data.journalNumber === undefined ? {} : { journal_number: data.journalNumber }),
      ...(data.caseworkers === undefined ? {} : { caseworkers: JSON.stringify(data.caseworkers) }),
    });
  },
  CaseTransferred: ({ data }, own) => {
    const row = own.row();
    return row === undefined ? [] : put({ ...row, body_id: data.toBodyId });
  },
  CaseAssigned: ({ data }, own) => {
    const row = own.row();
    return row === undefined ? [] : put({ ...row, responsible: data.caseworker, department: data.department });
  },
});

export const caseMerges = projection('case', CASE_MERGES, {
  CaseMerged: ({ data }, { id }) => put({ case_id: id, into_case_id: data.intoCaseId }),
});

type OwnState = Own<'case', CaseStateRow>;

/** For every event that can change where a case stands; the status itself is the domain's. */
const restate = (_event: unknown, own: OwnState): Change<CaseStateRow>[] => change(own, {});

export const caseStates = projection('case', CASE_STATES_TABLE, {
  CaseOpened: ({ metadata }, { id, state }) =>
    put({
      case_id: id,
      state: caseStatus(state),
      opened_at: metadata.recordedAt,
      last_meeting_id: null,
      last_item_id: null,
    }),
  DecisionRecorded: ({ data }, own) => change(own, { last_meeting_id: data.meetingId, last_item_id: data.itemId }),
  CaseDecidedOutside: restate,
  DecisionHalted: restate,
  ItemProposed: restate,
  CaseScheduled: restate,
  ItemRemoved: restate,
  ItemCarriedOver: restate,
  CasePostponed: restate,
  CaseSentBack: restate,
  CaseReferred: restate,
  CaseWithdrawn: restate,
  ReferralAnswered: restate,
  SendBackAnswered: restate,
  ReturnPromised: restate,
  ReturnKept: restate,
  ReturnWithdrawn: restate,
  CaseClosed: restate,
  CaseMerged: restate,
  CaseReopened: restate,
});

function change(own: OwnState, columns: Partial<CaseStateRow>): Change<CaseStateRow>[] {
  const row = own.row();
  return row === undefined ? [] : put({ ...row, ...columns, state: caseStatus(own.state) });
}
