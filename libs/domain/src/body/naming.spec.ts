import { registered } from '../testing/body-words';
import { given } from '../testing/decider-specification';
import { bodyAggregate, bodyFact, type BodyCommand, type BodyEvent } from './body';

const rename = (name: string, from = '2024-01-01'): BodyCommand => ({ type: 'RenameBody', data: { name, from } });
const renamed = (name: string, from = '2024-01-01', was = 'Teknikudvalget'): BodyEvent => ({
  type: 'BodyRenamed',
  data: { name, from, was },
});

describe('giving a body another name', () => {
  const klima = given(bodyAggregate, registered, renamed('Klimaudvalget'));

  it('calls Teknikudvalget Klimaudvalget from that day on, and by its old name before', () => {
    given(bodyAggregate, registered).when(rename('Klimaudvalget')).then(renamed('Klimaudvalget'));
    expect(bodyFact('1', klima.state, '2023-12-31')?.name).toBe('Teknikudvalget');
    expect(bodyFact('1', klima.state, '2024-01-01')?.name).toBe('Klimaudvalget');
  });

  it('changes nothing the second time, and corrects the name that it has from that day', () => {
    klima.when(rename('Klimaudvalget')).thenNothing();
    klima.when(rename('Klima- og Miljøudvalget')).then(renamed('Klima- og Miljøudvalget'));
    given(bodyAggregate, registered, renamed('Klimaudvalget', '2026-01-01'), renamed('Vejudvalget'))
      .when(rename('Byudvalget', '2025-01-01'))
      .then(renamed('Byudvalget', '2025-01-01', 'Vejudvalget'));
  });

  it('lets a document with either name register the body again without a change, and refuses a third', () => {
    klima.when({ type: 'RegisterBody', data: { name: 'Klimaudvalget' } }).thenNothing();
    klima.when({ type: 'RegisterBody', data: { name: 'Teknikudvalget' } }).thenNothing();
    klima.when({ type: 'RegisterBody', data: { name: 'Byudvalget' } }).thenRefused('body-exists', {
      allowed: ['RenameBody', 'RecordMembership'],
      message: 'Organet er allerede oprettet som »Teknikudvalget«; har det skiftet navn, så brug RenameBody.',
    });
  });

  it('is refused without a name or a day that there is', () => {
    klima.when(rename(' ')).thenRefused('text-missing', { field: 'name' });
    klima.when(rename('Byudvalget', '2024-02-30')).thenRefused('no-such-date', { field: 'from' });
  });
});
