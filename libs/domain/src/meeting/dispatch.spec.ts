import type { CaseItemFact } from '../facts';
import { given } from '../testing/decider-specification';
import { bodyWith, facts } from '../testing/facts';
import { closed, KKR, opened, scheduled, THIS_MEETING } from '../testing/meeting-words';
import type { AgendaLine } from './dispatch';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';

const agenda: readonly AgendaLine[] = [
  { number: '1.1', title: 'Godkendelse af dagsorden', caseId: null },
  { number: '2.1', title: 'Havnens fornyelse', caseId: 'havnen' },
];
const nothingYet = { material: 0, recommendationVersion: null, attachments: [] } as const;
const item: CaseItemFact = { meetingId: THIS_MEETING, number: '2.1', listing: 'ordinary', status: 'scheduled' };
const worldWith = (items: readonly CaseItemFact[], title = 'Havnens fornyelse') =>
  facts({ cases: [{ caseId: 'havnen', bodyId: KKR, title, items }], effectiveOn: '2025-03-07' });
const world = worldWith([item]);
const convene = (lines = agenda, sentOn?: string): MeetingCommand => ({
  type: 'ConveneMeeting',
  data: sentOn === undefined ? { agenda: lines } : { agenda: lines, sentOn },
});
const convened = (sentOn = '2025-03-07'): MeetingEvent => ({
  type: 'MeetingConvened',
  data: { bodyId: KKR, agenda, sentOn, sent: [{ caseId: 'havnen', ...nothingYet }], notice: null },
});

describe('sending the agenda', () => {
  it('keeps it as it was sent, with the day', () => {
    given(meetingAggregate, scheduled()).when(convene(agenda, '2025-03-06'), world).then(convened('2025-03-06'));
    given(meetingAggregate, scheduled()).when(convene(), world).then(convened('2025-03-07'));
  });

  it('takes a closed case under its own title and under its neutral one', () => {
    const known = worldWith([item], 'Afskedigelse af havnemesteren');
    const havn = known.cases.get('havnen');
    const closedCase = facts({
      cases: havn === undefined ? [] : [{ ...havn, publicTitle: 'Havnens fornyelse' }],
      effectiveOn: '2025-03-07',
    });
    given(meetingAggregate, scheduled()).when(convene(), closedCase).then(convened());
    given(meetingAggregate, scheduled()).when(convene(), known).thenRefused('agenda-differs');
  });

  it('asks for the cases on it', () => {
    expect(meetingAggregate.references(convene(), meetingAggregate.initial)).toEqual({
      meetings: [],
      cases: ['havnen'],
      bodies: [],
    });
  });

  it('changes nothing the second time, and is refused with another agenda', () => {
    given(meetingAggregate, scheduled(), convened()).when(convene(), world).thenNothing();
    given(meetingAggregate, scheduled(), convened())
      .when(convene(agenda.slice(0, 1)), world)
      .thenRefused('agenda-already-sent', {
        allowed: ['SendSupplement', 'ResendAgenda', 'AnnulEntry'],
        field: 'agenda',
      });
  });

  it('is refused once the meeting has begun or was held', () => {
    given(meetingAggregate, scheduled(), opened()).when(convene(), world).thenRefused('meeting-has-begun');
    given(meetingAggregate, scheduled(), opened(), closed()).when(convene(), world).thenRefused('meeting-was-held');
  });

  it.each<[string, ReturnType<typeof facts>, string]>([
    ['the case does not exist', facts(), 'agenda.1.caseId'],
    ['it is on no agenda', worldWith([]), 'agenda.1.caseId'],
    ['it is on another meeting’s agenda', worldWith([{ ...item, meetingId: 'april' }]), 'agenda.1.caseId'],
    ['it is only proposed', worldWith([{ ...item, status: 'proposed' }]), 'agenda.1.caseId'],
    ['it was taken off', worldWith([{ ...item, status: 'removed' }]), 'agenda.1.caseId'],
    ['it has another number', worldWith([{ ...item, number: '2.2' }]), 'agenda.1.number'],
    ['it has no number', worldWith([{ ...item, number: null }]), 'agenda.1.number'],
    ['it has another title', worldWith([item], 'Broen'), 'agenda.1.title'],
  ])('is refused, with the line, where the log says that %s', (_, known, field) => {
    const sent = given(meetingAggregate, scheduled()).when(convene(), known);
    sent.thenRefused('agenda-differs', { field });
    expect(sent.decision).toMatchObject({ refused: { message: expect.stringContaining('Punkt 2.1') as string } });
  });

  it.each<[string, readonly AgendaLine[], string, string]>([
    ['a number stands twice', [...agenda, { ...agenda[0], number: '2.1' }], 'number-twice', 'agenda.2.number'],
    ['a number is missing', [{ ...agenda[0], number: ' ' }], 'text-missing', 'agenda.0.number'],
    ['a title is missing', [{ ...agenda[0], title: '' }], 'text-missing', 'agenda.0.title'],
    ['a title never ends', [{ ...agenda[0], title: 'x'.repeat(1_001) }], 'text-too-long', 'agenda.0.title'],
  ])('is refused where %s', (_, lines, code, field) => {
    given(meetingAggregate, scheduled()).when(convene(lines), world).thenRefused(code, { field });
  });

  it('is refused on a day that does not exist', () => {
    given(meetingAggregate, scheduled())
      .when(convene(agenda, '2025-02-30'), world)
      .thenRefused('no-such-date', { field: 'sentOn' });
  });
});

