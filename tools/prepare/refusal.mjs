/** A reason to stop that the person at the keyboard can act on: its message is shown alone, without a stack. */
export class Refusal extends Error {}

/** Writes one sentence to standard error: standard output belongs to the program that is being prepared. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs `work` and ends the process with exit code 1 and one plain sentence where it refuses. */
export async function orRefuse(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    process.exit(1);
  }
}
