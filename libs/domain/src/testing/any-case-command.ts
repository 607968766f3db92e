import fc from 'fast-check';
import { ACCESS_SCOPES, CLOSABLE_SECTIONS } from '../case/access';
import { isPlainDate } from '@sagsgang/kernel/plain-date';
import { TELLERS } from '../case/agenda';
import type { CaseCommand } from '../case/case';
import { RELATIONS } from '../case/closing';
import { JOINING_MANNERS } from '../case/joining';
import { ORIGINS } from '../case/origin';
import { RECURRENCES } from '../case/recurrence';
import { afterwards } from './any-afterwards-command';
import { lastDayAround } from '../case/period';
import { LISTINGS, OUTCOMES, PRECISIONS, type Target } from '../vocabulary';
import { anyAwayCommand } from './any-away-command';
import { command, date, meetingId, meetingOrNone, text } from './any-case-words';
import { anyDebateCommand } from './any-debate-command';
import { anyPathCommand } from './any-path-command';

export { MEETING_IDS } from './any-case-words';

const precision = fc.constantFrom(...PRECISIONS);
const number = fc.constantFrom('1', '2', '2.2');
const returnId = fc.constantFrom('r1', 'r2', 'r3', 'r9');
const deadlineId = fc.constantFrom('d1', 'd2', 'd9');

const INDEFINITELY: Target = { bodyId: 'kkr', meetingId: null, date: null, precision: null, condition: null };
const awaiting = fc.record({ from: text, what: text, askedOn: fc.option(date, { freq: 1 }) });
const anyTarget: fc.Arbitrary<Target> = fc.record({
  bodyId: fc.constantFrom('kkr', 'kkr', 'byråd'),
  meetingId: fc.option(meetingId, { freq: 2 }),
  date: fc.option(date, { freq: 2 }),
  precision: fc.option(precision, { freq: 1 }),
  condition: fc.option(text, { freq: 1 }),
  awaiting: fc.option(awaiting, { freq: 1 }),
  reviewOn: fc.option(date, { freq: 1 }),
});
const target = fc.oneof({ weight: 1, arbitrary: anyTarget }, { weight: 5, arbitrary: anyTarget.map(asPeopleSayIt) });

/** A time by its last day, and a day on which to look again only where there is no other. */
function asPeopleSayIt(said: Target): Target {
  const { date: day, precision: exactly, meetingId: to, reviewOn = null } = said;
  const date = day !== null && exactly !== null && isPlainDate(day) ? lastDayAround(day, exactly) : day;
  return { ...said, date, reviewOn: to === null && day === null ? reviewOn : null };
}
const postponement = fc.record({ target, reason: fc.option(text), quote: fc.option(text) });
const outcome = fc.constantFrom(...OUTCOMES);
const approved = fc.constant('approved' as const);
const points = fc.array(fc.record({ number, outcome: fc.option(outcome), target: fc.option(target) }), {
  maxLength: 2,
});

/** What moves a case along; drawn as often as all the rest. */
const mainRoad = fc.oneof(
  command('ScheduleCase', fc.record({ meetingId, toldBy: fc.constantFrom(...TELLERS) })),
  command(
    'RecordDecision',
    fc.record({
      meetingId,
      text,
      // Approved more often than else, since much can only follow an approval.
      outcomes: fc.oneof({ weight: 3, arbitrary: outcome }, { weight: 1, arbitrary: approved }).map((only) => [only]),
      referredTo: fc.constant('Byrådet'),
    }),
  ),
  command('PostponeCase', fc.record({ meetingId: meetingOrNone, target, quote: text })),
  command(
    'CarryOver',
    fc.record({ meetingId, cause: fc.constantFrom('not_reached', 'meeting_cancelled', 'quorum_lost') }),
  ),
);

/** What makes a case ready for its body. */
const preparation = fc.oneof(
  command(
    'AssignCase',
    fc.record(
      { caseworker: fc.option(text), department: fc.option(fc.constantFrom('Havn', 'Vej')) },
      { requiredKeys: [] },
    ),
  ),
  command(
    'AttachDocument',
    fc.record(
      {
        meetingId: meetingOrNone,
        attachmentId: fc.option(fc.constantFrom('b1', 'b2', 'b9')),
        title: text,
        sha256: fc.constantFrom('a1'.repeat(32), 'b2'.repeat(32), 'kort'),
        closed: fc.boolean(),
      },
      { requiredKeys: ['meetingId', 'sha256'] },
    ),
  ),
  command('MarkReady', fc.record({ by: text })),
  command(
    'SetAccess',
    fc.record(
      {
        meetingId: meetingOrNone,
        scope: fc.constantFrom(...ACCESS_SCOPES),
        section: fc.option(fc.constantFrom(...CLOSABLE_SECTIONS)),
        attachmentId: fc.option(fc.constantFrom('b1', 'b9')),
        closed: fc.boolean(),
        basis: fc.option(text),
        publicTitle: fc.option(text),
        decidedBy: text,
      },
      { requiredKeys: ['meetingId', 'scope', 'closed', 'decidedBy'] },
    ),
  ),
  command(
    'SetAccess',
    fc.record({ meetingId: meetingOrNone, closed: fc.boolean() }).map(({ meetingId: at, closed }) => {
      const said = closed ? { basis: 'Personoplysninger.', publicTitle: 'Personsag' } : {};
      return { meetingId: at, scope: 'item' as const, closed, decidedBy: 'Rådet', ...said };
    }),
  ),
);

