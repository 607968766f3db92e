import type { DecisionEvent } from '@sagsgang/domain/case/decision';
import { listed, OUTCOME_WORDS } from '../../danish';
import { ofCase, quoted, type Tellings } from '../line';

export const DECISION: Tellings<DecisionEvent> = {
  DecisionRecorded: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `Beslutning: ${listed(data.outcomes.map((outcome) => OUTCOME_WORDS[outcome]))}`,
      data.decidedUnder === null ? '' : ` under punkt ${data.decidedUnder}`,
      quoted(data.text, '. '),
    ),
};
