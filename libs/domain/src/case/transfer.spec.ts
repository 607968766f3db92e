import { given } from '../testing/decider-specification';
import { bodyWith, facts, meetingOn } from '../testing/facts';
import {
  APRIL,
  caseAfter,
  FEBRUARY,
  onFebruary,
  postponedAt,
  promisedAt,
  proposedAt,
  target,
} from '../testing/case-words';
import { BODY, onDay, Story, target as aiming } from '../testing/story';
import { caseAggregate, type CaseCommand } from './case';

const transfer = (toBodyId = 'byråd', reason = 'Teknikudvalget er nedlagt.'): CaseCommand => ({
  type: 'TransferCase',
  data: { toBodyId, reason },
});
const world = facts({
  meetings: [meetingOn('2025-02-14'), meetingOn('2025-04-11')].map((each) => ({ ...each, status: 'in_progress' })),
  bodies: [
    'kkr',
    'byråd',
    bodyWith('gammelt', null, { name: 'Det gamle udvalg', dissolved: { on: '2024-12-31', successorId: 'byråd' } }),
  ],
});

describe('transferring a case to another body', () => {
  it('gives Cykelfærgen to Byrådet with its reason', () => {
    const moved = given(caseAggregate, ...caseAfter()).when(transfer(), world);
    moved.then({
      type: 'CaseTransferred',
      data: { bodyId: 'kkr', toBodyId: 'byråd', reason: 'Teknikudvalget er nedlagt.' },
    });
    expect(moved.state().material?.bodyId).toBe('byråd');
  });

  it('takes the open promises along: the day of a meeting of the old body stands, the meeting itself does not', () => {
    const story = caseAfter(
      promisedAt(null, target({ meetingId: APRIL })),
      promisedAt(null, target({ bodyId: 'byråd', date: '2025-06-30', precision: 'day' })),
      promisedAt(null, target({ condition: 'når fiskerne har svaret' })),
    );
    given(caseAggregate, ...story)
      .when(transfer(), world)
      .then(
        { type: 'CaseTransferred', data: { bodyId: 'kkr', toBodyId: 'byråd', reason: 'Teknikudvalget er nedlagt.' } },
        {
          type: 'ReturnRedirected',
          data: {
            returnId: 'r1',
            bodyId: 'byråd',
            target: target({ bodyId: 'byråd', date: '2025-04-11', precision: 'day' }),
            cause: null,
          },
        },
        {
          type: 'ReturnRedirected',
          data: {
            returnId: 'r3',
            bodyId: 'byråd',
            target: target({ bodyId: 'byråd', condition: 'når fiskerne har svaret' }),
            cause: null,
          },
        },
      );
    const asked = caseAggregate.references(transfer(), given(caseAggregate, ...story).state);
    expect(asked).toMatchObject({ bodies: ['byråd'], meetings: [APRIL] });
  });

  it('keeps a deferral a deferral, with its cause, and takes back what the old body was only offered', () => {
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, target({ meetingId: APRIL })), proposedAt(APRIL, 'r1')))
      .when(transfer(), world)
      .thenTypes('CaseTransferred', 'ReturnRedirected', 'ItemRemoved');
  });

  it('is refused while the case stands on the agenda of the body that has it, which is named with the ways out', () => {
    given(caseAggregate, ...onFebruary())
      .when(transfer(), world)
      .thenRefused('case-on-agenda', {
        allowed: ['RecordDecision', 'RemoveFromAgenda'],
        message:
          'Sagen står på dagsordenen for kkr-2025-02-14 og kan først overføres, når den er behandlet dér eller taget af.',
      });
  });

  it('is refused to a body that nobody knows or that is dissolved, and without a reason', () => {
    const opened = given(caseAggregate, ...caseAfter());
    opened.when(transfer('aldrig'), world).thenRefused('body-unknown', { field: 'toBodyId' });
    opened.when(transfer('gammelt'), world).thenRefused('body-dissolved', {
      field: 'toBodyId',
      message: 'Det gamle udvalg er nedlagt med udgangen af den 31.12.2024; brug efterfølgeren byråd.',
    });
    opened.when(transfer('byråd', ' '), world).thenRefused('text-missing', { field: 'reason' });
    opened.when(transfer('kkr'), world).thenNothing();
  });
});

describe('what a transferred case owes', () => {
  const klima = 'klima';
  const put = (story: Story, id: string, bodyId: string, date: string): void => {
    story.meeting(id, { type: 'ScheduleMeeting', data: { bodyId, date } });
  };
  /** Havnen is postponed to a meeting of its body, at which it already stands proposed. */
  function postponed(to = aiming({ meetingId: 'feb' })): Story {
    const story = new Story();
    story.simulation.send(`body-${klima}`, { type: 'RegisterBody', data: { name: 'Klimaudvalget' } });
    story.schedule('jan', '2025-01-10');
    story.schedule('feb', '2025-02-07');
    story.caseOn('havnen', 'jan');
    story.open('jan');
    story.postpone('havnen', 'jan', to);
    return story;
  }

  it('is brought back by the new body: at its first meeting from the day on that was said', () => {
    const story = postponed();
    put(story, 'early', klima, '2025-01-20');
    expect(story.placeAt('havnen', 'feb')).toBe('proposed');
    story.case('havnen', transfer(klima));
    expect(story.placeAt('havnen', 'feb')).toBe('removed');
    put(story, 'klima-feb', klima, '2025-02-21');
    expect(story.placesOf('havnen')).toEqual(['jan treated', 'feb removed', 'klima-feb proposed']);
    expect(story.runner.refused).toEqual([]);
  });

  it('follows a meeting of the new body that is moved or cancelled, and is kept where it treats the case', () => {
    const story = postponed(onDay('2025-02-07'));
    story.case('havnen', transfer(klima));
    put(story, 'k1', klima, '2025-02-21');
    put(story, 'k2', klima, '2025-03-21');
    story.cancel('k1');
    expect(story.placesOf('havnen')).toEqual(['jan treated', 'feb removed', 'k1 carried_over', 'k2 proposed']);
    story.case('havnen', { type: 'ScheduleCase', data: { meetingId: 'k2' } });
    story.open('k2');
    story.decide('havnen', 'k2');
    expect(story.fatesOf('havnen')).toEqual(['r1 kept']);
  });

  it('waits for no meeting of the old body any more, but again where the transfer was an error', () => {
    const story = postponed(onDay('2025-03-07'));
    put(story, 'klima-mar', klima, '2025-03-14');
    const moved = story.case('havnen', transfer(klima));
    story.schedule('mar', '2025-03-07');
    expect(story.placesOf('havnen')).toEqual(['jan treated', 'klima-mar proposed']);
    story.annul('case-havnen', moved);
    expect(story.placesOf('havnen')).toEqual(['jan treated', 'mar proposed']);
    expect(story.simulation.caseOf('havnen').material?.bodyId).toBe(BODY);
    expect(story.fatesOf('havnen')).toEqual(['r1 open']);
  });
});
