import { given } from '../testing/decider-specification';
import { facts } from '../testing/facts';
import { closed, KKR, opened, scheduled } from '../testing/meeting-words';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';
import type { PublishMinutes, Unpublish } from './publication';

const FULL = 'ab'.repeat(32);
const REDACTED = 'cd'.repeat(32);
const world = facts({ today: '2025-03-18' });
const filed = (sha256: string, kind: 'minutes' | 'agenda'): MeetingEvent => ({
  type: 'DocumentFiled',
  data: { bodyId: KKR, sha256, fileName: 'fil.pdf', kind },
});
const held = [scheduled(), opened(), closed(), filed(FULL, 'minutes'), filed(REDACTED, 'minutes')];
const publish = (data: Partial<PublishMinutes['data']> = {}): MeetingCommand => ({
  type: 'PublishMinutes',
  data: { sha256: FULL, redactedSha256: REDACTED, checkedBy: 'Mads Krage', ...data },
});
const published = (data: object = {}): MeetingEvent => ({
  type: 'MinutesPublished',
  data: { bodyId: KKR, sha256: FULL, redactedSha256: REDACTED, checkedBy: 'Mads Krage', on: '2025-03-18', ...data },
});
const unpublish = (data: Partial<Unpublish['data']> = {}): MeetingCommand => ({
  type: 'Unpublish',
  data: { what: 'minutes', reason: 'Et navn stod under punkt 2.3.', ...data },
});
const withdrawn: MeetingEvent = {
  type: 'PublicationWithdrawn',
  data: { bodyId: KKR, what: 'minutes', reason: 'Et navn stod under punkt 2.3.', on: '2025-03-18' },
};

describe('offentliggørelsen', () => {
  it('Referatet af Fællesudvalget: Mads Krage har set efter, og offentligheden får udgaven uden punkt 2.3', () => {
    given(meetingAggregate, ...held)
      .when(publish(), world)
      .then(published());
    given(meetingAggregate, ...held, published())
      .when(publish(), world)
      .thenNothing();
  });

  it('Dagsordenen kan offentliggøres i den fulde udgave, uafhængigt af om den er sendt', () => {
    given(meetingAggregate, scheduled(), filed(FULL, 'agenda'))
      .when({ type: 'PublishAgenda', data: { sha256: FULL, checkedBy: 'Mads Krage' } }, world)
      .then({
        type: 'AgendaPublished',
        data: { bodyId: KKR, sha256: FULL, redactedSha256: null, checkedBy: 'Mads Krage', on: '2025-03-18' },
      });
  });

  it('tages af, fordi et navn stod der, og kan komme igen i en anden udgave', () => {
    given(meetingAggregate, ...held, published())
      .when(unpublish(), world)
      .then(withdrawn);
    given(meetingAggregate, ...held, published(), withdrawn)
      .when(unpublish(), world)
      .thenNothing();
    given(meetingAggregate, ...held, published(), withdrawn)
      .when(publish({ redactedSha256: null }), world)
      .then(published({ redactedSha256: null }));
  });

  it('afvises i en anden udgave, mens den første er fremme', () => {
    given(meetingAggregate, ...held, published())
      .when(publish({ redactedSha256: null }), world)
      .thenRefused('already-published', { allowed: ['Unpublish'] });
  });

  it.each<[string, MeetingCommand, string, string]>([
    ['uden navnet på den, der har set efter', publish({ checkedBy: ' ' }), 'text-missing', 'checkedBy'],
    ['af en fil, der ikke er arkiveret', publish({ sha256: 'ef'.repeat(32) }), 'document-unknown', 'sha256'],
    ['hvor udgaven uden navne er den fulde', publish({ redactedSha256: FULL }), 'redacted-is-full', 'redactedSha256'],
    ['af det, der ikke er en fil', publish({ redactedSha256: 'fil' }), 'no-hash', 'redactedSha256'],
    ['og tages ikke af, hvor intet er fremme', unpublish({ what: 'agenda' }), 'not-published', 'what'],
    ['og tages ikke af uden grund', unpublish({ reason: '' }), 'text-missing', 'reason'],
  ])('afvises %s', (_, command, code, field) => {
    given(meetingAggregate, ...held)
      .when(command, world)
      .thenRefused(code, { field });
  });

  it('afvises i den fulde udgave, når et punkt er lukket for offentligheden', () => {
    const convened: MeetingEvent = {
      type: 'MeetingConvened',
      data: {
        bodyId: KKR,
        agenda: [{ number: '2.3', title: 'Køb af grunden', caseId: 'grunden' }],
        sentOn: '2025-03-07',
      },
    };
    const grunden = { caseId: 'grunden', bodyId: KKR, title: 'Køb af grunden', publicTitle: 'Ejendom', items: [] };
    const after = given(meetingAggregate, scheduled(), convened, filed(FULL, 'agenda'), filed(REDACTED, 'agenda'));
    const agenda = (data: object = {}): MeetingCommand => ({
      type: 'PublishAgenda',
      data: { sha256: FULL, checkedBy: 'Mads Krage', ...data },
    });
    expect(meetingAggregate.references(agenda(), after.state).cases).toEqual(['grunden']);
    const known = facts({ today: '2025-03-18', cases: [grunden] });
    after
      .when(agenda(), known)
      .thenRefused('closed-items-in-full', { field: 'redactedSha256', allowed: ['FileDocument'] });
    after.when(agenda({ redactedSha256: REDACTED }), known).thenTypes('AgendaPublished');
    const open = facts({ today: '2025-03-18', cases: [{ ...grunden, publicTitle: null }] });
    after.when(agenda(), open).thenTypes('AgendaPublished');
  });

  it('afvises for dagsordenens fil som referat, og før mødet', () => {
    given(meetingAggregate, scheduled(), opened(), filed(FULL, 'agenda'))
      .when(publish({ redactedSha256: null }), world)
      .thenRefused('document-of-another-kind', { allowed: ['FileDocument'] });
    given(meetingAggregate, scheduled()).when(publish(), world).thenRefused('meeting-not-opened');
  });
});
