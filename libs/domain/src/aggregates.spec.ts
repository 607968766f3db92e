import { AGGREGATES, aggregateOf } from './aggregates';

describe('the aggregate of a stream', () => {
  it('is told by the stream’s category, whatever the id', () => {
    expect(aggregateOf('meeting-body-1')).toBe(AGGREGATES.meeting);
    expect(aggregateOf('case-1')).toBe(AGGREGATES.case);
    expect(aggregateOf('body-1')).toBe(AGGREGATES.body);
    expect(aggregateOf('operation-skips')).toBe(AGGREGATES.operation);
  });

  it('does not exist for other streams', () => {
    for (const stream of ['policy-1', 'case', 'constructor-1', ''])
      expect(() => aggregateOf(stream)).toThrow(RangeError);
  });

  it('takes each command type once', () => {
    const types = Object.values(AGGREGATES).flatMap(({ commandTypes }): readonly string[] => commandTypes);
    const shared = types.filter((type, index) => types.indexOf(type) !== index);
    expect([...new Set(shared)]).toEqual(['AnnulEntry']);
  });
});
