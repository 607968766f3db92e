import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  proposedAt,
  scheduledAt,
  target,
  world,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';
import type { PromiseReturn } from './return';

const toApril = target({ date: '2025-04-11', precision: 'day' });
const promise = (data: Partial<PromiseReturn['data']> = {}): PromiseReturn => ({
  type: 'PromiseReturn',
  data: { meetingId: FEBRUARY, target: toApril, quote: 'Sagen kommer igen.', source: 'sentence', ...data },
});
const keep = (returnId = 'r1', meetingId: string | null = null): CaseCommand => ({
  type: 'KeepReturn',
  data: { returnId, meetingId },
});
const withdraw = (returnId = 'r1', reason = 'det er ikke længere aktuelt'): CaseCommand => ({
  type: 'WithdrawReturn',
  data: { returnId, reason },
});

describe('promising that a case comes back', () => {
  it('opens a return with the sentence and where it stood', () => {
    const place = { section: 'presentation', line: 214 } as const;
    given(caseAggregate, ...onFebruary())
      .when(promise({ place }), world)
      .then({
        type: 'ReturnPromised',
        data: {
          returnId: 'r1',
          meetingId: FEBRUARY,
          itemId: `${FEBRUARY}/1`,
          bodyId: 'kkr',
          target: toApril,
          quote: 'Sagen kommer igen.',
          place,
          source: 'sentence',
        },
      });
  });

  it('needs no item at the meeting, and no meeting', () => {
    for (const meetingId of [FEBRUARY, null]) {
      const { accepted } = given(caseAggregate, ...caseAfter()).when(promise({ meetingId }), world).decision;
      expect(accepted).toMatchObject([{ data: { meetingId, itemId: null } }]);
    }
  });

  it('changes nothing when the same is promised again, also after it was kept', () => {
    given(caseAggregate, ...onFebruary(promise()))
      .when(promise({ place: { section: 'list', line: 1 } }), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(promise(), keep()))
      .when(promise(), world)
      .thenNothing();
  });

  it('is another promise in other words, to another day, by a list, or after a withdrawal', () => {
    for (const other of [
      { quote: 'Andre ord.' },
      { target: target({ date: '2025-06-13' }) },
      { source: 'declared' },
    ] as const) {
      const { accepted } = given(caseAggregate, ...onFebruary(promise())).when(promise(other), world).decision;
      expect(accepted).toMatchObject([{ data: { returnId: 'r2' } }]);
    }
    given(caseAggregate, ...onFebruary(promise(), withdraw()))
      .when(promise(), world)
      .thenTypes('ReturnPromised');
  });

  it('is kept at once where the promised meeting was typed first', () => {
    given(caseAggregate, ...caseAfter(scheduledAt(APRIL), decidedAt(APRIL)))
      .when(promise(), world)
      .then(expect.objectContaining({ type: 'ReturnPromised' }) as never, {
        type: 'ReturnKept',
        data: { returnId: 'r1', bodyId: 'kkr', meetingId: APRIL, itemId: `${APRIL}/1` },
      });
    given(caseAggregate, ...caseAfter(scheduledAt(APRIL), decidedAt(APRIL)))
      .when(promise({ target: target({ date: '2025-06-13' }) }), world)
      .thenTypes('ReturnPromised');
  });

  it.each<[string, Partial<PromiseReturn['data']>, string, string]>([
    ['a promise of nothing', { target: target() }, 'target-missing', 'target'],
    ['an impossible date', { target: target({ date: '2025-13-01' }) }, 'no-such-date', 'target.date'],
    [
      'a meeting that nobody scheduled',
      { target: target({ meetingId: 'aldrig' }) },
      'meeting-unknown',
      'target.meetingId',
    ],
    [
      'the meeting that promises it',
      { target: target({ meetingId: FEBRUARY }) },
      'target-is-the-meeting',
      'target.meetingId',
    ],
    ['an unknown meeting', { meetingId: 'aldrig' }, 'meeting-unknown', 'meetingId'],
    ['an unknown source', { source: 'rygte' as 'sentence' }, 'unknown-word', 'source'],
    ['an endless quote', { quote: 'a'.repeat(200_001) }, 'text-too-long', 'quote'],
  ])('refuses %s', (_, data, code, field) => {
    given(caseAggregate, ...onFebruary())
      .when(promise(data), world)
      .thenRefused(code, { field });
  });

  it('is refused on a cancelled meeting', () => {
    const cancelled = worldWith(['2025-02-14', { status: 'cancelled' }]);
    given(caseAggregate, ...onFebruary())
      .when(promise(), cancelled)
      .thenRefused('meeting-cancelled');
  });
});

