import fc from 'fast-check';
import type { PathEvent } from '@sagsgang/domain/case/path';
import { bodyId, date, meetingId, one, orNull, type ByType } from './any-words';

const reading = one([null, 1, 2] as const);
const pathStep = fc.record({ bodyId, meetingId: orNull(meetingId), reading });

/** The way of a case to its decision, whether its steps are possible or not. */
export const PATH_EVENTS: ByType<PathEvent> = {
  DecisionPathSet: fc.record({ steps: fc.array(pathStep, { minLength: 1, maxLength: 3 }), decidedIn: bodyId }),
  CasePassedOn: fc.record({
    bodyId,
    step: one([1, 2]),
    reading,
    meetingId: orNull(meetingId),
    after: date,
    fromBodyId: orNull(bodyId),
    fromMeetingId: orNull(meetingId),
  }),
  CaseHeldBack: fc.record({ bodyId, step: one([1, 2]) }),
};
