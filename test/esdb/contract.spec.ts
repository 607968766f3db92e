import { createCodec } from '@sagsgang/event-store/codec';
import { eventStoreContract } from '@sagsgang/event-store/contract';
import { KeysInMemory } from '@sagsgang/event-store/contract/keys-in-memory';
import { plainCodec } from '@sagsgang/event-store/contract/plain-codec';
import { SAMPLE_REGISTRY } from '@sagsgang/event-store/contract/sample';
import { onDouble, onReal, REAL } from './servers';

const sealing = () => createCodec(SAMPLE_REGISTRY, new KeysInMemory());

eventStoreContract('EventStoreDB (the double), plain', () => onDouble(plainCodec), { sharedLog: true });
eventStoreContract('EventStoreDB (the double), encrypted', () => onDouble(sealing()), { sharedLog: true });

const real = REAL;
if (real !== undefined) {
  eventStoreContract('EventStoreDB (a real server), plain', () => onReal(real, plainCodec), { sharedLog: true });
  eventStoreContract('EventStoreDB (a real server), encrypted', () => onReal(real, sealing()), { sharedLog: true });
}