/** Broen kommer til, efter at dagsordenen er sendt; sekretariatet i Klitkøbing er sent på den. */
const bridge: AgendaLine = { number: '2.2', title: 'Broen over Sundet', caseId: 'broen' };
const presented = {
  material: 2,
  recommendationVersion: 1,
  attachments: [{ attachmentId: 'b1', version: 2, sha256: 'c3'.repeat(32) }],
};
const onAgenda = (number: string): CaseItemFact => ({ ...item, number });
const klit = (on: string) =>
  facts({
    cases: [
      { caseId: 'havnen', bodyId: KKR, title: 'Havnens fornyelse', items: [item] },
      { caseId: 'broen', bodyId: KKR, title: 'Broen over Sundet', items: [onAgenda('2.2')], presented },
    ],
    bodies: [bodyWith(KKR, 'ksl-council')],
    effectiveOn: on,
  });
const supplement = (
  lines: readonly AgendaLine[] = [bridge],
  reason = 'Broen er lukket for tung trafik.',
): MeetingCommand => ({
  type: 'SendSupplement',
  data: { lines, reason },
});
const sentOut = [scheduled(), convened()] as const;
const supplemented: MeetingEvent = {
  type: 'SupplementSent',
  data: {
    bodyId: KKR,
    supplement: 1,
    lines: [bridge],
    reason: 'Broen er lukket for tung trafik.',
    sentOn: '2025-03-12',
    sent: [{ caseId: 'broen', ...presented }],
    notice: { due: '2025-03-10', days: 4, kind: 'weekday', lateBy: 2 },
  },
};

describe('hver udsendelse', () => {
  it('fryser, hvilke tekster og bilag om Broen der blev sendt, og siger, at det var to hverdage for sent', () => {
    given(meetingAggregate, ...sentOut)
      .when(supplement(), klit('2025-03-12'))
      .then(supplemented);
  });

  it('holder fristen på de 4 hverdage, når den sendes mandag før fredagens møde', () => {
    const sent = given(meetingAggregate, scheduled()).when(convene(), klit('2025-03-10'));
    expect(sent.decision.accepted).toMatchObject([{ data: { notice: { due: '2025-03-10', lateBy: 0 } } }]);
  });

  it('asks for the cases on it and for the body whose rule says when', () => {
    const { state } = given(meetingAggregate, ...sentOut);
    expect(meetingAggregate.references(supplement(), state)).toEqual({ meetings: [], cases: ['broen'], bodies: [KKR] });
  });
});

