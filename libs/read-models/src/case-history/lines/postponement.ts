import type { PostponementEvent, PostponementWarning } from '@sagsgang/domain/case/postponement';
import { listed, longDate } from '../../danish';
import { because, ofCase, toTarget, type Tellings } from '../line';

export const POSTPONEMENT: Tellings<PostponementEvent> = {
  CasePostponed: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      data.points === undefined ? 'Udsat ' : `Punkt ${listed(data.points)} udsat `,
      ...toTarget(data.target, data.cause),
      data.requestedBy === null ? '' : ` efter ønske fra ${data.requestedBy}`,
      because(data.reason),
      warned(data.warnings),
    ),
  CaseSentBack: ({ data }, numbers) =>
    ofCase(numbers, data.meetingId, `Sendt tilbage til administrationen${because(data.wanted)}${answerBy(data)}`),
  CaseReferred: ({ data }, numbers) =>
    ofCase(numbers, data.meetingId, `Oversendt til ${data.referredTo}${answerBy(data)}`),
  CaseWithdrawn: ({ data }, numbers) => ofCase(numbers, data.meetingId, `Trukket tilbage${because(data.reason)}`),
};

const answerBy = (data: { readonly answerBy?: string }): string =>
  data.answerBy === undefined ? '' : `; svar senest den ${longDate(data.answerBy)}`;

const WARNINGS: Readonly<Record<PostponementWarning, string>> = {
  'before-the-meeting': 'datoen ligger før mødet',
  'meeting-is-cancelled': 'mødet er aflyst',
  'past-a-deadline': 'datoen ligger efter sagens frist',
};

const warned = (warnings: readonly PostponementWarning[]): string =>
  warnings.length === 0 ? '' : ` (bemærk: ${listed(warnings.map((warning) => WARNINGS[warning]))})`;
