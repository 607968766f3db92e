/** What a writer says that the stream must be like; a number is the revision of its last event. */
export type Expected = bigint | 'no-stream' | 'stream-exists' | 'any';

/** The number that stands for it in the server's messages. */
export function codeOf(expected: Expected): bigint {
  if (typeof expected === 'bigint') return expected;
  return { 'no-stream': -1n, any: -2n, 'stream-exists': -4n }[expected];
}