/** What waits for an answer, and the answer. */
const awaitingAnAnswer = fc.oneof(
  command(
    'PostponeCase',
    fc.record({ meetingId, target: awaiting.map((each) => ({ ...INDEFINITELY, awaiting: each })), quote: text }),
  ),
  command(
    'RecordAwaitedAnswer',
    fc.record({ returnId, receivedOn: fc.option(date, { freq: 1 }), answer: fc.option(text) }),
  ),
);

const sideRoads = fc.oneof(
  command(
    'OpenCase',
    fc.record({
      bodyId: fc.constantFrom('kkr', 'nævn'),
      title: text,
      origin: fc.option(fc.record({ kind: fc.constantFrom(...ORIGINS), from: fc.option(text) })),
      receivedOn: fc.option(date),
    }),
  ),
  command('ReviseCaseMaterial', fc.record({ meetingId: meetingOrNone, title: text, background: fc.option(text) })),
  command(
    'ProposeRecommendation',
    fc.record({ meetingId: meetingOrNone, text, points: fc.array(fc.record({ number, text }), { maxLength: 2 }) }),
  ),
  command('WithdrawRecommendation', fc.record({ version: fc.integer({ min: 0, max: 3 }) })),
  command('ProposeItem', fc.record({ meetingId, returnId: fc.option(returnId) })),
  command('ScheduleCase', fc.record({ meetingId, number: fc.option(number), listing: fc.constantFrom(...LISTINGS) })),
  command('RemoveFromAgenda', fc.record({ meetingId, reason: fc.option(text) })),
  command(
    'CarryOver',
    fc.record({ meetingId, cause: fc.constantFrom('not_reached', 'meeting_cancelled', 'quorum_lost') }),
  ),
  command(
    'RecordDecision',
    fc.record({
      meetingId,
      text,
      outcomes: fc.array(outcome, { maxLength: 2 }),
      points,
      postponement: fc.option(postponement),
      referredTo: fc.option(text),
      recommendationVersion: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    }),
  ),
  command('PostponeCase', fc.record({ meetingId: meetingOrNone, target, quote: text })),
  command(
    'JoinItem',
    fc.record({ meetingId, withCaseId: fc.constantFrom('1', '2', '3'), manner: fc.constantFrom(...JOINING_MANNERS) }),
  ),
  command('TreatJoined', fc.record({ meetingId })),
  command('SendBackCase', fc.record({ meetingId, text, wanted: text, answerBy: fc.option(date) })),
  command('ReferCase', fc.record({ meetingId, text, referredTo: text, answerBy: fc.option(date) })),
  command('WithdrawCase', fc.record({ meetingId: meetingOrNone, reason: text })),
  command(
    'PromiseReturn',
    fc.record({
      meetingId: meetingOrNone,
      target,
      quote: text,
      source: fc.constantFrom('sentence', 'declared'),
      recurrence: fc.option(fc.constantFrom(...RECURRENCES)),
    }),
  ),
  command('KeepReturn', fc.record({ returnId, meetingId: meetingOrNone })),
  command('WithdrawReturn', fc.record({ returnId, reason: text })),
  command('SetDeadline', fc.record({ meetingId: meetingOrNone, date, precision })),
  command('MoveDeadline', fc.record({ deadlineId, meetingId: meetingOrNone, date, precision })),
  command('MoveDeadline', fc.record({ deadlineId: fc.constant('d1'), meetingId: fc.constant(null), date, precision })),
  command('MeetDeadline', fc.record({ deadlineId, on: fc.option(date) })),
  command('LapseDeadline', fc.record({ deadlineId, reason: text })),
  command(
    'LinkCases',
    fc.record({ otherCaseId: fc.constantFrom('1', '2', '3'), relation: fc.constantFrom(...RELATIONS) }),
  ),
  command('CloseCase', fc.record({ reason: fc.option(text) })),
  command('ReopenCase', fc.record({ reason: text })),
  command('AnnulEntry', fc.record({ eventId: fc.nat(30).map((n) => `e${n}`), reason: text })),
);

/** What ends or moves a whole case; more of it would leave little to happen. */
const identity = fc.oneof(
  {
    weight: 6,
    arbitrary: command('TransferCase', fc.record({ toBodyId: fc.constantFrom('kkr', 'byråd', 'nævn'), reason: text })),
  },
  {
    weight: 1,
    arbitrary: command('MergeCases', fc.record({ caseId: fc.constantFrom('1', '2', '3', 'aldrig'), reason: text })),
  },
  {
    weight: 1,
    arbitrary: command(
      'ReassignItem',
      fc.record({ fromCaseId: fc.constantFrom('1', '2', '3'), meetingId, reason: text }),
    ),
  },
  {
    weight: 1,
    arbitrary: command(
      'ReleaseItem',
      fc.record({
        meetingId,
        toCaseId: fc.constantFrom('2', '3'),
        eventIds: fc.array(
          fc.nat(30).map((n) => `e${n}`),
          { minLength: 1, maxLength: 2 },
        ),
        reason: text,
      }),
    ),
  },
  { weight: 1, arbitrary: command('MergeInto', fc.record({ intoCaseId: fc.constantFrom('2', '3'), reason: text })) },
);

/** Any command to a case, sensible or not, about few enough things that they often meet. */
export const anyCaseCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  { weight: 25, arbitrary: mainRoad },
  { weight: 30, arbitrary: sideRoads },
  { weight: 5, arbitrary: preparation },
  { weight: 25, arbitrary: anyDebateCommand },
  { weight: 10, arbitrary: afterwards },
  { weight: 10, arbitrary: awaitingAnAnswer },
  { weight: 5, arbitrary: anyPathCommand },
  { weight: 10, arbitrary: anyAwayCommand },
  { weight: 4, arbitrary: identity },
);
