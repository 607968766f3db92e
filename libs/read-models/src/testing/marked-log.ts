import type { AccessSet } from '@sagsgang/domain/case/access';
import { EVENT_TYPES, type DomainEvent } from '@sagsgang/domain/event-types';
import { SpecLog } from './spec-log';

/** The case that is closed; generated logs open it before anything else. */
export const CLOSED_CASE = 'bro';

/** Stands in every text of the closed case. ASCII, so that it is found in bytes too. */
export const MARKER = 'HEMMELIGT';

/** Closes the case as a whole, or opens it again. */
export const accessSet = (closed: boolean): AccessSet => ({
  type: 'AccessSet',
  data: {
    meetingId: null,
    scope: 'item',
    section: null,
    attachmentId: null,
    closed,
    basis: closed ? `${MARKER} hjemmel` : null,
    publicTitle: closed ? 'Personsag' : null,
    decidedBy: `${MARKER} formand`,
  },
});

/**
 * The log with a marker in every text of one case, which is closed by its last event; and by an earlier one, which may be
 * taken back, where the log has closed or opened something of the case.
 */
export function marked(log: SpecLog): SpecLog {
  const marking = new SpecLog();
  for (const { stream, type, data, metadata } of log.events) {
    const event = { type, data: structuredClone(data) } as DomainEvent;
    marking.record(stream, isAccessOfCase(stream, type) ? accessSet(true) : markedEvent(stream, event), metadata);
  }
  marking.record(`case-${CLOSED_CASE}`, accessSet(true));
  return marking;
}

const isAccessOfCase = (stream: string, type: string): boolean =>
  stream === `case-${CLOSED_CASE}` && type === 'AccessSet';

/** Who has something is no text of an item: the secretariat asks for it by name, and the public is not told. */
const WHOSE = [
  'CaseAssigned.caseworker',
  'CaseAssigned.department',
  'FollowUpAssigned.responsible',
  'FollowUpAssigned.department',
];

function markedEvent(stream: string, event: DomainEvent): DomainEvent {
  if (stream === `case-${CLOSED_CASE}`) {
    const texts = EVENT_TYPES[event.type].texts.filter((path) => !WHOSE.includes(`${event.type}.${path}`));
    for (const path of texts) markAt(event.data, path.replaceAll('[]', '.[]').split('.'));
  }
  if (event.type === 'MeetingConvened' || event.type === 'AgendaResent') markNamed(event.data.agenda);
  if (event.type === 'SupplementSent') markNamed(event.data.lines);
  if (event.type === 'ReturnsDeclared') markNamed(event.data.entries);
  return event;
}

/** Lines of a meeting's lists that name the case. */
function markNamed(lines: readonly object[]): void {
  for (const line of lines as Record<string, unknown>[]) {
    if (line['caseId'] !== CLOSED_CASE) continue;
    for (const field of ['title', 'condition', 'ground']) if (typeof line[field] === 'string') line[field] = MARKER;
  }
}

function markAt(value: unknown, [step, ...rest]: readonly string[]): void {
  if (typeof value !== 'object' || value === null || step === undefined) return;
  const holder = value as Record<string, unknown>;
  const names = step === '[]' ? Object.keys(holder) : [step];
  for (const name of names) {
    if (rest.length > 0) markAt(holder[name], rest);
    else if (typeof holder[name] === 'string') holder[name] = `${MARKER} ${holder[name]}`;
  }
}
