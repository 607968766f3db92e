import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

const PRELOADED = join(__dirname, 'part-of-log.cjs');

/** Variables for programs that share a real server with everybody: their part of its log is theirs, and begins empty. */
export const ownPart = (): Readonly<Record<string, string>> => ({
  SAGSGANG_TEST_PART: `.${randomUUID()}`,
  NODE_OPTIONS: `--require ${JSON.stringify(PRELOADED)}`,
});

/** Takes this process into a part as well, once and for all its tests. */
export function enterPart(part: ReturnType<typeof ownPart>): void {
  process.env['SAGSGANG_TEST_PART'] = part['SAGSGANG_TEST_PART'];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it must come after the variable, and runs as it is
  require(PRELOADED);
}
