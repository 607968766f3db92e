import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { withinLimit } from './time-limit';

const NEVER = new Promise<never>(() => undefined);

describe('a question with a time limit', () => {
  it('is answered, or fails, as without one', async () => {
    expect(await withinLimit(() => Promise.resolve('svar'), 1_000)).toBe('svar');
    await expect(withinLimit(() => Promise.reject(new Error('nej')), 1_000)).rejects.toThrow('nej');
  });

  it('counts as a store that is away where nobody answers in time', async () => {
    await expect(withinLimit(() => NEVER, 20)).rejects.toThrow(StoreUnavailable);
  });
});
