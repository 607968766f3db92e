import { eachEvent, type LogSource } from './log-source';
import { LogsDiffer } from './logs-differ';
import { isSameEvent } from './same-event';

/**
 * Reads both logs beside each other, to their ends. Resolves to how many events they have.
 * @throws LogsDiffer at the first event that is not the same
 */
export async function compareLogs(source: LogSource, target: LogSource): Promise<number> {
  const others = eachEvent(target);
  let number = 0;
  try {
    for await (const event of eachEvent(source)) {
      const other = await others.next();
      if (other.done === true) throw new LogsDiffer(number, 'target-is-shorter');
      if (!isSameEvent(event, other.value)) throw new LogsDiffer(number, 'another-event');
      number += 1;
    }
    if ((await others.next()).done !== true) throw new LogsDiffer(number, 'target-is-longer');
    return number;
  } finally {
    await others.return(undefined);
  }
}
