import { countBy, type LoggedEvent } from './log-file';

const STEP = /^\[ *\d+\/\d+\] (\S+ \S+): registreret$/gm;

/** The steps that an import told as recorded, as `STREAM COMMAND`. */
export function acknowledgedSteps(told: string): readonly string[] {
  return [...told.matchAll(STEP)].map(([, step]) => step);
}

/** The acknowledged steps of which the log holds fewer commands than were acknowledged. */
export function lostSteps(acknowledged: readonly string[], log: readonly LoggedEvent[]): readonly string[] {
  const firsts = [...new Map(log.map((event) => [event.commandId, event])).values()];
  const held = countBy(firsts, ({ stream, commandType }) => `${stream} ${commandType}`);
  const told = countBy(acknowledged, (step) => step);
  return Object.keys(told).filter((step) => (told[step] ?? 0) > (held[step] ?? 0));
}
