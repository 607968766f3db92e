import type { RecommendationEvent } from '@sagsgang/domain/case/recommendation';
import { because, betweenMeetings, ofCase, quoted, type Tellings } from '../line';

export const RECOMMENDATION: Tellings<RecommendationEvent> = {
  RecommendationProposed: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `Indstilling ${data.version}`,
      data.proposedBy === null ? '' : ` fra ${data.proposedBy}`,
      data.late ? ' (efter at dagsordenen var sendt ud)' : '',
      quoted(data.text, ': '),
      quoted(data.change, '. Med ændringen: '),
    ),
  RecommendationWithdrawn: ({ data }) =>
    betweenMeetings(`Indstilling ${data.version} blev trukket tilbage${because(data.reason)}`),
};
