import fc from 'fast-check';
import { streamOf } from '@sagsgang/kernel/stream';
import type { CaseCommand } from '@sagsgang/domain/case/case';
import type { MeetingCommand } from '@sagsgang/domain/meeting/meeting';
import type { Step } from '@sagsgang/domain/testing/random-story';
import { BODY, onDay, target } from '@sagsgang/domain/testing/story';
import type { Target } from '@sagsgang/domain/vocabulary';

const MEETINGS = [
  ['m1', '2025-02-07'],
  ['m2', '2025-04-11'],
  ['m3', '2025-05-09'],
  ['m4', '2025-06-13'],
] as const;
const CASES = ['c1', 'c2', 'c3'] as const;

const atMeeting = (id: string, command: MeetingCommand): Step => ({ stream: streamOf('meeting', id), command });
const inCase = (id: string, command: CaseCommand): Step => ({ stream: streamOf('case', id), command });

const anyTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom(...MEETINGS).map(([meetingId]) => target({ meetingId })),
  fc.constantFrom(...MEETINGS).map(([, date]) => onDay(date)),
  fc.constantFrom(target(), target({ condition: 'når aftalen foreligger' })),
  fc.constant(target({ date: '2025-05-31', precision: 'season' })),
);

/** What a meeting does with a case on its agenda; null where it never gets to it. */
const anyOutcome: fc.Arbitrary<Target | 'approved' | 'not_reached' | null> = fc.oneof(
  { weight: 4, arbitrary: anyTarget },
  { weight: 2, arbitrary: fc.constantFrom('approved', 'not_reached', null) },
);

/** A year of a body that meets four times with all its cases on each agenda. */
export const anyYear: fc.Arbitrary<readonly Step[]> = fc
  .tuple(...MEETINGS.map(() => fc.tuple(...CASES.map(() => anyOutcome))))
  .map((outcomes) => MEETINGS.flatMap(([id, date], at) => meetingSteps(id, date, outcomes[at] ?? [])));

function meetingSteps(
  id: string,
  date: string,
  outcomes: readonly (Target | 'approved' | 'not_reached' | null)[],
): readonly Step[] {
  return [
    atMeeting(id, { type: 'ScheduleMeeting', data: { bodyId: BODY, date } }),
    ...CASES.map((caseId) => inCase(caseId, { type: 'ScheduleCase', data: { meetingId: id } })),
    atMeeting(id, { type: 'OpenMeeting', data: {} }),
    ...CASES.flatMap((caseId, at) => {
      const outcome = outcomes[at];
      if (outcome === undefined || outcome === null) return [];
      if (typeof outcome !== 'string') {
        return [inCase(caseId, { type: 'PostponeCase', data: { meetingId: id, target: outcome, text: 'Udsat.' } })];
      }
      const data = { meetingId: id, text: 'Således.', outcomes: [outcome] };
      return [inCase(caseId, { type: 'RecordDecision', data })];
    }),
    atMeeting(id, { type: 'CloseMeeting', data: {} }),
  ];
}
