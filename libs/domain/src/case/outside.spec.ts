import type { ProfileName } from '../body/profile';
import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  scheduledAt,
  target,
  world,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { bodyWith } from '../testing/facts';
import { caseAggregate, caseStatus, type CaseCommand } from './case';
import type { DecideOutsideMeeting } from './outside';

const chair = (data: Partial<DecideOutsideMeeting['data']> = {}): DecideOutsideMeeting => ({
  type: 'DecideOutsideMeeting',
  data: {
    bodyId: 'kkr',
    authority: 'chair',
    participants: [{ name: 'Ane Krog' }],
    reason: 'Isen bryder op før mødet.',
    text: 'Færgen lægges i dok.',
    outcomes: ['approved'],
    decidedOn: '2025-02-20',
    ...data,
  },
});
const ayes = (...names: string[]) => names.map((name) => ({ name, vote: 'yes', agreesToForm: true }) as const);
const inWriting = (data: Partial<DecideOutsideMeeting['data']> = {}): DecideOutsideMeeting =>
  chair({ authority: 'written_vote', participants: ayes('Ane Krog', 'Bo Lund', 'Eva Fjord'), ...data });
const under = (profile: ProfileName, members = 0) => {
  const memberships = new Array(members).fill({ from: '2022-01-01', to: null }) as { from: string; to: null }[];
  const body = bodyWith('kkr', profile, { name: 'Havneudvalget', memberships });
  return { ...world, bodies: new Map(world.bodies).set('kkr', body) };
};
const history = (...commands: CaseCommand[]) => given(caseAggregate, ...caseAfter(...commands));

describe('en formandsbeslutning om Cykelfærgen', () => {
  it('afgør sagen uden et punkt og lover at orientere på næste møde', () => {
    const answer = history().when(chair(), under('ksl-council'));
    expect(answer.decision.accepted).toEqual([
      {
        type: 'CaseDecidedOutside',
        data: {
          decisionId: 'a1',
          bodyId: 'kkr',
          authority: 'chair',
          participants: [{ name: 'Ane Krog', group: null, vote: null, agreesToForm: null }],
          reason: 'Isen bryder op før mødet.',
          text: 'Færgen lægges i dok.',
          outcomes: ['approved'],
          decidedOn: '2025-02-20',
          returnId: 'r1',
        },
      },
      {
        type: 'ReturnPromised',
        data: {
          returnId: 'r1',
          meetingId: null,
          itemId: null,
          bodyId: 'kkr',
          target: target(),
          quote: null,
          place: null,
          source: 'outside_meeting',
          after: '2025-02-20',
        },
      },
    ]);
    expect(caseStatus(answer.state())).toBe('decided');
    history(chair()).when(chair(), world).thenNothing();
  });

  it('er orienteret om, når organet har haft sagen på et senere møde, foreslået til det eller ej', () => {
    history(chair(), scheduledAt(APRIL))
      .when(decidedAt(APRIL, 'noted'), world)
      .thenTypes('DecisionRecorded', 'ReturnKept');
    history(chair({ decidedOn: '2025-03-01' }), scheduledAt(FEBRUARY))
      .when(decidedAt(FEBRUARY, 'noted'), world)
      .thenTypes('DecisionRecorded');
  });

  it('ender en udsættelse, da sagen nu er afgjort', () => {
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, target())))
      .when(chair(), world)
      .thenTypes('CaseDecidedOutside', 'ReturnWithdrawn', 'ReturnPromised');
  });

  it('kan tages helt tilbage', () => {
    const events = caseAfter(chair());
    const back = given(caseAggregate, ...events).when({
      type: 'AnnulEntry',
      data: { eventId: 'e1', reason: 'Ført på den forkerte sag.' },
    });
    expect(caseStatus(back.state())).toBe('in_preparation');
    expect(back.state().returns).toEqual([]);
  });

  it('afvises om en sag, der er afgjort, og siger, hvad der så er muligt', () => {
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(chair(), world)
      .thenRefused('case-is-over', {
        message: 'Sagen er allerede afgjort; genoptag den, før den afgøres igen.',
        allowed: ['ReopenCase', 'AnnulEntry'],
      });
  });

  it.each<[string, Partial<DecideOutsideMeeting['data']>, string, string]>([
    ['to formænd', { participants: [{ name: 'Ane' }, { name: 'Bo' }] }, 'chair-is-one', 'participants'],
    ['ingen', { participants: [] }, 'nobody-decided', 'participants'],
    ['en uden navn', { participants: [{ name: ' ' }] }, 'text-missing', 'participants.0.name'],
    ['samme person to gange', { participants: [{ name: 'A' }, { name: 'A' }] }, 'name-twice', 'participants.1.name'],
    ['ingen grund', { reason: '' }, 'text-missing', 'reason'],
    ['ingen ordlyd', { text: ' ' }, 'text-missing', 'text'],
    ['intet udfald', { outcomes: [] }, 'outcome-missing', 'outcomes'],
    ['en udsættelse', { outcomes: ['postponed'] }, 'not-outside-a-meeting', 'outcomes.0'],
    ['et ukendt udfald', { outcomes: ['glemt' as 'noted'] }, 'unknown-word', 'outcomes.0'],
    ['en umulig dag', { decidedOn: '2025-02-30' }, 'no-such-date', 'decidedOn'],
    ['en dag, der kommer', { decidedOn: '2025-12-24' }, 'not-decided-yet', 'decidedOn'],
    ['et ukendt organ', { bodyId: 'aldrig' }, 'body-unknown', 'bodyId'],
    ['en ukendt hjemmel', { authority: 'bare sådan' as 'chair' }, 'unknown-word', 'authority'],
  ])('afvises af %s', (_, data, code, field) => {
    history().when(chair(data), world).thenRefused(code, { field });
  });
});

