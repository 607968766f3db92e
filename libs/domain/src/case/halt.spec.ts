import type { ProfileName } from '../body/profile';
import type { MeetingFact } from '../facts';
import {
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  scheduledAt,
  target,
  world,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { bodyWith, meetingOn, present } from '../testing/facts';
import { caseAggregate, caseStatus, type CaseCommand } from './case';
import type { HaltDecision } from './halt';

const halted = (data: Partial<HaltDecision['data']> = {}): HaltDecision => ({
  type: 'HaltDecision',
  data: { meetingId: FEBRUARY, by: 'Ane Krog', councilId: 'byråd', ...data },
});

/** February's meeting of the committee, with Ane Krog there; and the council's meeting in March. */
function meetingWith(february: Partial<MeetingFact> = {}, profile: ProfileName = 'ksl-committee') {
  const base = worldWith(
    ['2025-02-14', { status: 'in_progress', attendance: present('Ane Krog'), ...february }],
    ['2025-03-25', { meetingId: 'byråd-marts', bodyId: 'byråd', status: 'in_progress' }],
  );
  const bodies = new Map(base.bodies)
    .set('kkr', bodyWith('kkr', profile, { name: 'Havneudvalget' }))
    .set('byråd', bodyWith('byråd', 'ksl-council', { name: 'Byrådet' }));
  return { ...base, bodies };
}
const decided = (...commands: CaseCommand[]) =>
  given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY, 'approved'), ...commands));
const afterHalt = () => {
  const { decision } = decided().when(halted(), meetingWith());
  return [...onFebruary(decidedAt(FEBRUARY, 'approved')), ...(decision.accepted ?? [])];
};

