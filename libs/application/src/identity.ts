import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v5 } from 'uuid';
import type { Command } from '@sagsgang/kernel/command';

/** The namespace of all ids that Sagsgang derives (RFC 9562, version 5). It never changes: retries depend on it. */
const NAMESPACE = '5f0c8a52-6c3c-5d0e-9a37-0c5b8d1e7a42';

/**
 * The id of the nth event of a command, so that a retried command writes the same ids. A command with the same id and
 * another body gets others: a store answers known ids with the first result, and would take the one for the other.
 */
export const eventIdOf = (commandId: string, bodyHash: string, index: number): string =>
  v5(`event:${commandId}:${bodyHash}:${index}`, NAMESPACE);

/** The id of the nth command that a policy sends because of an event. */
export const policyCommandId = (policy: string, eventId: string, index: number): string =>
  v5(`policy:${policy}:${eventId}:${index}`, NAMESPACE);

/** The id of a command that is derived from what it is about, such as one step of an import. */
export const derivedCommandId = (key: string): string => v5(`command:${key}`, NAMESPACE);

/**
 * HMAC-SHA-256, hex, of a command's canonical JSON (RFC 8785) and its stream. A keyed hash, so that nobody can find a
 * guessed text again in the log after its key was destroyed.
 */
export function bodyHashOf(key: Buffer, stream: string, command: Command): string {
  const text = canonicalize({ stream, type: command.type, data: command.data });
  if (text === undefined) throw new TypeError('a command must be plain JSON');
  return createHmac('sha256', key).update(text).digest('hex');
}
