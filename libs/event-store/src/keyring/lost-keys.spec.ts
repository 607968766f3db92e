import { createCodec } from '../codec';
import { KeysInMemory } from '../contract/keys-in-memory';
import { idNamed, noted, SAMPLE_REGISTRY } from '../contract/sample';
import { openMemoryStore } from '../memory/memory-store';
import { withCodec } from '../with-codec';
import { hasLostKeys } from './lost-keys';

/** A log with one case, and the keys of its texts. */
async function written() {
  const [log, keys] = [openMemoryStore(), new KeysInMemory()];
  await withCodec(log, createCodec(SAMPLE_REGISTRY, keys)).append('case-a', 'no-stream', [noted()]);
  return { log, keys };
}

describe('lost keys', () => {
  it('are noticed, at every start and not only at the first one after the loss', async () => {
    const { log } = await written();
    const others = new KeysInMemory();
    expect(await hasLostKeys(log, others)).toBe(true);
    await others.ensureKeys(['case-a', 'case-b']);
    expect(await hasLostKeys(log, others)).toBe(true);
  });

  it('are not those that are there, nor those that were destroyed on purpose', async () => {
    const { log, keys } = await written();
    expect(await hasLostKeys(log, keys)).toBe(false);
    for (const id of keys.ids()) keys.destroy(id);
    expect(await hasLostKeys(log, keys)).toBe(false);
  });

  it('are noticed behind an event that is damaged', async () => {
    const { log, keys } = await written();
    const [{ metadata }] = (await log.readStream('case-a')).events;
    const torn = openMemoryStore();
    await torn.append('case-b', 'no-stream', [{ id: idNamed('torn'), type: 'Noted', data: '{"torn', metadata }]);
    await withCodec(torn, createCodec(SAMPLE_REGISTRY, keys)).append('case-a', 'no-stream', [noted()]);
    expect(await hasLostKeys(torn, keys)).toBe(false);
    expect(await hasLostKeys(torn, new KeysInMemory())).toBe(true);
  });

  it('are none where nothing was written yet', async () => {
    expect(await hasLostKeys(openMemoryStore(), new KeysInMemory())).toBe(false);
  });
});