describe('Ane Krogs standsning af udvalgets beslutning om Cykelfærgen', () => {
  it('lægger sagen for Byrådet og lader den ikke stå som afgjort', () => {
    const answer = decided().when(halted({ at: '11.40', reason: 'For dyrt.' }), meetingWith());
    expect(answer.decision.accepted).toEqual([
      {
        type: 'DecisionHalted',
        data: {
          itemId: `${FEBRUARY}/1`,
          meetingId: FEBRUARY,
          bodyId: 'kkr',
          meetingDate: '2025-02-14',
          by: 'Ane Krog',
          councilId: 'byråd',
          council: 'Byrådet',
          at: '11.40',
          reason: 'For dyrt.',
          returnId: 'r1',
        },
      },
      {
        type: 'ReturnPromised',
        data: {
          returnId: 'r1',
          meetingId: FEBRUARY,
          itemId: `${FEBRUARY}/1`,
          bodyId: 'byråd',
          target: target({ bodyId: 'byråd' }),
          quote: null,
          place: null,
          source: 'halt',
          after: '2025-02-14',
        },
      },
    ]);
    expect(caseStatus(answer.state())).toBe('referred');
    given(caseAggregate, ...afterHalt())
      .when(halted(), meetingWith())
      .thenNothing();
  });

  it('varer, til Byrådet har afgjort sagen', () => {
    const history = given(caseAggregate, ...afterHalt()).when(
      { type: 'ScheduleCase', data: { meetingId: 'byråd-marts' } },
      meetingWith(),
    );
    const scheduled = [...afterHalt(), ...(history.decision.accepted ?? [])];
    const inCouncil = given(caseAggregate, ...scheduled).when(decidedAt('byråd-marts', 'rejected'), meetingWith());
    inCouncil.thenTypes('DecisionRecorded', 'ReturnKept');
    expect(caseStatus(inCouncil.state())).toBe('decided');
  });

  it('hæves ikke af, at udvalget godkender sagen igen, men sagen kan trækkes', () => {
    const again = given(caseAggregate, ...afterHalt()).when(scheduledAt('kkr-2025-04-11'), meetingWith());
    const scheduled = [...afterHalt(), ...(again.decision.accepted ?? [])];
    const approved = given(caseAggregate, ...scheduled).when(decidedAt('kkr-2025-04-11', 'approved'), meetingWith());
    expect(caseStatus(approved.state())).toBe('referred');
    const withdrawn = given(caseAggregate, ...afterHalt()).when({
      type: 'WithdrawCase',
      data: { meetingId: null, reason: 'Udvalget har opgivet beslutningen.' },
    });
    expect(caseStatus(withdrawn.state())).toBe('withdrawn');
  });

  it('gælder også, når beslutningen annulleres og skrives igen, og kan selv tages helt tilbage', () => {
    const events = afterHalt();
    const annul = (eventId: string): CaseCommand => ({ type: 'AnnulEntry', data: { eventId, reason: 'Tastefejl.' } });
    const undecided = given(caseAggregate, ...events).when(annul('e2'), meetingWith());
    const retyped = given(caseAggregate, ...events, ...(undecided.decision.accepted ?? [])).when(
      decidedAt(FEBRUARY, 'approved', { text: 'Rådet godkendte det.' }),
      meetingWith(),
    );
    expect(caseStatus(retyped.state())).toBe('referred');
    const free = given(caseAggregate, ...events).when(annul('e3'), meetingWith());
    expect(caseStatus(free.state())).toBe('decided');
  });

  it('lader kun Byrådets formand afgøre sagen uden for møde', () => {
    const outside: CaseCommand = {
      type: 'DecideOutsideMeeting',
      data: {
        bodyId: 'kkr',
        authority: 'chair',
        participants: [{ name: 'Bo Lund' }],
        reason: 'Haster.',
        text: 'Godkendt.',
        outcomes: ['approved'],
        decidedOn: '2025-03-01',
      },
    };
    given(caseAggregate, ...afterHalt())
      .when(outside, meetingWith())
      .thenRefused('decision-halted', {
        message: 'Ane Krog har standset beslutningen, så kun Byrådet kan afgøre sagen.',
        allowed: ['ScheduleCase', 'WithdrawCase'],
      });
    const council: CaseCommand = { ...outside, data: { ...outside.data, bodyId: 'byråd' } };
    const byMayor = given(caseAggregate, ...afterHalt()).when(council, meetingWith());
    expect(caseStatus(byMayor.state())).toBe('decided');
  });

  it('kan fortælles af referatet, men ikke ske efter mødet', () => {
    const held = meetingWith({ status: 'held', closedAt: '12.00' });
    decided()
      .when(halted(), held)
      .thenRefused('halted-too-late', { allowed: ['HaltDecision'], field: 'meetingId' });
    decided()
      .when(halted({ toldBy: 'minutes', at: '11.59' }), held)
      .thenTypes('DecisionHalted', 'ReturnPromised');
    decided()
      .when(halted({ toldBy: 'minutes', at: '12.01' }), held)
      .thenRefused('halted-too-late', {
        message:
          'Mødet blev hævet kl. 12.00, så en erklæring kl. 12.01 kom for sent; en beslutning kan kun standses, før mødet er hævet.',
        allowed: ['RecordStatement'],
        field: 'at',
      });
  });

  it('afvises, når hun havde afbud, var inhabil, var gået eller slet ikke er ført', () => {
    const [entry] = present('Ane Krog').recorded;
    const [ane] = entry?.attendees ?? [];
    if (entry === undefined || ane === undefined) throw new Error('she should be there');
    const as = (differences: object) =>
      meetingWith({
        attendance: { recorded: [{ ...entry, attendees: [{ ...ane, ...differences }] }], recusals: [] },
      });
    for (const differences of [{ role: 'apology' }, { role: 'guest' }, { recusedFrom: ['2.2'] }, { leftAt: '2.1' }]) {
      decided()
        .when(halted(), as(differences))
        .thenRefused('was-not-there', { allowed: ['RecordAttendance', 'RecordStatement'], field: 'by' });
    }
    decided()
      .when(halted({ by: 'Bo Lund' }), meetingWith())
      .thenRefused('person-unknown', { allowed: ['RecordAttendance'], field: 'by' });
  });

  it('findes ikke i en KKR og i Byrådet selv, og går ikke til et andet udvalg', () => {
    for (const profile of ['kkr', 'ksl-council'] as const) {
      decided()
        .when(halted(), meetingWith({}, profile))
        .thenRefused('no-right-to-halt', { allowed: ['RecordStatement'], field: 'meetingId' });
    }
    decided()
      .when(halted({ councilId: 'kkr' }), meetingWith())
      .thenRefused('not-the-council', { allowed: ['HaltDecision'], field: 'councilId' });
  });

  it('afvises, når der er intet at udføre, eller sagen ikke er behandlet', () => {
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, target())))
      .when(halted(), meetingWith())
      .thenRefused('nothing-is-carried-out', { allowed: ['RecordStatement'] });
    given(caseAggregate, ...caseAfter(scheduledAt(FEBRUARY)))
      .when(halted(), meetingWith())
      .thenRefused('nothing-to-halt', { allowed: ['RecordDecision'] });
    given(caseAggregate, ...afterHalt())
      .when(halted({ by: 'Bo Lund' }), meetingWith())
      .thenRefused('already-halted', { allowed: ['AnnulEntry'], field: 'by' });
  });

  it.each<[string, Partial<HaltDecision['data']>, string, string]>([
    ['ingen', { by: '' }, 'text-missing', 'by'],
    ['et umuligt klokkeslæt', { at: '25.00' }, 'no-such-time', 'at'],
    ['et ukendt byråd', { councilId: 'aldrig' }, 'body-unknown', 'councilId'],
    ['et ukendt møde', { meetingId: 'aldrig' }, 'meeting-unknown', 'meetingId'],
    ['en ukendt fortæller', { toldBy: 'rygtet' as 'minutes' }, 'unknown-word', 'toldBy'],
  ])('afvises med %s', (_, data, code, field) => {
    decided().when(halted(data), meetingWith()).thenRefused(code, { field });
  });

  it('afvises, før mødet er åbnet', () => {
    decided()
      .when(halted(), { ...meetingWith(), meetings: new Map([[FEBRUARY, meetingOn('2025-02-14')]]) })
      .thenRefused('meeting-not-opened', { allowed: ['OpenMeeting'] });
  });
});

describe('den sag, som udvalget standsede, og som Byrådet allerede har haft', () => {
  it('er forelagt, da Byrådets referat blev skrevet først', () => {
    const facts = meetingWith();
    const events = [...onFebruary(decidedAt(FEBRUARY, 'approved'))];
    const onAgenda = given(caseAggregate, ...events).when(
      { type: 'ScheduleCase', data: { meetingId: 'byråd-marts' } },
      facts,
    );
    const scheduled = [...events, ...(onAgenda.decision.accepted ?? [])];
    const inCouncil = given(caseAggregate, ...scheduled).when(decidedAt('byråd-marts', 'approved'), facts);
    const treated = [...scheduled, ...(inCouncil.decision.accepted ?? [])];
    const late = given(caseAggregate, ...treated).when(halted(), facts);
    late.thenTypes('DecisionHalted', 'ReturnPromised', 'ReturnKept');
    expect(caseStatus(late.state())).toBe('decided');
  });

  it('er standset også dér, hvor ingen har sagt, efter hvilke regler udvalget arbejder', () => {
    const unsaid = { ...meetingWith(), bodies: world.bodies };
    decided().when(halted(), unsaid).thenTypes('DecisionHalted', 'ReturnPromised');
  });
});
