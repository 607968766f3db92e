import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  opened,
  postponedAt,
  promisedAt,
  proposedAt,
  scheduledAt,
  target,
  world,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { told } from '../testing/history';
import { caseAggregate, type CaseCommand } from './case';

const toApril = target({ date: '2025-04-11', precision: 'day' });
const decisionData = {
  itemId: `${FEBRUARY}/1`,
  meetingId: FEBRUARY,
  bodyId: 'kkr',
  text: 'Rådet besluttede det.',
  points: [],
  remarks: [],
  votes: [],
  recommendationVersion: null,
  decidedUnder: null,
  meetingDate: '2025-02-14',
};

describe('the returns that a decision ends', () => {
  const endedIn = (...commands: CaseCommand[]) =>
    given(caseAggregate, ...caseAfter(...commands.slice(0, -1)))
      .when(commands.at(-1)!, world)
      .state()
      .returns.map(({ returnId, fate }) => `${returnId} ${fate}`);

  it('keeps the promise for this meeting, in the same batch', () => {
    given(
      caseAggregate,
      ...onFebruary(promisedAt(FEBRUARY, target({ meetingId: APRIL })), decidedAt(FEBRUARY), scheduledAt(APRIL)),
    )
      .when(decidedAt(APRIL), world)
      .then(
        {
          type: 'DecisionRecorded',
          data: {
            ...decisionData,
            itemId: `${APRIL}/1`,
            meetingId: APRIL,
            outcomes: ['approved'],
            meetingDate: '2025-04-11',
          },
        },
        { type: 'ReturnKept', data: { returnId: 'r1', bodyId: 'kkr', meetingId: APRIL, itemId: `${APRIL}/1` } },
      );
  });

  it('keeps a promise for the day of this meeting, and one for the month that it lies in', () => {
    const onTheDay = promisedAt(null, toApril);
    const inApril = promisedAt(null, target({ date: '2025-04-30', precision: 'month' }));
    const inJune = promisedAt(null, target({ date: '2025-06-30', precision: 'month' }));
    expect(endedIn(onTheDay, inApril, inJune, scheduledAt(APRIL), decidedAt(APRIL))).toEqual([
      'r1 kept',
      'r2 kept',
      'r3 open',
    ]);
  });

  it('keeps a promise to a meeting that was moved to another day', () => {
    const promised = caseAfter(promisedAt(null, target({ meetingId: APRIL, date: '2025-04-11' })), scheduledAt(APRIL));
    given(caseAggregate, ...promised)
      .when(decidedAt(APRIL), worldWith(['2025-04-25', { meetingId: APRIL }]))
      .thenTypes('DecisionRecorded', 'ReturnKept');
  });

  it('leaves a promise for another day, or another body, open', () => {
    const june = promisedAt(null, target({ date: '2025-06-13' }));
    const council = promisedAt(null, target({ bodyId: 'byråd', date: '2025-04-11' }));
    expect(endedIn(june, council, scheduledAt(APRIL), decidedAt(APRIL))).toEqual(['r1 open', 'r2 open']);
  });

  it('keeps a conditional promise only by the item that was proposed for it', () => {
    const conditional = promisedAt(null, target({ condition: 'når aftalen er godkendt' }));
    expect(endedIn(conditional, scheduledAt(APRIL), decidedAt(APRIL))).toEqual(['r1 open']);
    expect(endedIn(conditional, proposedAt(APRIL, 'r1'), scheduledAt(APRIL), decidedAt(APRIL))).toEqual(['r1 kept']);
  });

  it('ends a deferral with the next treatment, whether that comes sooner or later than was said', () => {
    const toJune = postponedAt(FEBRUARY, target({ date: '2025-06-13' }));
    expect(endedIn(scheduledAt(FEBRUARY), toJune, scheduledAt(APRIL), decidedAt(APRIL))).toEqual(['r1 kept']);
    const toMarch = postponedAt(FEBRUARY, target({ date: '2025-03-14' }));
    expect(endedIn(scheduledAt(FEBRUARY), toMarch, scheduledAt(APRIL), decidedAt(APRIL))).toEqual(['r1 kept']);
    const indefinitely = postponedAt(FEBRUARY, target());
    expect(endedIn(scheduledAt(FEBRUARY), indefinitely, scheduledAt(APRIL), decidedAt(APRIL))).toEqual(['r1 kept']);
  });

  it('keeps the old return and opens a new one where the case is postponed again', () => {
    const again = postponedAt(APRIL, target({ date: '2025-06-13' }));
    expect(endedIn(scheduledAt(FEBRUARY), postponedAt(FEBRUARY, toApril), scheduledAt(APRIL), again)).toEqual([
      'r1 kept',
      'r2 open',
    ]);
  });

  it('takes back what was proposed for an ended return at another meeting', () => {
    const early = onFebruary(
      postponedAt(FEBRUARY, target({ meetingId: 'kkr-2025-06-13' })),
      proposedAt('kkr-2025-06-13', 'r1'),
      scheduledAt(APRIL),
    );
    given(caseAggregate, ...early)
      .when(decidedAt(APRIL), world)
      .thenTypes('DecisionRecorded', 'ReturnKept', 'ItemRemoved');
  });

  it('ends what was carried over from this very meeting, when its decision is typed after all', () => {
    const held = worldWith(['2025-02-14', { status: 'held' }]);
    const carried: CaseCommand = { type: 'CarryOver', data: { meetingId: FEBRUARY, cause: 'not_reached' } };
    const typed: CaseCommand = { type: 'ScheduleCase', data: { meetingId: FEBRUARY, toldBy: 'minutes' } };
    given(caseAggregate, ...told(caseAggregate, held, opened, typed, carried, typed))
      .when(decidedAt(FEBRUARY), held)
      .thenTypes('DecisionRecorded', 'ReturnKept');
  });
});

describe('a decision that is typed after that of a later meeting', () => {
  const aprilFirst = caseAfter(scheduledAt(FEBRUARY), scheduledAt(APRIL), decidedAt(APRIL));

  it('opens a deferral that the later meeting has ended already', () => {
    given(caseAggregate, ...aprilFirst)
      .when(postponedAt(FEBRUARY, toApril), world)
      .thenTypes('DecisionRecorded', 'CasePostponed', 'ReturnKept');
  });

  it('does not end a deferral that the later meeting opened', () => {
    const aprilPostponed = caseAfter(
      scheduledAt(FEBRUARY),
      scheduledAt(APRIL),
      postponedAt(APRIL, target({ date: '2025-06-13' })),
    );
    given(caseAggregate, ...aprilPostponed)
      .when(decidedAt(FEBRUARY), world)
      .thenTypes('DecisionRecorded');
  });
});
