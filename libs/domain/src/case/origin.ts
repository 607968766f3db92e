import { fault, firstFault, textFault, TITLE_MAX, wordFault, type Fault } from '../checks';

/**
 * Where a case comes from: the administration itself, a member of the body (initiativret; KSL § 11 in a council), a
 * citizen (borgerhenvendelse), or another body, also one outside Sagsgang such as a neighbouring municipality.
 */
export const ORIGINS = ['administration', 'member', 'citizen', 'body'] as const;
export type OriginKind = (typeof ORIGINS)[number];

/** Who raised the case. */
export interface Origin {
  readonly kind: OriginKind;
  /** The member, citizen or body by name. A citizen may go unnamed; the administration has no name. */
  readonly from?: string | null;
}

/** The origin with what was left out filled in. */
export const completeOrigin = ({ kind, from = null }: Origin): Origin => ({ kind, from });

/** What is wrong with an origin; one that nobody has told passes. */
export function originFault(origin: Origin | null | undefined): Fault {
  if (origin === null || origin === undefined) return undefined;
  return firstFault(
    wordFault(origin.kind, ORIGINS, 'origin.kind'),
    textFault(origin.from, 'origin.from', TITLE_MAX),
    senderFault(origin),
  );
}

function senderFault({ kind, from = null }: Origin): Fault {
  const named = from !== null && from.trim() !== '';
  if (named && kind === 'administration') {
    const message = 'En sag, som administrationen selv rejser, har ingen afsender; skriv forvaltningen som tildeling.';
    return fault('origin-without-sender', message, 'origin.from', ['AssignCase']);
  }
  if (named || kind === 'administration' || (kind === 'citizen' && from === null)) return undefined;
  return fault('sender-missing', SENDER_MISSING[kind], 'origin.from');
}

const SENDER_MISSING: Readonly<Record<Exclude<OriginKind, 'administration'>, string>> = {
  member: 'Skriv, hvilket medlem der har rejst sagen.',
  citizen: 'Skriv borgerens navn, eller udelad det helt.',
  body: 'Skriv, hvilket organ sagen kommer fra.',
};
