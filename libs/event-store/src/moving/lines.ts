import { MAX_BATCH_BYTES } from '../batch';
import { UnreadableLine } from './unreadable-line';

/** No event is longer; a file without line ends is refused before it fills the memory. */
const MAX_CHARS = 2 * MAX_BATCH_BYTES;

/**
 * The lines of a UTF-8 file, without their ends; an empty last line is left out.
 * @throws UnreadableLine where a line is no UTF-8 or longer than any event
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + decode(decoder, chunk, number + 1)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      number += 1;
      yield line;
    }
    if (rest.length > MAX_CHARS) throw new UnreadableLine(number + 1, 'no-event');
  }
  rest += decode(decoder, undefined, number + 1);
  if (rest !== '') yield rest;
}

/** Without a chunk it tells whether the file ended in the middle of a letter. */
function decode(decoder: TextDecoder, chunk: Buffer | undefined, line: number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new UnreadableLine(line, 'no-text');
  }
}
