import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import { AT_START } from '@sagsgang/kernel/checkpoint';
import { lagOf } from './lag';
import { BODY, recordMember, registerBody } from './testing/body-commands';
import { everythingIn, logOn, processOn } from './testing/process';

const at = (time: string): number => Date.parse(`2025-03-14T${time}Z`);

/** A log with an event of ten o'clock and two of five past. */
async function threeEvents() {
  const store = logOn(openMemoryStore());
  await processOn(store, () => '2025-03-14T10:00:00.000Z').send(BODY, registerBody());
  const later = processOn(store, () => '2025-03-14T10:05:00.000Z');
  for (const name of ['Grethe Sø', 'Per Ø']) await later.send(BODY, recordMember(name));
  const [first, , last] = await everythingIn(store);
  const checkpoint = (number: number, position = '') => ({ number, position });
  return { store, first: checkpoint(0, first?.position), last: checkpoint(2, last?.position) };
}

describe('how far a projection is behind', () => {
  it('is as many events as it has not handled, and as long as the first of them has waited', async () => {
    const { store, first } = await threeEvents();
    expect(await lagOf(store, AT_START, at('10:06:00'))).toEqual({ events: 3, seconds: 360 });
    expect(await lagOf(store, first, at('10:06:00'))).toEqual({ events: 2, seconds: 60 });
  });

  it('is nothing at the head of the log, however long ago that was, and in an empty log', async () => {
    const { store, last } = await threeEvents();
    expect(await lagOf(store, last, at('23:00:00'))).toEqual({ events: 0, seconds: 0 });
    expect(await lagOf(logOn(openMemoryStore()), AT_START, at('10:00:00'))).toEqual({ events: 0, seconds: 0 });
  });

  it('is no less than nothing where the clock of who recorded is ahead', async () => {
    const { store, first } = await threeEvents();
    expect(await lagOf(store, first, at('10:04:00'))).toEqual({ events: 2, seconds: 0 });
  });
});
