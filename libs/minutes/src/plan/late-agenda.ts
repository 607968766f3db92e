import type { MinutesItem, ReadWarning } from '../minutes-document';
import type { ImportPlan, Origin, PlannedItem } from './import-plan';
import { onAgenda } from './match-item';
import type { Scope } from './scope';
import { closingSteps } from './steps-of-meeting';

/** True for an agenda whose meeting has begun: what was held is no longer the agenda's to say. */
export function comesLate({ document, status }: Scope): boolean {
  return document.kind === 'agenda' && (status === 'in_progress' || status === 'held');
}

/**
 * What is left to do with an agenda that comes late: it is filed. It opens no case, puts none on the meeting and asks
 * nothing; that, and each of its items that the meeting as held does not have, is told with the line.
 */
export function planLateAgenda(
  scope: Scope,
  origin: Origin,
): Pick<ImportPlan, 'items' | 'declared' | 'questions' | 'steps' | 'warnings'> {
  const { document } = scope;
  const items = document.items.map((item) => placeOf(scope, item));
  const missing = document.items.filter((_, index) => items[index]?.match?.kind === 'not-held');
  const warnings = [late(scope), ...missing.map(notHeld)];
  return { items, declared: [], questions: [], steps: closingSteps(scope, origin), warnings };
}

function placeOf({ document, known, meetingId }: Scope, item: MinutesItem): PlannedItem {
  const { number, title, kind } = item;
  const planned = { number, title, kind, caseId: null, doubt: null };
  if (kind === 'procedural') return { ...planned, match: null };
  const match = onAgenda(item, { meetingId, date: document.date }, known) ?? ({ kind: 'not-held' } as const);
  return { ...planned, match, caseId: match.kind === 'matched' ? match.caseId : null };
}

function late({ document: { date, lines }, status }: Scope): ReadWarning {
  const stands = status === 'held' ? 'er allerede holdt' : 'er allerede begyndt';
  const message = `Mødet den ${date.split('-').reverse().join('.')} ${stands}, så dagsordenen ændrer intet; den arkiveres kun.`;
  return { line: lines.front?.[0] ?? 1, message };
}

function notHeld({ number, title, lines }: MinutesItem): ReadWarning {
  const message = `Punkt ${number} »${title}« står på dagsordenen, men ikke på mødet, som det er registreret; der oprettes ingen sag.`;
  return { line: lines.item[0], message };
}
