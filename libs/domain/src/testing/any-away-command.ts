import fc from 'fast-check';
import { SEND_BACK_ANSWERS } from '../case/answer';
import type { CaseCommand } from '../case/case';
import { command, date, meetingId, meetingOrNone, possibleDates, text } from './any-case-words';

/** After all meetings as a rule, since nobody answers before being asked. */
const answeredOn = fc.constantFrom('2025-12-31', '2025-12-31', '2025-12-31', '2025-01-10');
const party = fc.constantFrom('Fiskeriforeningen', 'Naboen', ' ');

/** What is awaited from others, and what came of it. */
export const anyAwayCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  command('AnswerReferral', fc.record({ meetingId: fc.constant(null), answeredBy: text, text, on: answeredOn })),
  // The answers need a case that was sent somewhere, which is rare enough elsewhere.
  command('ReferCase', fc.record({ meetingId, text, referredTo: text })),
  command('SendBackCase', fc.record({ meetingId, text, wanted: text })),
  command(
    'AnswerSendBack',
    fc.record({
      meetingId: fc.constant(null),
      how: fc.constantFrom(...SEND_BACK_ANSWERS),
      text,
      on: answeredOn,
      recommendationVersion: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 1 }),
    }),
  ),
  command(
    'SendToHearing',
    fc.record({
      meetingId: fc.option(meetingId, { freq: 1 }),
      text: fc.option(text),
      parties: fc.uniqueArray(party, { maxLength: 2 }),
      from: fc.constantFrom(...possibleDates),
      to: date,
    }),
  ),
  command(
    'CloseHearing',
    fc.record({
      hearingId: fc.constantFrom(null, 'h1', 'h9'),
      on: fc.constantFrom(...possibleDates),
      answers: fc.uniqueArray(party, { maxLength: 2 }).map((parties) => parties.map((each) => ({ party: each }))),
    }),
  ),
  command(
    'PromiseReturn',
    fc.record({
      meetingId: meetingOrNone,
      target: text.map((condition) => ({ bodyId: 'kkr', meetingId: null, date: null, precision: null, condition })),
      quote: fc.constant(null),
      source: fc.constant('sentence' as const),
    }),
  ),
  command(
    'MeetCondition',
    fc.record({
      returnId: fc.constantFrom('r1', 'r1', 'r2', 'r9'),
      meetingId: fc.option(meetingId, { freq: 1 }),
      date: fc.option(date, { freq: 1 }),
    }),
  ),
);
