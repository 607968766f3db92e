import {
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  target,
  world,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';
import type { DropMotion, MoveMotion, VoteOnMotion } from './motion';

const item = { itemId: `${FEBRUARY}/1`, meetingId: FEBRUARY, bodyId: 'kkr' };
const moved = (data: Partial<MoveMotion['data']> = {}): MoveMotion => ({
  type: 'MoveMotion',
  data: { meetingId: FEBRUARY, kind: 'amendment', proposedBy: 'Ane Krog', text: 'Færgen sejler hele året.', ...data },
});
const toPostpone = moved({ kind: 'procedural', aim: 'postpone', text: 'Sagen udsættes til april.' });
const votedOn = (
  motionId: string,
  outcome: 'adopted' | 'fallen' = 'adopted',
  vote: VoteOnMotion['data']['vote'] = null,
): VoteOnMotion => ({ type: 'VoteOnMotion', data: { motionId, outcome, vote } });
const dropped = (motionId: string, outcome: DropMotion['data']['outcome'] = 'withdrawn'): DropMotion => ({
  type: 'DropMotion',
  data: { motionId, outcome },
});
const counted = (ayes: number, noes: number) => ({ for: ayes, against: noes, abstained: 0, names: [] });
const history = (...commands: CaseCommand[]) => given(caseAggregate, ...onFebruary(...commands));

describe('et ændringsforslag om Cykelfærgen', () => {
  it('stilles af Ane Krog på punktet og får nummer og rækkefølge', () => {
    const said = { kind: 'amendment', aim: null, proposedBy: 'Ane Krog', text: 'Færgen sejler hele året.' } as const;
    history()
      .when(moved(), world)
      .then({ type: 'MotionMoved', data: { ...item, motionId: 'f1', order: 1, ...said, amends: null } });
    const { accepted } = history(moved()).when(moved({ proposedBy: 'Bo Lund' }), world).decision;
    expect(accepted).toMatchObject([{ data: { motionId: 'f2', order: 2 } }]);
  });

  it('er det samme forslag, når det føres ind to gange, og et nyt, når det første er trukket', () => {
    history(moved()).when(moved(), world).thenNothing();
    history(moved(), dropped('f1')).when(moved(), world).thenTypes('MotionMoved');
  });

  it('vedtages med navne og grupper, og afstemningen nævner forslaget', () => {
    const names = [
      { name: 'Ane Krog', vote: 'yes', group: 'Liste H' },
      { name: 'Bo Lund', vote: 'no', group: 'Liste K' },
    ] as const;
    const vote = { for: 5, against: 2, abstained: 0, names };
    history(moved())
      .when(votedOn('f1', 'adopted', vote), world)
      .then({
        type: 'MotionVotedOn',
        data: {
          ...item,
          motionId: 'f1',
          outcome: 'adopted',
          vote: { subject: 'Ændringsforslag f1 fra Ane Krog', ...vote },
        },
      });
  });

  it('kan vedtages uden afstemning, trækkes af Ane Krog og bortfalde, og er da afgjort', () => {
    history(moved()).when(votedOn('f1'), world).thenTypes('MotionVotedOn');
    for (const outcome of ['withdrawn', 'lapsed'] as const) {
      history(moved())
        .when(dropped('f1', outcome), world)
        .then({ type: 'MotionDropped', data: { ...item, motionId: 'f1', outcome, reason: null } });
    }
    history(moved(), dropped('f1')).when(dropped('f1'), world).thenNothing();
    history(moved(), votedOn('f1')).when(votedOn('f1'), world).thenNothing();
    history(moved(), votedOn('f1'))
      .when(dropped('f1'), world)
      .thenRefused('motion-settled', { allowed: ['AnnulEntry', 'MoveMotion'], field: 'motionId' });
  });

  it('føres også ind efter mødet, når beslutningen er skrevet først', () => {
    const held = worldWith(['2025-02-14', { status: 'held' }]);
    history(decidedAt(FEBRUARY, 'approved')).when(moved(), held).thenTypes('MotionMoved');
  });

  it('afvises før mødet er åbnet, på en sag uden punkt og på et fremmed punkt', () => {
    history()
      .when(moved(), worldWith(['2025-02-14', { status: 'convened' }]))
      .thenRefused('meeting-not-opened', { allowed: ['OpenMeeting'], field: 'meetingId' });
    given(caseAggregate, ...caseAfter())
      .when(moved(), world)
      .thenRefused('item-not-scheduled', { allowed: ['ScheduleCase'], field: 'meetingId' });
    history()
      .when(moved({ meetingId: 'aldrig' }), world)
      .thenRefused('meeting-unknown');
  });

  it('skal afgøres, før Cykelfærgen selv godkendes, men ikke før den udsættes', () => {
    history(moved(), moved({ proposedBy: 'Bo Lund' }))
      .when(decidedAt(FEBRUARY, 'approved'), world)
      .thenRefused('amendments-open', {
        message:
          'Der skal stemmes om ændringsforslag, før sagen selv afgøres; tilbage er f1 og f2. Er de trukket eller bortfaldet, så skriv det.',
        allowed: ['VoteOnMotion', 'DropMotion'],
      });
    history(moved()).when(postponedAt(FEBRUARY, target()), world).thenTypes('DecisionRecorded', 'CasePostponed');
    history(moved(), votedOn('f1', 'fallen')).when(decidedAt(FEBRUARY), world).thenTypes('DecisionRecorded');
  });
});

describe('et underændringsforslag til Ane Krogs forslag', () => {
  const sub = moved({ kind: 'sub_amendment', proposedBy: 'Bo Lund', text: 'Kun om sommeren.', amends: 'f1' });

  it('stemmes der om først', () => {
    history(moved(), sub)
      .when(votedOn('f1'), world)
      .thenRefused('sub-amendment-first', { allowed: ['VoteOnMotion', 'DropMotion'], field: 'motionId' });
    history(moved(), sub, votedOn('f2', 'fallen')).when(votedOn('f1'), world).thenTypes('MotionVotedOn');
  });

  it('skal nævne et åbent ændringsforslag på samme punkt', () => {
    const refusal = { allowed: ['MoveMotion'], field: 'amends' };
    history().when(sub, world).thenRefused('amendment-unknown', refusal);
    history(moved(), votedOn('f1')).when(sub, world).thenRefused('amendment-unknown', refusal);
    history(moved())
      .when(moved({ amends: 'f1' }), world)
      .thenRefused('amends-without-kind', { field: 'amends' });
  });
});

describe('et forslag om at udsætte Cykelfærgen', () => {
  it('binder beslutningen, når det er vedtaget', () => {
    const adopted = history(toPostpone, votedOn('f1', 'adopted', counted(5, 2)));
    adopted.when(decidedAt(FEBRUARY, 'approved'), world).thenRefused('motion-says-otherwise', {
      message: 'Forslag f1 om udsættelse er vedtaget, så beslutningen skal have udfaldet udsat (postponed).',
      allowed: ['PostponeCase', 'RecordDecision', 'AnnulEntry'],
      field: 'outcomes',
    });
    adopted.when(postponedAt(FEBRUARY, target()), world).thenTypes('DecisionRecorded', 'CasePostponed');
    const fallen = history(toPostpone, votedOn('f1', 'fallen', counted(2, 5)));
    fallen.when(decidedAt(FEBRUARY, 'approved'), world).thenTypes('DecisionRecorded');
  });

  it('kan ikke føres ind som vedtaget, når sagen er ført ind som godkendt på punktet', () => {
    const held = worldWith(['2025-02-14', { status: 'held' }]);
    history(decidedAt(FEBRUARY, 'approved'), toPostpone)
      .when(votedOn('f1'), held)
      .thenRefused('motion-says-otherwise', { allowed: ['AnnulEntry'], field: 'outcome' });
    history(postponedAt(FEBRUARY, target()), toPostpone).when(votedOn('f1'), held).thenTypes('MotionVotedOn');
  });

  it('kan falde, skønt et flertal stemte for, når forretningsordenen kræver mere', () => {
    history(toPostpone)
      .when(votedOn('f1', 'fallen', counted(5, 4)), world)
      .thenTypes('MotionVotedOn');
  });

  it('binder ikke mere, når afstemningen er taget tilbage', () => {
    const events = onFebruary(toPostpone, votedOn('f1'));
    const annulled = given(caseAggregate, ...events).when({
      type: 'AnnulEntry',
      data: { eventId: `e${events.length - 1}`, reason: 'Tastefejl.' },
    });
    expect(annulled.state().motions).toMatchObject([{ settled: null }]);
  });
});

describe('et forslag, der ikke kan passe,', () => {
  it.each<[string, CaseCommand, string, string]>([
    ['er uden forslagsstiller', moved({ proposedBy: ' ' }), 'text-missing', 'proposedBy'],
    ['er uden ordlyd', moved({ text: '' }), 'text-missing', 'text'],
    ['er af en ukendt slags', moved({ kind: 'ønske' as 'amendment' }), 'unknown-word', 'kind'],
    ['om behandlingen siger ikke, hvad det vil', moved({ kind: 'procedural' }), 'aim-missing', 'aim'],
    [
      'om behandlingen vil noget ukendt',
      { ...toPostpone, data: { ...toPostpone.data, aim: 'x' as 'other' } },
      'unknown-word',
      'aim',
    ],
    ['om ændring har et formål', moved({ aim: 'postpone' }), 'aim-of-an-amendment', 'aim'],
    ['findes ikke', votedOn('f9'), 'motion-unknown', 'motionId'],
    ['er vedtaget af et mindretal', votedOn('f1', 'adopted', counted(3, 4)), 'vote-says-otherwise', 'outcome'],
    ['er vedtaget ved stemmelighed', votedOn('f1', 'adopted', counted(4, 4)), 'vote-says-otherwise', 'outcome'],
    ['er faldet med flertal for', votedOn('f1', 'fallen', counted(5, 4)), 'vote-says-otherwise', 'outcome'],
    ['har et brudt stemmetal', votedOn('f1', 'adopted', counted(2.5, 1)), 'no-such-count', 'vote.for'],
    [
      'har en vælger to gange',
      votedOn('f1', 'adopted', {
        ...counted(2, 0),
        names: [
          { name: 'Ane Krog', vote: 'yes' },
          { name: 'Ane Krog', vote: 'yes' },
        ],
      }),
      'name-twice',
      'vote.names.1.name',
    ],
    [
      'har flere navne end stemmer',
      votedOn('f1', 'adopted', { ...counted(2, 0), names: [{ name: 'Bo Lund', vote: 'no' }] }),
      'more-names-than-votes',
      'vote.names',
    ],
    ['er både trukket og ikke', dropped('f1', 'adopted' as 'lapsed'), 'unknown-word', 'outcome'],
  ])('som %s, afvises', (_, command, code, field) => {
    history(moved()).when(command, world).thenRefused(code, { field });
  });
});
