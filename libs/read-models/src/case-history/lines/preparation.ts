import type { AssignmentEvent } from '@sagsgang/domain/case/assignment';
import type { AttachmentEvent } from '@sagsgang/domain/case/attachment';
import type { ReadinessEvent } from '@sagsgang/domain/case/readiness';
import { betweenMeetings, ofCase, quoted, type Tellings } from '../line';

export const PREPARATION: Tellings<AssignmentEvent | AttachmentEvent | ReadinessEvent> = {
  CaseAssigned: ({ data: { caseworker, department } }) => {
    const holders = [caseworker, department].filter((name) => name !== null);
    return betweenMeetings(
      holders.length === 0 ? 'Sagen er ikke længere tildelt nogen' : `Sagen blev tildelt ${holders.join(', ')}`,
    );
  },
  DocumentAttached: ({ data: { attachmentId, version, meetingId, title, closed, late } }, numbers) =>
    ofCase(
      numbers,
      meetingId,
      `${closed ? 'Lukket bilag' : 'Bilag'} ${attachmentId}`,
      version === 1 ? ' vedlagt' : ` i ny version (${version})`,
      late ? ' (efter at dagsordenen var sendt ud)' : '',
      quoted(title, ': '),
    ),
  CaseMarkedReady: ({ data }) => betweenMeetings(`Sagen blev meldt klar af ${data.by}`),
};
