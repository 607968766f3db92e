import { mayPass, reasonOf } from './pause';

/** An error as the engine throws it: its message repeats what it could not handle. */
function quoting(): unknown {
  try {
    return JSON.parse('Sagen om den hemmelige\n    at hemmelig:1:2');
  } catch (error) {
    return error;
  }
}

describe('why something failed', () => {
  it('is told by the kind of the error and its place, and never by a text that it quotes', () => {
    expect(reasonOf(quoting())).toMatch(/^SyntaxError/);
    expect(reasonOf(quoting())).not.toMatch(/hemmelig/);
    expect(reasonOf(new TypeError('en\n    at hemmelig:1:2'))).toMatch(/^TypeError at pause\.spec\.ts:\d+$/);
    expect(reasonOf('hemmelig')).toBe('a thrown string');
  });

  it('is told in the words of an error that vouches for them', () => {
    expect(reasonOf(Object.assign(new Error('hemmelig'), { why: 'it is no JSON' }))).toBe('it is no JSON');
  });

  it('may pass only where the error says so', () => {
    const advising = (advice: string) => Object.assign(new Error('x'), { advice });
    expect(['same-request', 'decide-again', 'never'].map((advice) => mayPass(advising(advice)))).toEqual([
      true,
      true,
      false,
    ]);
    expect([mayPass(new Error('x')), mayPass('x')]).toEqual([false, false]);
  });
});
