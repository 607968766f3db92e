import { BODY, recordMember, registerBody } from '@sagsgang/application/testing/body-commands';
import { logOn, processOn } from '@sagsgang/application/testing/process';
import { UnreliableStore, type Fault } from '@sagsgang/application/testing/unreliable-store';
import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import { Metrics } from './metrics';
import { watchAppends } from './watched-store';

/** A store whose appends are counted, behind a line on which these faults happen. */
function watched(...faults: Fault[]) {
  const metrics = new Metrics();
  const line = new UnreliableStore(logOn(openMemoryStore()));
  line.faults = faults;
  const numbers = async () => {
    const told = await metrics.text();
    const number = (name: string): number => Number(told.split('\n').find((row) => row.startsWith(`${name} `))?.split(' ')[1]); // prettier-ignore
    const appends = (outcome: string): number => number(`sagsgang_appends_total{outcome="${outcome}"}`);
    return {
      recorded: appends('recorded'),
      conflict: appends('conflict'),
      unknown: appends('unknown'),
      retries: number('sagsgang_append_retries_total'),
    };
  };
  return { store: watchAppends(line, metrics), numbers };
}

describe('the numbers of the appends', () => {
  it('are all there, as nothing, before the first', async () => {
    expect(await watched().numbers()).toEqual({ recorded: 0, conflict: 0, unknown: 0, retries: 0 });
  });

  it('count what was recorded, and the repetitions of what got no answer', async () => {
    const { store, numbers } = watched('answer-lost', 'request-lost');
    await processOn(store).send(BODY, registerBody());
    expect(await numbers()).toEqual({ recorded: 1, conflict: 0, unknown: 2, retries: 2 });
  });

  it('count a conflict where another server was quicker, and the append that follows it', async () => {
    const { store, numbers } = watched();
    const [one, other] = [processOn(store), processOn(store)];
    await one.send(BODY, registerBody());
    await other.send(BODY, recordMember('Grethe Sø'));
    await one.send(BODY, recordMember('Per Ø'));
    expect(await numbers()).toEqual({ recorded: 3, conflict: 1, unknown: 0, retries: 0 });
  });
});
