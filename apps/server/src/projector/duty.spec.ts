import type { Installation } from '@sagsgang/wiring/installation';
import { pino } from 'pino';
import { Metrics } from '../metrics/metrics';
import { Duty } from './duty';

/** An installation whose work goes on for a while after it was told to end, as where a database is silent. */
function slowToEnd() {
  let end: () => void = () => undefined;
  const follow = (): Promise<void> => new Promise((resolve) => (end = resolve));
  const installation = { checkLog: () => Promise.resolve(), follow } as unknown as Installation;
  return { installation, end: () => end() };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a projector', () => {
  it('leads while it has the lock, and does not say so any more once it has lost it, though its work still ends', async () => {
    const { installation, end } = slowToEnd();
    const metrics = new Metrics();
    const duty = new Duty(installation, metrics, pino({ level: 'silent' }));
    const office = new AbortController();
    const performed = duty.perform(office.signal);
    await soon();
    expect(duty.role).toBe('leader');
    expect(await metrics.text()).toContain('sagsgang_projector_leader 1');
    office.abort();
    expect(duty.role).toBe('standby');
    expect(await metrics.text()).toContain('sagsgang_projector_leader 0');
    end();
    await performed;
    expect(duty.role).toBe('standby');
  });

  it('never leads where the lock was lost before it began', async () => {
    const { installation } = slowToEnd();
    const duty = new Duty(installation, new Metrics(), pino({ level: 'silent' }));
    await duty.perform(AbortSignal.abort());
    expect(duty.role).toBe('standby');
  });
});
