import { createHmac, hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Command } from '@sagsgang/kernel/command';

/** The namespace of all ids that Sagsgang derives (RFC 9562, version 5). It never changes: retries depend on it. */
const NAMESPACE = Buffer.from('5f0c8a526c3c5d0e9a370c5b8d1e7a42', 'hex');

/**
 * The id of the nth event of a command, so that a retried command writes the same ids. A command with the same id and
 * another body gets others: a store answers known ids with the first result, and would take the one for the other.
 */
export const eventIdOf = (commandId: string, bodyHash: string, index: number): string =>
  uuidOf(`event:${commandId}:${bodyHash}:${index}`);

/** The id of the nth command that a policy sends because of an event. */
export const policyCommandId = (policy: string, eventId: string, index: number): string =>
  uuidOf(`policy:${policy}:${eventId}:${index}`);

/** The id of a command that is derived from what it is about, such as one step of an import. */
export const derivedCommandId = (key: string): string => uuidOf(`command:${key}`);

/**
 * HMAC-SHA-256, hex, of a command's canonical JSON (RFC 8785) and its stream. A keyed hash, so that nobody can find a
 * guessed text again in the log after its key was destroyed.
 */
export function bodyHashOf(key: Buffer, stream: string, command: Command): string {
  const text = canonicalize({ stream, type: command.type, data: command.data });
  if (text === undefined) throw new TypeError('a command must be plain JSON');
  return createHmac('sha256', key).update(text).digest('hex');
}

const UUID_BYTES = 16;

/** UUID, version 5, of a name. Every event of every command gets one, and hashing in one call is four times as fast. */
function uuidOf(name: string): string {
  const digest = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(name)]), 'buffer');
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, UUID_BYTES);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
