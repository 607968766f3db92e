import { given } from '../testing/decider-specification';
import { facts, meetingOn } from '../testing/facts';
import { told } from '../testing/history';
import { caseAggregate, type CaseCommand } from './case';
import type { RecordDecision } from './decision';

const February = 'kkr-2025-02-14';
const world = facts({
  meetings: [meetingOn('2025-02-14'), meetingOn('2025-04-11'), meetingOn('2025-06-13')],
  bodies: ['kkr'],
});
const opened: CaseCommand = { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Cykelfærgen' } };
const scheduled = (meetingId: string): CaseCommand => ({ type: 'ScheduleCase', data: { meetingId, number: '2.2' } });
const decide = (meetingId: string, data: Partial<RecordDecision['data']> = {}): RecordDecision => ({
  type: 'RecordDecision',
  data: { meetingId, text: 'Rådet godkendte indstillingen.', outcomes: ['approved'], ...data },
});
const history = (...commands: CaseCommand[]) => told(caseAggregate, world, opened, ...commands);
const onFebruary = history(scheduled(February));

describe('recording a decision', () => {
  it('keeps its text as adopted and takes the item for treated', () => {
    given(caseAggregate, ...onFebruary)
      .when(decide(February), world)
      .then({
        type: 'DecisionRecorded',
        data: {
          itemId: `${February}/1`,
          meetingId: February,
          bodyId: 'kkr',
          text: 'Rådet godkendte indstillingen.',
          outcomes: ['approved'],
          points: [],
          remarks: [],
          votes: [],
          recommendationVersion: null,
          decidedUnder: null,
          meetingDate: '2025-02-14',
        },
      });
  });
});
