import type { MergingEvent } from '@sagsgang/domain/case/merging';
import type { ReassignmentEvent } from '@sagsgang/domain/case/reassignment';
import { because, betweenMeetings, ofCase, type Tellings } from '../line';

export const MERGING: Tellings<MergingEvent | ReassignmentEvent> = {
  CaseAbsorbed: ({ data }) =>
    betweenMeetings('Lagt sammen med sagen ', { case: data.caseId }, ', som føres videre her', because(data.reason)),
  CaseMerged: ({ data }) =>
    betweenMeetings(
      'Lagt sammen med sagen ',
      { case: data.intoCaseId },
      ', som fører den videre',
      because(data.reason),
    ),
  ItemReassigned: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      'Punktet på mødet den ',
      { meeting: data.meetingId },
      ' er flyttet hertil fra sagen ',
      { case: data.fromCaseId },
      because(data.reason),
    ),
  ItemReleased: ({ data }) =>
    betweenMeetings(
      'Punktet på mødet den ',
      { meeting: data.meetingId },
      ' hører til sagen ',
      { case: data.toCaseId },
      because(data.reason),
    ),
};
