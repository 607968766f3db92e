import { Story, type target } from './story';

/** A story in which a case stands on the agenda of the February meeting, which has begun. */
export function february(): Story {
  const story = new Story();
  story.schedule('feb', '2025-02-07');
  story.caseOn('broen', 'feb');
  story.open('feb');
  return story;
}

/** Promises at a meeting that a case comes back. */
export const promise = (story: Story, caseId: string, meetingId: string, to: ReturnType<typeof target>) =>
  story.case(caseId, {
    type: 'PromiseReturn',
    data: { meetingId, target: to, quote: 'Sagen kommer igen.', source: 'sentence' },
  });

/** The list "Sager til næste møde" of the February meeting. */
export const declare = (story: Story, caseIds: readonly string[], when: { date?: string; meetingId?: string } = {}) =>
  story.meeting('feb', {
    type: 'DeclareReturns',
    data: {
      number: '4.1',
      forDate: when.date ?? null,
      forMeetingId: when.meetingId ?? null,
      entries: caseIds.map((caseId) => ({ title: `Sagen ${caseId}`, condition: null, caseId, ground: 'titlen' })),
    },
  });
