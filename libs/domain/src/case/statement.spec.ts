import { bodyWith, meetingOn, present } from '../testing/facts';
import { caseAfter, decidedAt, FEBRUARY, onFebruary, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';
import type { RecordStatement } from './statement';

const item = { itemId: `${FEBRUARY}/1`, meetingId: FEBRUARY, bodyId: 'kkr' };
const dissent = (data: Partial<RecordStatement['data']> = {}): RecordStatement => ({
  type: 'RecordStatement',
  data: {
    meetingId: FEBRUARY,
    kind: 'dissent',
    by: [{ name: 'Ane Krog', party: 'Liste H' }, { name: 'Bo Lund' }],
    text: 'Færgen bør sejle hele året.',
    demanded: 'at_meeting',
    ...data,
  },
});
const forwarded = (statementId: string, on?: string): CaseCommand => ({
  type: 'ForwardStatement',
  data: on === undefined ? { statementId } : { statementId, on },
});
const council = { ...world, bodies: new Map(world.bodies).set('kkr', bodyWith('kkr', 'ksl-council')) };
const decided = (...commands: CaseCommand[]) =>
  given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY, 'approved'), ...commands));

describe('Ane Krogs og Bo Lunds mindretalsudtalelse om Cykelfærgen', () => {
  it('føres til referat på punktet med begges navne', () => {
    decided()
      .when(dissent({ sendTo: 'Trafikstyrelsen' }), council)
      .then({
        type: 'StatementRecorded',
        data: {
          ...item,
          statementId: 'u1',
          kind: 'dissent',
          by: [
            { name: 'Ane Krog', party: 'Liste H' },
            { name: 'Bo Lund', party: null },
          ],
          text: 'Færgen bør sejle hele året.',
          demanded: 'at_meeting',
          sendTo: 'Trafikstyrelsen',
        },
      });
    decided(dissent()).when(dissent(), council).thenNothing();
  });

  it('følger sagen til Trafikstyrelsen, én gang', () => {
    const sent = dissent({ sendTo: 'Trafikstyrelsen' });
    decided(sent)
      .when(forwarded('u1', '2025-02-20'), council)
      .then({ type: 'StatementForwarded', data: { statementId: 'u1', on: '2025-02-20' } });
    decided(sent)
      .when(forwarded('u1'), council)
      .then({ type: 'StatementForwarded', data: { statementId: 'u1', on: council.effectiveOn } });
    decided(sent, forwarded('u1', '2025-02-20')).when(forwarded('u1'), council).thenNothing();
    decided(sent, forwarded('u1', '2025-02-20'))
      .when(forwarded('u1', '2025-02-21'), council)
      .thenRefused('statement-forwarded', { allowed: ['AnnulEntry'], field: 'on' });
  });

  it('bliver i referatet, når ingen har forlangt den sendt', () => {
    decided(dissent())
      .when(forwarded('u1'), council)
      .thenRefused('statement-stays', { allowed: ['AnnulEntry', 'RecordStatement'], field: 'statementId' });
  });

  it('kan i en kommunalbestyrelse ikke først forlanges efter mødet', () => {
    decided()
      .when(dissent({ demanded: 'afterwards' }), council)
      .thenRefused('dissent-too-late', {
        message:
          'En afvigende mening skal forlanges ført til referat på selve mødet. Tillader organet, at noget føres ind senere, så skriv det som protokoltilførsel (entry) eller forbehold (reservation).',
        allowed: ['RecordStatement'],
        field: 'demanded',
      });
    decided()
      .when(dissent({ demanded: 'afterwards', kind: 'entry' }), council)
      .thenTypes('StatementRecorded');
    decided()
      .when(dissent({ demanded: 'afterwards' }), world)
      .thenTypes('StatementRecorded');
  });

  it('kan ikke komme fra en, der havde afbud', () => {
    const [entry] = present('Ane Krog', 'Bo Lund').recorded;
    if (entry === undefined) throw new Error('they should be there');
    const attendees = entry.attendees.map((each) =>
      each.name === 'Bo Lund' ? { ...each, role: 'apology' as const } : each,
    );
    const february = meetingOn('2025-02-14', {
      status: 'held',
      attendance: { recorded: [{ ...entry, attendees }], recusals: [] },
    });
    const facts = { ...council, meetings: new Map(council.meetings).set(FEBRUARY, february) };
    decided()
      .when(dissent(), facts)
      .thenRefused('was-not-there', { allowed: ['RecordAttendance', 'RecordStatement'], field: 'by.1.name' });
    decided()
      .when(dissent({ by: [{ name: 'Ane Krog' }] }), facts)
      .thenTypes('StatementRecorded');
    decided()
      .when(dissent({ kind: 'entry' }), facts)
      .thenTypes('StatementRecorded');
  });

  it.each<[string, CaseCommand, string, string]>([
    ['ingen har udtalt', dissent({ by: [] }), 'nobody-says-it', 'by'],
    ['en uden navn har udtalt', dissent({ by: [{ name: '' }] }), 'text-missing', 'by.0.name'],
    [
      'samme person har udtalt to gange',
      dissent({ by: [{ name: 'Ane' }, { name: 'Ane' }] }),
      'name-twice',
      'by.1.name',
    ],
    ['intet siger', dissent({ text: ' ' }), 'text-missing', 'text'],
    ['er af en ukendt slags', dissent({ kind: 'brok' as 'entry' }), 'unknown-word', 'kind'],
    ['er forlangt på en ukendt tid', dissent({ demanded: 'før' as 'afterwards' }), 'unknown-word', 'demanded'],
    ['sendes til ingen', dissent({ sendTo: '' }), 'text-missing', 'sendTo'],
    ['ikke findes', forwarded('u9'), 'statement-unknown', 'statementId'],
    ['sendes en umulig dag', forwarded('u1', '2025-02-30'), 'no-such-date', 'on'],
  ])('afvises, når den er en, som %s', (_, command, code, field) => {
    decided(dissent({ sendTo: 'Trafikstyrelsen' }))
      .when(command, council)
      .thenRefused(code, { field });
  });

  it('afvises på en sag, der ikke er på dagsordenen', () => {
    given(caseAggregate, ...caseAfter())
      .when(dissent(), council)
      .thenRefused('item-not-scheduled', { allowed: ['ScheduleCase'] });
  });
});
