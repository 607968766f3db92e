import type { AgendaLine } from '@sagsgang/domain/meeting/dispatch';
import type { PlannedItem } from './agenda';
import type { MeetingView } from './query';

/** What there is to send before a meeting. */
export interface ToSend {
  /** All items of the agenda, in their order. */
  readonly agenda: readonly AgendaLine[];
  /** Those that were not sent yet; empty while the agenda was not sent. */
  readonly supplement: readonly AgendaLine[];
  /** The titles of cases on the agenda that have no number yet, so that they cannot be sent. */
  readonly unnumbered: readonly string[];
}

/** The agenda as it is planned, as lines to be sent; what is only proposed is not on it. */
export function linesToSend({ planned, sent }: Pick<MeetingView, 'planned' | 'sent'>): ToSend {
  const onAgenda = planned.filter(({ kind, status }) => kind === 'procedural' || status === 'scheduled');
  const agenda = onAgenda.flatMap(lineOf);
  const known = sent ?? [];
  const isNew = (line: AgendaLine): boolean =>
    !known.some(({ number, caseId }) => (line.caseId === null ? number === line.number : caseId === line.caseId));
  return {
    agenda,
    supplement: sent === null ? [] : agenda.filter(isNew),
    unnumbered: onAgenda.filter(({ number }) => number === null).map(({ title }) => title),
  };
}

const lineOf = ({ number, title, caseId }: PlannedItem): AgendaLine[] =>
  number === null ? [] : [{ number, title, caseId }];
