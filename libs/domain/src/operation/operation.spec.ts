import { given } from '../testing/decider-specification';
import { recorded } from '../testing/recording';
import { operationAggregate, type OperationCommand, type OperationEvent } from './operation';
import { skipsIn, type EventSkipped } from './skipping';

const data: EventSkipped['data'] = {
  eventId: 'gift',
  number: 52,
  position: '53',
  stream: 'case-havn',
  revision: 4,
  eventType: 'Ukendt',
  consumers: ['case-file', 'case-history'],
  reason: 'Skrevet af et andet program.',
};
const skip = (changed: object = {}): OperationCommand => ({ type: 'SkipEvent', data: { ...data, ...changed } });
const skipped = (changed: object = {}): EventSkipped => ({ type: 'EventSkipped', data: { ...data, ...changed } });
const annul: OperationCommand = { type: 'AnnulEntry', data: { eventId: 'e0', reason: 'En ny version kan læse den.' } };

describe('skipping an event', () => {
  it('is recorded with the event, who goes on without it, and why', () => {
    given(operationAggregate).when(skip()).then(skipped());
  });

  it('is recorded for those alone who did not skip it yet', () => {
    given(operationAggregate, skipped()).when(skip()).thenNothing();
    given(operationAggregate, skipped())
      .when(skip({ consumers: ['case-file', 'policy:bring-back'] }))
      .then(skipped({ consumers: ['policy:bring-back'] }));
  });

  it('is refused without a reason, and where nobody is to go on', () => {
    given(operationAggregate)
      .when(skip({ reason: ' ' }))
      .thenRefused('text-missing', { field: 'reason' });
    given(operationAggregate)
      .when(skip({ consumers: [] }))
      .thenRefused('nobody-skips', { field: 'consumers' });
  });

  it('can be taken back, and is then to be done again', () => {
    const taken: OperationEvent = { type: 'EntryAnnulled', data: { ...annul.data, eventIds: ['e0'] } };
    given(operationAggregate, skipped()).when(annul).then(taken);
    given(operationAggregate, skipped(), taken).when(skip()).then(skipped());
    expect(skipsIn(recorded<OperationEvent>([skipped(), taken])).size).toBe(0);
  });
});

describe('what is skipped', () => {
  it('is known by event and consumer', () => {
    const skips = skipsIn(recorded([skipped(), skipped({ consumers: ['returns'] }), skipped({ eventId: 'anden' })]));
    expect([...(skips.get('gift') ?? [])]).toEqual(['case-file', 'case-history', 'returns']);
    expect([...skips.keys()]).toEqual(['gift', 'anden']);
  });

  it('is nothing by an entry that cannot be read', () => {
    const [entry] = recorded([skipped()]);
    expect(skipsIn([{ ...entry, unreadable: new Error('torn') }]).size).toBe(0);
  });
});
