/** Standard output holds the answer alone, so that it can be piped; everything else goes to standard error. */
export function answer(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** The answer as one JSON document. */
export function answerJson(value: unknown): void {
  answer(JSON.stringify(value, null, 2));
}

/** What accompanies the answer: progress, plans, failures. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** The answer in the form that was asked for. */
export function answerIn(json: boolean | undefined, value: unknown, lines: () => readonly string[]): void {
  if (json === true) answerJson(value);
  else answer(lines().join('\n'));
}
