const LONGEST_STOP_MS = 10_000;

/** Resolves to the name of the first signal that asks the process to end; what does not end in time is cut off. */
export function stopRequested(): Promise<string> {
  return new Promise((resolve) => {
    const onSignal = (signal: NodeJS.Signals): void => {
      // A terminal and npm may both send the signal, so that the second one means nothing.
      setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
      resolve(signal);
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
