import type { EventMetadata } from '@sagsgang/kernel/event';
import type { Codec } from '../codec';
import { KeysInMemory } from './keys-in-memory';

const decode: Codec['decode'] = (event) => ({
  ...event,
  data: JSON.parse(event.data) as unknown,
  metadata: JSON.parse(event.metadata) as EventMetadata,
});

/** Plain JSON without encryption: shows that an adapter keeps its rules by itself. */
export const plainCodec: Codec = {
  encode: (_stream, events) =>
    Promise.resolve(
      events.map(({ id, type, data, metadata }) => ({
        id,
        type,
        data: JSON.stringify(data),
        metadata: JSON.stringify(metadata),
      })),
    ),
  keysOf: () => new KeysInMemory().load(),
  decode,
  decodeOrMark: decode,
};