describe('keeping a promise by hand', () => {
  it('says at which meeting the case came back', () => {
    given(caseAggregate, ...onFebruary(promise()))
      .when(keep('r1', APRIL), world)
      .then({ type: 'ReturnKept', data: { returnId: 'r1', bodyId: 'kkr', meetingId: APRIL, itemId: null } });
  });

  it('takes back what was proposed for it', () => {
    given(caseAggregate, ...onFebruary(promise(), proposedAt(APRIL, 'r1')))
      .when(keep(), world)
      .thenTypes('ReturnKept', 'ItemRemoved');
  });

  it('leaves on the agenda what a person put there', () => {
    const accepted = onFebruary(promise(), proposedAt(APRIL, 'r1'), scheduledAt(APRIL));
    given(caseAggregate, ...accepted)
      .when(keep(), world)
      .thenTypes('ReturnKept');
  });

  it('changes nothing the second time', () => {
    given(caseAggregate, ...onFebruary(promise(), keep()))
      .when(keep(), world)
      .thenNothing();
  });

  it('is refused for a deferral, which lasts until the case is treated', () => {
    const deferred = onFebruary(postponedAt(FEBRUARY, toApril));
    const refusal = { allowed: ['RecordDecision', 'WithdrawReturn'], field: 'returnId' };
    given(caseAggregate, ...deferred)
      .when(keep(), world)
      .thenRefused('case-still-deferred', refusal);
    given(caseAggregate, ...deferred)
      .when(keep('r1', APRIL), world)
      .thenRefused('case-still-deferred', refusal);
    given(caseAggregate, ...deferred)
      .when(keep('r1', FEBRUARY), world)
      .thenRefused('case-still-deferred', refusal);
  });

  it('is refused for a return that there is not, and names the open ones', () => {
    const many = onFebruary(promise(), promise({ quote: 'Andre ord.' }));
    const message = 'Sagen har intet løfte r9; åbne er r1 og r2.';
    given(caseAggregate, ...many)
      .when(keep('r9'), world)
      .thenRefused('return-unknown', { message, field: 'returnId' });
    given(caseAggregate, ...onFebruary())
      .when(keep(), world)
      .thenRefused('return-unknown');
  });

  it('is refused for one that was withdrawn, and at a meeting that there is not', () => {
    given(caseAggregate, ...onFebruary(promise(), withdraw()))
      .when(keep(), world)
      .thenRefused('return-withdrawn', { allowed: ['PromiseReturn'] });
    given(caseAggregate, ...onFebruary(promise()))
      .when(keep('r1', 'aldrig'), world)
      .thenRefused('meeting-unknown');
  });
});

describe('withdrawing a promise', () => {
  it('ends it, with the reason, and takes back what was proposed for it', () => {
    given(caseAggregate, ...onFebruary(promise(), proposedAt(APRIL, 'r1')))
      .when(withdraw(), world)
      .then(
        { type: 'ReturnWithdrawn', data: { returnId: 'r1', bodyId: 'kkr', reason: 'det er ikke længere aktuelt' } },
        {
          type: 'ItemRemoved',
          data: {
            itemId: `${APRIL}/1`,
            meetingId: APRIL,
            bodyId: 'kkr',
            declined: true,
            reason: 'det er ikke længere aktuelt',
          },
        },
      );
  });

  it('ends a deferral as well', () => {
    const { returns } = given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, toApril)))
      .when(withdraw(), world)
      .state();
    expect(returns).toMatchObject([{ fate: 'withdrawn' }]);
  });

  it('changes nothing the second time', () => {
    given(caseAggregate, ...onFebruary(promise(), withdraw()))
      .when(withdraw(), world)
      .thenNothing();
  });

  it('is refused for one that was kept, one that there is not, and without a reason', () => {
    given(caseAggregate, ...onFebruary(promise(), keep()))
      .when(withdraw(), world)
      .thenRefused('return-kept', { allowed: ['AnnulEntry'] });
    given(caseAggregate, ...onFebruary())
      .when(withdraw(), world)
      .thenRefused('return-unknown', { field: 'returnId' });
    given(caseAggregate, ...onFebruary(promise()))
      .when(withdraw('r1', ' '), world)
      .thenRefused('text-missing', { field: 'reason' });
  });
});

describe('a deferral whose treatment was entered in another way', () => {
  it('is kept by hand at the meeting that treated the case', () => {
    const april = onFebruary(
      scheduledAt(APRIL),
      postponedAt(FEBRUARY, target({ date: '2025-06-13' })),
      decidedAt(APRIL),
    );
    const taken = {
      type: 'EntryAnnulled',
      data: { eventId: 'e6', eventIds: ['e6'], reason: 'forkert løfte' },
    } as const;
    given(caseAggregate, ...april, taken)
      .when(keep('r1', APRIL), world)
      .then({ type: 'ReturnKept', data: { returnId: 'r1', bodyId: 'kkr', meetingId: APRIL, itemId: `${APRIL}/1` } });
  });
});
