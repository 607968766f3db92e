import type { AnswerEvent } from '../case/answer';
import type { ConditionEvent } from '../case/condition';
import type { HearingEvent } from '../case/hearing';
import type { PathEvent } from '../case/path';

type WayEvent = PathEvent | AnswerEvent | HearingEvent | ConditionEvent;

const MEETING = 'kystudvalget-2025-03-14';
const NEXT = 'kystudvalget-2025-05-09';
const BODY = 'kystudvalget';
const of = { itemId: `${MEETING}/1`, meetingId: MEETING, bodyId: BODY };

/** One event of each type of a case on its way, away and back, with every field filled in. All of it is invented. */
export const EXAMPLE_WAY_EVENTS: { readonly [T in WayEvent['type']]: Extract<WayEvent, { readonly type: T }> } = {
  DecisionPathSet: {
    type: 'DecisionPathSet',
    data: {
      steps: [
        { bodyId: 'sandvig-byraad', meetingId: 'sandvig-byraad-2025-03-25', reading: 1 },
        { bodyId: 'sandvig-byraad', meetingId: 'sandvig-byraad-2025-04-29', reading: 2 },
      ],
      decidedIn: 'sandvig-byraad',
    },
  },
  CasePassedOn: {
    type: 'CasePassedOn',
    data: {
      bodyId: 'sandvig-byraad',
      step: 2,
      reading: 1,
      meetingId: 'sandvig-byraad-2025-03-25',
      after: '2025-03-14',
      fromBodyId: BODY,
      fromMeetingId: MEETING,
    },
  },
  CaseHeldBack: { type: 'CaseHeldBack', data: { bodyId: 'sandvig-byraad', step: 2 } },
  ReferralAnswered: {
    type: 'ReferralAnswered',
    data: { ...of, answeredBy: 'Økonomiudvalget i Sandvig', text: 'Der er råd til molen.', on: '2025-04-22' },
  },
  SendBackAnswered: {
    type: 'SendBackAnswered',
    data: {
      ...of,
      how: 'resubmitted',
      text: 'Driften koster 200.000 kr. om året.',
      on: '2025-04-22',
      recommendationVersion: 2,
      attachmentIds: ['b1'],
    },
  },
  HearingOpened: {
    type: 'HearingOpened',
    data: {
      hearingId: 'h1',
      ...of,
      subject: 'Molens længde',
      parties: ['Sandvig Fiskeriforening', 'Ingrid Tang'],
      from: '2025-03-17',
      to: '2025-04-14',
    },
  },
  HearingClosed: {
    type: 'HearingClosed',
    data: {
      hearingId: 'h1',
      meetingId: MEETING,
      bodyId: BODY,
      on: '2025-04-14',
      answers: [{ party: 'Sandvig Fiskeriforening', on: '2025-04-02', text: 'Molen bør være længere.' }],
      silent: ['Ingrid Tang'],
    },
  },
  ConditionMet: {
    type: 'ConditionMet',
    data: {
      returnId: 'r1',
      bodyId: BODY,
      on: '2025-04-22',
      text: 'Fiskernes forening har svaret.',
      meetingId: NEXT,
      date: '2025-05-09',
      precision: 'day',
    },
  },
};
