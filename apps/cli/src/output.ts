/** Characters by which a text could change what a terminal shows: control characters, and changes of direction. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Standard output holds the answer alone, so that it can be piped; everything else goes to standard error. */
export function answer(text: string): void {
  write(text.replace(UNPRINTABLE, '\ufffd'));
}

/** The answer as one JSON document. */
export function answerJson(value: unknown): void {
  write(JSON.stringify(value, null, 2));
}

function write(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** What accompanies the answer: progress, plans, failures. */
export function tell(text: string): void {
  process.stderr.write(`${text.replace(UNPRINTABLE, '\ufffd')}\n`);
}

/** The answer in the form that was asked for. */
export function answerIn(json: boolean | undefined, value: unknown, lines: () => readonly string[]): void {
  if (json === true) answerJson(value);
  else answer(lines().join('\n'));
}
