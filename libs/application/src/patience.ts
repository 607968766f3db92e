import { setTimeout as sleep } from 'node:timers/promises';

/** So many times in a row somebody else may be quicker before it pays to wait. */
const AT_ONCE = 2;
const LONGEST_PAUSE_MS = 50;

/**
 * Waits before a command is decided again, longer each time and by chance: a process that has many commands for one stream
 * knows each time what it appended itself, and is quicker than any other until it has none left.
 */
export async function letOthersFinish(attempt: number): Promise<void> {
  if (attempt <= AT_ONCE) return;
  await sleep(Math.random() * Math.min(attempt, LONGEST_PAUSE_MS));
}
