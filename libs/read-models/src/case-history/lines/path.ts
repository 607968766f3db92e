import type { PathEvent, PathStep } from '@sagsgang/domain/case/path';
import { betweenMeetings, ofCase, type Line, type Tellings } from '../line';

export const PATH: Tellings<PathEvent> = {
  DecisionPathSet: ({ data }) =>
    betweenMeetings(
      'Beslutningsvejen er lagt: ',
      ...data.steps.flatMap((step, index): Line => [index === 0 ? '' : ' → ', ...stepWords(step)]),
      '. Sagen afgøres i ',
      { body: data.decidedIn },
    ),
  CasePassedOn: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.fromMeetingId,
      data.fromMeetingId === null ? 'Sagen går til ' : 'Sagen går videre til ',
      { body: data.bodyId },
      data.reading === null ? '' : ` (${data.reading}. behandling)`,
      ...(data.meetingId === null ? [] : [', mødet den ', { meeting: data.meetingId }]),
    ),
  CaseHeldBack: ({ data }) => betweenMeetings('Sagen går alligevel ikke til ', { body: data.bodyId }),
};

const stepWords = ({ bodyId, meetingId, reading }: PathStep): Line => [
  { body: bodyId },
  reading === null ? '' : ` (${reading}. behandling)`,
  ...(meetingId === null ? [] : [' den ', { meeting: meetingId }]),
];
