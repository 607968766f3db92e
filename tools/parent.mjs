const pollMilliseconds = 200;

/**
 * Ends this process, with SIGTERM, once the shell that npm put above it is gone: npm passes a signal on to that shell
 * alone, and a server that outlived `npm start` would keep its port.
 */
export function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, pollMilliseconds);
  watch.unref();
}