describe('en tillægsdagsorden', () => {
  it('kan sendes flere gange, med hver sit nummer, og er den samme, når den siges igen', () => {
    given(meetingAggregate, ...sentOut, supplemented)
      .when(supplement(), klit('2025-03-12'))
      .thenNothing();
    const second = given(meetingAggregate, ...sentOut, supplemented).when(
      supplement([{ number: '5', title: 'Meddelelser fra politiet', caseId: null }]),
      klit('2025-03-13'),
    );
    expect(second.decision.accepted).toMatchObject([{ data: { supplement: 2, sent: [] } }]);
  });

  it('afvises, før dagsordenen selv er sendt, og siger, at den skal sendes først', () => {
    given(meetingAggregate, scheduled())
      .when(supplement(), klit('2025-03-12'))
      .thenRefused('agenda-not-sent', { allowed: ['ConveneMeeting'] });
  });

  it('afvises med det punkt, som allerede er sendt ud', () => {
    given(meetingAggregate, ...sentOut)
      .when(supplement([{ ...bridge, number: '2.1' }]), klit('2025-03-12'))
      .thenRefused('already-on-agenda', { field: 'lines.0.number' });
    given(meetingAggregate, ...sentOut, supplemented)
      .when(supplement([{ ...bridge, number: '7' }], 'Andre ord.'), klit('2025-03-12'))
      .thenRefused('already-on-agenda');
  });

  it.each<[string, MeetingCommand, string]>([
    ['der ikke er nogen punkter', supplement([]), 'lines-missing'],
    ['begrundelsen mangler', supplement([bridge], ' '), 'text-missing'],
    ['sagen har et andet nummer', supplement([{ ...bridge, number: '9' }]), 'agenda-differs'],
  ])('afvises, hvor %s', (_, command, code) => {
    given(meetingAggregate, ...sentOut)
      .when(command, klit('2025-03-12'))
      .thenRefused(code);
  });

  it('afvises, når mødet er begyndt, eller hvis den skulle være sendt før dagsordenen', () => {
    given(meetingAggregate, ...sentOut, opened())
      .when(supplement(), klit('2025-03-14'))
      .thenRefused('meeting-has-begun');
    given(meetingAggregate, ...sentOut)
      .when(supplement(), klit('2025-03-06'))
      .thenRefused('sent-before-the-agenda', { field: 'sentOn' });
  });
});

describe('at sende dagsordenen igen', () => {
  const again: MeetingCommand = {
    type: 'ResendAgenda',
    data: { agenda: [agenda[1], bridge], reason: 'Kortet var forkert.' },
  };

  it('gælder fra da af, og den første kan stadig ses', () => {
    const { dispatches, sentAgenda } = given(meetingAggregate, ...sentOut)
      .when(again, klit('2025-03-11'))
      .state();
    expect(sentAgenda?.map(({ number }) => number)).toEqual(['2.1', '2.2']);
    expect(dispatches.map(({ type }) => type)).toEqual(['MeetingConvened', 'AgendaResent']);
  });

  it('ændrer intet, når den siges igen, men sendes, når et bilag er nyt', () => {
    const resent = given(meetingAggregate, ...sentOut).when(again, klit('2025-03-11')).decision.accepted ?? [];
    given(meetingAggregate, ...sentOut, ...resent)
      .when(again, klit('2025-03-11'))
      .thenNothing();
    given(meetingAggregate, ...sentOut, ...resent)
      .when(
        again,
        facts({
          cases: [...klit('2025-03-11').cases.values()].map((each) => ({
            ...each,
            presented: { ...presented, material: 3 },
          })),
        }),
      )
      .thenTypes('AgendaResent');
  });

  it('afvises, når den aldrig er sendt', () => {
    given(meetingAggregate, scheduled()).when(again, klit('2025-03-11')).thenRefused('agenda-not-sent');
  });

  it('lader den første udsendelse stå som den samme, når den siges igen', () => {
    const resent = given(meetingAggregate, ...sentOut).when(again, klit('2025-03-11')).decision.accepted ?? [];
    given(meetingAggregate, ...sentOut, ...resent)
      .when(convene(), klit('2025-03-11'))
      .thenNothing();
  });
});
