const indent = (text) => text.trimEnd().replace(/^/gm, '    ');

/** One line for a check, and below a failed one what it said. `seconds` is the time it took. */
export function tell({ name, ok, output, seconds }) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(indent(output));
}

/** The last line of a run, which other programs read. */
export function tellTotal({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
}
