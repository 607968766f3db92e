import type { LoggerService } from '@nestjs/common';
import { destination, levels, pino, stdSerializers, stdTimeFunctions, type Logger } from 'pino';
import { WrongConfiguration } from './configuration';

const STANDARD_ERROR = 2;

/**
 * The log of a process: JSON lines on standard error, so that standard output stays for answers. It holds ids, numbers
 * and names of things, and never keys or texts of cases.
 * @throws WrongConfiguration where there is no such level
 */
export function openLog(level: string): Logger {
  const known = [...Object.keys(levels.values), 'silent'];
  if (!known.includes(level))
    throw new WrongConfiguration(`SAGSGANG_LOG=${level}: skal være en af ${known.join(', ')}`);
  return pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: describeError } },
    // Written at once: what a process says before it dies is what one needs most.
    destination({ dest: STANDARD_ERROR, sync: true }),
  );
}

/** An error without what it quotes: `JSON.parse` repeats the text that it could not read, which may be a case's. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof SyntaxError)) return error instanceof Error ? withoutFields(error) : typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, stack: frames.join('\n') };
}

/** Errors may carry whole requests or rows as fields of their own. */
function withoutFields(error: Error): unknown {
  const { type, message, stack } = stdSerializers.err(error);
  return 'code' in error ? { type, message, stack, code: error.code } : { type, message, stack };
}

/** Lets Nest log through pino; what it says of its own start is for those who look for a fault. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    const err = message instanceof Error ? message : undefined;
    this.logger.error({ err, context: rest.at(-1) }, err === undefined ? String(message) : err.name);
  }
}
