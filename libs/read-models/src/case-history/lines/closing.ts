import type { ClosingEvent, Relation } from '@sagsgang/domain/case/closing';
import { because, betweenMeetings, type Tellings } from '../line';

export const CLOSING: Tellings<ClosingEvent> = {
  CasesLinked: ({ data }) => betweenMeetings(`${RELATIONS[data.relation]} `, { case: data.otherCaseId }),
  CaseClosed: ({ data }) => betweenMeetings(`Afsluttet${because(data.reason)}`),
  CaseReopened: ({ data }) => betweenMeetings(`Genoptaget${because(data.reason)}`),
};

const RELATIONS: Readonly<Record<Relation, string>> = {
  continues: 'Fortsætter sagen',
  split_from: 'Udskilt af sagen',
  merged_into: 'Lagt ind under sagen',
  related: 'Hører sammen med sagen',
};
