import type { Outcome } from '../vocabulary';
import type { DecisionRecorded } from './decision';
import type { RecommendationProposed } from './recommendation';
import type { CaseState } from './state';

/** The outcomes with which a body on the way recommends as was recommended to it, and those with which it changes it. */
const CHANGED: { readonly [O in Outcome]?: boolean } = {
  approved: false,
  recommended: false,
  approved_with_changes: true,
  partly_approved: true,
  rejected: true,
};

/**
 * The recommendation as a body on the way passes it on: the version that it was decided on, with the words of the
 * decision beside it where they change it. A body that only noted or discussed the case recommends nothing.
 * @param by the body's name
 */
export function passedRecommendation(
  { data }: DecisionRecorded,
  outcome: Outcome,
  by: string,
  state: CaseState,
): readonly RecommendationProposed[] {
  const changed = CHANGED[outcome];
  if (changed === undefined) return [];
  const before = state.recommendations.find(({ version }) => version === data.recommendationVersion)?.proposed;
  if (before === undefined && !changed) return [];
  const { text, points } = before ?? { text: data.text, points: [] };
  return [
    {
      type: 'RecommendationProposed',
      data: {
        version: state.issued.version + 1,
        meetingId: data.meetingId,
        proposedBy: by,
        text,
        points,
        late: false,
        fromBodyId: data.bodyId,
        ...(before === undefined ? {} : { basedOn: before.version, ...(changed ? { change: data.text } : {}) }),
      },
    },
  ];
}
