import { dueStep, walkedSteps } from '@sagsgang/domain/case/path';
import { end, projection, put, type Change, type Own } from '../projection';
import { PATH_STEPS, type PathStepRow } from './table';

/** For every event that can move a case on its path; how far it has come is the domain's to say. */
const walk = (_event: unknown, { id, rows, state }: Own<'case', PathStepRow>): Change<PathStepRow>[] => {
  const { path } = state;
  if (path === null) return [];
  const due = dueStep(path)?.number;
  const steps = walkedSteps(path).map((step): PathStepRow => ({
    case_id: id,
    step: step.number,
    body_id: step.bodyId,
    meeting_id: step.meetingId,
    reading: step.reading,
    decides: Number(step.decides),
    due: Number(step.number === due),
    outcome: step.passage?.outcome ?? null,
    item_id: step.passage?.itemId ?? null,
    treated_meeting_id: step.passage?.meetingId ?? null,
  }));
  return [...put(...steps), ...end(...rows().filter(({ step }) => step > steps.length))];
};

export const pathSteps = projection('case', PATH_STEPS, {
  DecisionPathSet: walk,
  DecisionRecorded: walk,
  CaseReopened: walk,
});
