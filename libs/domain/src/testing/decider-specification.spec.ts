import { accept, refuse, type Decider } from '@sagsgang/kernel/decider';
import { ENTRY_ANNULLED } from '@sagsgang/kernel/fold';
import type { Facts } from '../facts';
import { given } from './decider-specification';
import { by } from './recording';

type Count = { type: 'Count'; data: { by: number } };
type Counted =
  { type: 'Counted'; data: { by: number } } | { type: typeof ENTRY_ANNULLED; data: { eventIds: string[] } };

const counter: Decider<Count, number, Counted, Facts> = {
  initial: 0,
  decide: ({ data }, state) => {
    if (data.by < 0) return refuse('negative', 'Man kan ikke tælle baglæns.', ['Count'], 'by');
    if (data.by > 9) return refuse('too-much', 'ingen hel sætning');
    return data.by === 0 ? accept() : accept({ type: 'Counted', data: { by: data.by + state } });
  },
  evolve: (state, event) => (event.type === 'Counted' ? state + event.data.by : state),
};
const counted = (by: number): Counted => ({ type: 'Counted', data: { by } });
const count = (by: number): Count => ({ type: 'Count', data: { by } });

describe('the given/when/then kit', () => {
  it('folds the history before it decides, and the new events after', () => {
    given(counter, counted(2), counted(3)).when(count(1)).then(counted(6));
    expect(given(counter, counted(2)).when(count(1)).state()).toBe(5);
  });

  it('leaves out what the history annuls', () => {
    const annulled: Counted = { type: ENTRY_ANNULLED, data: { eventIds: ['e0'] } };
    expect(given(counter, counted(2), counted(3), annulled).state).toBe(3);
  });

  it('says who recorded an event where the spec says so', () => {
    const { history } = given(counter, by(counted(2), { commandId: 'mine' }), counted(3));
    expect(history.map(({ id, metadata }) => [id, metadata.commandId])).toEqual([
      ['e0', 'mine'],
      ['e1', 'c1'],
    ]);
  });

  it('fails where the events differ', () => {
    expect(() => given(counter).when(count(1)).then(counted(2))).toThrow();
    expect(() => given(counter).when(count(1)).thenNothing()).toThrow();
    expect(() => given(counter).when(count(1)).thenTypes()).toThrow();
  });

  it('fails where the refusal is another, or its message is no sentence', () => {
    given(counter)
      .when(count(-1))
      .thenRefused('negative', { allowed: ['Count'], field: 'by' });
    expect(() => given(counter).when(count(-1)).thenRefused('other')).toThrow();
    expect(() => given(counter).when(count(-1)).thenRefused('negative', { field: 'x' })).toThrow();
    expect(() => given(counter).when(count(1)).thenRefused('negative')).toThrow();
    expect(() => given(counter).when(count(10)).thenRefused('too-much')).toThrow();
  });
});
