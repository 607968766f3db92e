import * as fc from 'fast-check';
import { InvalidCommand } from './invalid-command';
import { COMMAND_TYPES } from './registry';
import { streamFor } from './stream-for';

describe('the stream of a command', () => {
  it.each([
    ['OpenCase', 'kkr-eksempel-2025-03-14-2.2', 'case-kkr-eksempel-2025-03-14-2.2'],
    ['OpenMeeting', 'kkr-eksempel-2025-03-14', 'meeting-kkr-eksempel-2025-03-14'],
    ['RegisterBody', 'kkr-eksempel', 'body-kkr-eksempel'],
    ['AnnulEntry', 'meeting-kkr-eksempel-2025-03-14', 'meeting-kkr-eksempel-2025-03-14'],
    ['AnnulEntry', 'case-1', 'case-1'],
    ['AnnulEntry', 'operation-skips', 'operation-skips'],
  ])('of %s with the id %s is %s', (type, id, stream) => {
    expect(streamFor(type, id)).toBe(stream);
  });

  it('must be named whole where an entry is to be annulled, since every kind has entries', () => {
    expect(() => streamFor('AnnulEntry', 'kkr-eksempel')).toThrow(
      "AnnulEntry findes for sager, møder og organer; skriv case-, meeting- eller body- foran id'et.",
    );
  });

  it('is refused for an unknown type', () => {
    expect(() => streamFor('OpenCse', 'x')).toThrow('Mente du OpenCase?');
  });

  it('only ever is a kind and an id of harmless signs', () => {
    const type = fc.constantFrom(...COMMAND_TYPES);
    const id = fc.oneof(
      fc.string(),
      fc.string().map((end) => `case-${end}`),
      fc.stringMatching(/^[a-z0-9.-]{1,20}$/),
    );
    fc.assert(
      fc.property(type, id, (type, id) => {
        const stream = attempt(() => streamFor(type, id));
        expect(stream === undefined || /^(case|meeting|body|operation)-[\w.-]{1,200}$/.test(stream)).toBe(true);
        if (type !== 'AnnulEntry') expect(stream !== undefined).toBe(/^[\w.-]{1,200}$/.test(id));
      }),
    );
  });
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof InvalidCommand && error.errors[0]?.field === 'id') return undefined;
    throw error;
  }
}
