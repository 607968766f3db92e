import { given } from '../testing/decider-specification';
import { facts } from '../testing/facts';
import { KKR, opened, scheduled, THIS_MEETING } from '../testing/meeting-words';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';
import type { OrderedItem } from './order';

const procedure = (number: string, title: string): MeetingEvent => ({
  type: 'ProcedureRecorded',
  data: {
    bodyId: KKR,
    number,
    title,
    kind: 'other',
    section: null,
    background: null,
    recommendation: null,
    presentation: null,
    decision: null,
    outcomes: [],
  },
});
const on = (caseId: string, title: string, number: string | null) => ({
  caseId,
  bodyId: KKR,
  title,
  items: [{ meetingId: THIS_MEETING, number, listing: 'ordinary', status: 'scheduled' } as const],
});
const world = facts({ cases: [on('havnen', 'Havnen', '2'), on('broen', 'Broen', null)] });
const planned = [scheduled(), procedure('1', 'Dagsorden'), procedure('3', 'Eventuelt')] as const;
const order = (...items: OrderedItem[]): MeetingCommand => ({ type: 'ReorderAgenda', data: { items } });

describe('rækkefølgen på dagsordenen', () => {
  it('bytter Havnen og Eventuelt om og giver Broen et nummer, alt i ét', () => {
    given(meetingAggregate, ...planned)
      .when(
        order({ number: '4', procedure: '3' }, { number: '3', caseId: 'havnen' }, { number: '2', caseId: 'broen' }),
        world,
      )
      .then({
        type: 'AgendaReordered',
        data: {
          bodyId: KKR,
          items: [
            { number: '4', from: '3', caseId: null },
            { number: '3', from: '2', caseId: 'havnen' },
            { number: '2', from: null, caseId: 'broen' },
          ],
        },
      });
  });

  it('giver de faste punkter deres nye numre', () => {
    const state = given(meetingAggregate, ...planned)
      .when(order({ number: '5', procedure: '3' }), world)
      .state();
    expect([...state.procedures].map(([number, { title }]) => [number, title])).toEqual([
      ['1', 'Dagsorden'],
      ['5', 'Eventuelt'],
    ]);
  });

  it('ændrer intet, når punkterne har de numre i forvejen', () => {
    given(meetingAggregate, ...planned)
      .when(order({ number: '1', procedure: '1' }, { number: '2', caseId: 'havnen' }), world)
      .thenNothing();
  });

  it('afvises, når mødet er begyndt: så er det organet selv, der ændrer den', () => {
    given(meetingAggregate, ...planned, opened())
      .when(order({ number: '9', caseId: 'havnen' }), world)
      .thenRefused('meeting-has-begun', { allowed: ['ApproveAgenda'], field: 'items' });
  });

  it.each<[string, OrderedItem[], string, string]>([
    ['nummeret har et andet fast punkt', [{ number: '1', caseId: 'havnen' }], 'number-taken', 'items.0.number'],
    ['Eventuelt ikke er sat på', [{ number: '9', procedure: '8' }], 'procedure-unknown', 'items.0.procedure'],
    ['Vejen ikke står på dagsordenen', [{ number: '9', caseId: 'vejen' }], 'item-not-on-agenda', 'items.0.caseId'],
    [
      'to punkter får samme nummer',
      [
        { number: '9', caseId: 'havnen' },
        { number: '9', caseId: 'broen' },
      ],
      'number-twice',
      'items.1.number',
    ],
    [
      'et punkt står to gange',
      [
        { number: '8', caseId: 'broen' },
        { number: '9', caseId: 'broen' },
      ],
      'item-twice',
      'items.1',
    ],
    ['det ikke står, hvilket punkt det er', [{ number: '9' }], 'item-unclear', 'items.0'],
    ['nummeret mangler', [{ number: ' ', caseId: 'havnen' }], 'text-missing', 'items.0.number'],
  ])('afvises, hvor %s', (_, items, code, field) => {
    given(meetingAggregate, ...planned)
      .when(order(...items), world)
      .thenRefused(code, { field });
  });
});
