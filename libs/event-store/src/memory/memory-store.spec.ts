import { createCodec } from '../codec';
import { eventStoreContract } from '../contract';
import { KeysInMemory } from '../contract/keys-in-memory';
import { plainCodec } from '../contract/plain-codec';
import { SAMPLE_REGISTRY } from '../contract/sample';
import { partOfSharedLog } from '../contract/shared-log';
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

eventStoreContract(
  'memory, a part of a log that others write',
  async () => {
    const whole = openMemoryStore({ progressMs: 100 });
    const foreign = [{ id: 'foreign', type: 'Foreign', data: '{}', metadata: '{}' }];
    const { position } = await whole.append('case-a', 'no-stream', foreign);
    const meddling = setInterval(() => void whole.append('case-a', 'any', foreign), 20);
    const store = withCodec(partOfSharedLog(whole, '.part', position), plainCodec);
    const another = (): never => {
      throw new Error('a log in memory has one instance');
    };
    const dispose = (): Promise<void> => {
      clearInterval(meddling);
      return store.close();
    };
    return { store, another, dispose };
  },
  { sharedLog: false },
);