describe('en skriftlig votering om Cykelfærgen', () => {
  it('afgør sagen i Havneudvalget, når alle er enige i formen', () => {
    history().when(inWriting(), under('ksl-committee', 3)).thenTypes('CaseDecidedOutside', 'ReturnPromised');
  });

  it('afvises, når Bo Lund ikke er enig i formen, eller ikke alle er spurgt', () => {
    const refusal = { allowed: ['ScheduleCase', 'DecideOutsideMeeting'], field: 'participants' };
    const unwilling = [...ayes('Ane Krog'), { name: 'Bo Lund', vote: 'no', agreesToForm: false } as const];
    history()
      .when(inWriting({ participants: unwilling }), under('ksl-committee'))
      .thenRefused('not-all-agree', {
        ...refusal,
        message:
          'Havneudvalget kan kun afgøre sager skriftligt, når alle er enige i det; det mangler fra Bo Lund. Ellers sæt sagen på et møde.',
      });
    history().when(inWriting(), under('ksl-committee', 5)).thenRefused('members-missing', refusal);
  });

  it('findes ikke i en kommunalbestyrelse, der virker i møder', () => {
    history()
      .when(inWriting(), under('ksl-council'))
      .thenRefused('never-in-writing', { allowed: ['ScheduleCase', 'DecideOutsideMeeting'], field: 'authority' });
  });

  it('går efter flertal i en KKR, og stemmelighed vedtager intet', () => {
    const split = [...ayes('Ane Krog'), { name: 'Bo Lund', vote: 'no' } as const];
    history()
      .when(inWriting({ participants: split }), under('kkr'))
      .thenRefused('vote-says-otherwise', { field: 'outcomes' });
    history()
      .when(inWriting({ participants: split, outcomes: ['rejected'] }), under('kkr'))
      .thenTypes('CaseDecidedOutside', 'ReturnPromised');
  });

  it('skal sige, hvad hver stemte', () => {
    history()
      .when(inWriting({ participants: [{ name: 'Ane Krog' }] }), world)
      .thenRefused('vote-missing', { field: 'participants.0.vote' });
    history()
      .when(inWriting({ participants: [{ name: 'Ane Krog', vote: 'måske' as 'yes' }] }), world)
      .thenRefused('unknown-word', { field: 'participants.0.vote' });
  });
});
