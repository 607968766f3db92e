import fc from 'fast-check';
import type { CaseCommand } from '../case/case';
import { command, MEETING_IDS, meetingId } from './any-case-words';

const step = fc.record({
  bodyId: fc.constantFrom('kkr', 'kkr', 'byråd', 'nævn'),
  meetingId: fc.option(meetingId, { freq: 1 }),
  reading: fc.constantFrom(null, null, 1 as const, 2 as const),
});

/** The way by which a case goes to its decision; most often by one body twice, since all of its meetings are here. */
export const anyPathCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  command(
    'SetDecisionPath',
    fc.record({
      steps: fc.constantFrom(null, ...MEETING_IDS.slice(0, 2)).map((first) => [
        { bodyId: 'kkr', meetingId: first, reading: 1 as const },
        { bodyId: 'kkr', meetingId: null, reading: 2 as const },
      ]),
      decidedIn: fc.constant('kkr'),
    }),
  ),
  command(
    'SetDecisionPath',
    fc.record({ steps: fc.array(step, { maxLength: 3 }), decidedIn: fc.constantFrom('kkr', 'byråd') }),
  ),
);
