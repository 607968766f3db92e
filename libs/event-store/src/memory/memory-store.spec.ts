import { createCodec } from '../codec';
import { eventStoreContract } from '../contract';
import { KeysInMemory } from '../contract/keys-in-memory';
import { plainCodec } from '../contract/plain-codec';
import { SAMPLE_REGISTRY } from '../contract/sample';
import { withCodec } from '../with-codec';
import { openMemoryStore } from './memory-store';

const subject = (codec: typeof plainCodec) => {
  const store = withCodec(openMemoryStore({ progressMs: 100 }), codec);
  const another = (): never => {
    throw new Error('a log in memory has one instance');
  };
  return Promise.resolve({ store, another, dispose: () => store.close() });
};

eventStoreContract('memory, plain', () => subject(plainCodec), { sharedLog: false });
eventStoreContract('memory, encrypted', () => subject(createCodec(SAMPLE_REGISTRY, new KeysInMemory())), {
  sharedLog: false,
});
