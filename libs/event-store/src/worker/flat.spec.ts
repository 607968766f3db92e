import fc from 'fast-check';
import { pack, unpack, type Fields, type FlatMessage } from './flat';

describe('a flat message', () => {
  it('comes apart into the requests that were put into it', () => {
    const fields = fc.array(fc.oneof(fc.string(), fc.integer()));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fields)), (requests) => {
        const message: FlatMessage = [];
        for (const [number, one] of requests) pack(message, number, one);
        const taken: [number, Fields][] = [];
        unpack(message, (number, one) => taken.push([number, one]));
        expect(taken).toEqual(requests);
      }),
    );
  });
});
