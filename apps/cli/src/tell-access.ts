import type { AccessView } from '@sagsgang/read-models/access/query';
import { SECTION_WORDS, shortDate } from '@sagsgang/read-models/danish';

/** Stands after the title of a closed item: `  [lukket: »Personsag«]`. */
export const closedMark = (publicTitle: string | null): string =>
  publicTitle === null ? '' : `  [lukket: »${publicTitle}«]`;

/** What is closed, on what basis and by whom, on one line. */
export function tellAccess(access: AccessView): string {
  const { publicTitle, basis, decidedBy, since } = access;
  return [
    `Lukket: ${thing(access)} siden ${shortDate(since)}`,
    ...(publicTitle === null ? [] : [`offentlig titel »${publicTitle}«`]),
    ...(basis === null ? [] : [`hjemmel: ${basis}`]),
    ...(decidedBy === null ? [] : [`besluttet af ${decidedBy}`]),
  ].join('; ');
}

function thing({ scope, section, attachmentId, meetingId }: AccessView): string {
  if (scope === 'attachment') return `bilag ${attachmentId}`;
  if (section !== null) return `sagens ${SECTION_WORDS[section]}`;
  return meetingId === null ? 'sagen' : `punktet på mødet ${meetingId}`;
}
