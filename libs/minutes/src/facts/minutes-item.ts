import { rangeOf } from '../lines/line-range';
import type { ItemLines, MinutesItem, OutcomeSource, Postponement, ReadWarning } from '../minutes-document';
import { ranked } from '../phrases/outcome-rank';
import { PUT_OFF_BY_PROMISE } from '../phrases/postponement';
import { proceduralTitle } from '../phrases/procedural';
import { agendaChanges } from './agenda-changes';
import type { FactContext, ItemText } from './context';
import { findDeadlines } from './deadlines';
import { decisionSentences } from './decision';
import { findEarlier } from './earlier';
import { textOf, type JoinedItem } from './joined-item';
import { findMinutesOf } from './minutes-of';
import { findOutcomes, findReferredTo } from './outcomes';
import { settleMotions } from './motions';
import { outcomesWithPoints, readPoints, unknownPoints } from './points';
import { findPostponement } from './postponement';
import { findRemarks } from './remarks';
import { findReturns } from './returns';
import { findVotes } from './votes';

/** Titles and headings of items that the public may not read. */
const CLOSED = /^\(?luk(?:ket|kede|)\b/i;

/** Reads an item's sentences for what was decided, promised and set. Procedural items promise and set nothing. */
export function readMinutesItem(item: JoinedItem, context: FactContext, warnings: ReadWarning[]): MinutesItem {
  const { outline, title, text, statements } = item;
  const procedure = proceduralTitle(title);
  const sentences = decisionSentences(text.decision ?? [], context);
  const decision = settleMotions(sentences, context);
  const sources = findOutcomes(decision, context);
  const points = readPoints(
    text.recommendation ?? [],
    decision,
    ranked(sources.map(({ outcome }) => outcome)),
    context,
  );
  const outcomes = outcomesOf(item, sources, points, warnings);
  const alone = sources.every(({ rule }) => PUT_OFF_BY_PROMISE.some(({ id }) => id === rule));
  const putOff = findPostponement(outline.number, decision, alone, points.length, context);
  const isOfCase = putOff.postponement === null || canStand(putOff.postponement, points);
  const postponement = isOfCase ? putOff.postponement : null;
  const votes = findVotes(sentences, title, context);
  warnings.push(...putOff.warnings, ...votes.warnings);
  if (procedure === null) warnings.push(...unknownPoints(decision, points, context));
  if (procedure === 'agenda') warnings.push(...agendaChanges(decision, context));
  const { deadlines, warnings: unclear } = findDeadlines(procedure === null ? statements : [], context);
  warnings.push(...unclear);
  return {
    number: outline.number,
    title,
    kind: procedure === null ? 'case' : 'procedural',
    procedure,
    closed: CLOSED.test(title) || CLOSED.test(outline.agendaSection?.title ?? ''),
    agendaSection:
      outline.agendaSection === null
        ? null
        : { number: outline.agendaSection.number, title: outline.agendaSection.title },
    journalNumber: outline.journal?.number ?? null,
    caseworkers: outline.journal?.caseworkers ?? [],
    preamble: outline.preamble.length === 0 ? null : textOf(text.preamble),
    sections: {
      background: textOf(text.background),
      recommendation: textOf(text.recommendation),
      presentation: textOf(text.presentation),
      decision: textOf(text.decision),
    },
    points,
    outcomes,
    outcomeSources: sources,
    postponedTo: postponement?.to ?? null,
    postponement,
    referredTo: findReferredTo(decision, context),
    attachments: attachmentsOf(text),
    returns: procedure === null ? findReturns(statements, putOff.postponement, isOfCase, outcomes[0], context) : [],
    deadlines,
    votes: votes.votes,
    remarks: findRemarks(text.decision ?? [], context),
    earlier: findEarlier(statements, context),
    minutesOf: procedure === 'minutes' ? findMinutesOf(item, context) : null,
    lines: linesOf(item),
  };
}

/** A postponement is the case's, or that of points which the recommendation has. */
function canStand({ points: postponed }: Postponement, points: MinutesItem['points']): boolean {
  return postponed.length === 0 || postponed.some((number) => number <= points.length);
}

/** A decision that no rule knows has the outcome `none`, and a person must look at it. */
function outcomesOf(
  { outline, text }: JoinedItem,
  sources: readonly OutcomeSource[],
  points: MinutesItem['points'],
  warnings: ReadWarning[],
): MinutesItem['outcomes'] {
  const decided = textOf(text.decision) ?? '';
  if (decided === '') return [];
  const outcomes = outcomesWithPoints(
    sources.map(({ outcome }) => outcome),
    points,
  );
  if (outcomes.length > 0) return outcomes;
  const line = outline.sections.decision?.[0]?.number ?? outline.lines[0];
  warnings.push({ line, message: `Det fremgår ikke af beslutningen til punkt ${outline.number}, hvad udfaldet blev.` });
  return ['none'];
}

function attachmentsOf(text: ItemText): number {
  const parts = [text.preamble, text.background, text.recommendation, text.presentation, text.decision];
  return parts.flatMap((paragraphs) => paragraphs ?? []).reduce((count, { attachments }) => count + attachments, 0);
}

function linesOf({ outline }: JoinedItem): ItemLines {
  const { background, recommendation, presentation, decision } = outline.sections;
  return {
    item: outline.lines,
    title: rangeOf(outline.title)!,
    journal: outline.journal?.line ?? null,
    preamble: rangeOf(outline.preamble),
    sections: {
      background: rangeOf(background),
      recommendation: rangeOf(recommendation),
      presentation: rangeOf(presentation),
      decision: rangeOf(decision),
    },
  };
}
