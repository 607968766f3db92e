import { OutcomeUnknown, WrongRevision } from '@sagsgang/event-store/errors';
import { settle } from './settle';

/** An append that fails so often as there are errors, and counts how often it was asked. */
function appendAfter(...errors: Error[]) {
  const asked = { times: 0 };
  const append = (): Promise<string> => {
    const error = errors[asked.times];
    asked.times += 1;
    return error === undefined ? Promise.resolve('appended') : Promise.reject(error);
  };
  return { asked, append };
}

const lost = (): OutcomeUnknown => new OutcomeUnknown('no answer');

describe('settling an append whose outcome is unknown', () => {
  it('asks once where there is an answer', async () => {
    const { asked, append } = appendAfter();
    await expect(settle(append)).resolves.toBe('appended');
    expect(asked.times).toBe(1);
  });

  it('repeats the request until there is an answer', async () => {
    const { asked, append } = appendAfter(lost(), lost());
    await expect(settle(append)).resolves.toBe('appended');
    expect(asked.times).toBe(3);
  });

  it('leaves every other error to the caller at once, also after a repetition', async () => {
    const { asked, append } = appendAfter(lost(), new WrongRevision('case-1', 3, 4));
    await expect(settle(append)).rejects.toThrow(WrongRevision);
    expect(asked.times).toBe(2);
  });

  it('gives up after the last pause, so that the sender may repeat the command later', async () => {
    const { asked, append } = appendAfter(lost(), lost(), lost(), lost());
    await expect(settle(append, [1, 1])).rejects.toThrow(OutcomeUnknown);
    expect(asked.times).toBe(3);
  });
});
