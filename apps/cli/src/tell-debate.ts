import type { CaseFile } from '@sagsgang/read-models/case-file/query';
import { listed, OUTCOME_WORDS, shortDate } from '@sagsgang/read-models/danish';
import {
  APPROPRIATION_WORDS,
  AUTHORITY_WORDS,
  kroner,
  MOTION_OUTCOME_WORDS,
  motionWords,
  named,
  STATEMENT_WORDS,
  tellParticipant,
  voteWords,
} from '@sagsgang/read-models/debate/danish';
import type { HaltView, OutsideDecisionView } from '@sagsgang/read-models/debate/outside';
import type { AppropriationView, MotionView, StatementView } from '@sagsgang/read-models/debate/query';

/**
 * What was decided outside meetings, what was halted, the motions on a case, the statements of members, and the money
 * that was granted; nothing of what there is none of.
 */
export function tellDebate({ outsideDecisions, halts, motions, statements, appropriations }: CaseFile): string[] {
  return [
    ...outsideDecisions.map(tellOutside),
    ...halts.map(tellHalt),
    ...(motions.length === 0 ? [] : ['', 'Forslag:', ...motions.map(tellMotion)]),
    ...(statements.length === 0 ? [] : ['', 'Udtalelser:', ...statements.map(tellStatement)]),
    ...(appropriations.length === 0 ? [] : ['', 'Bevillinger:', ...appropriations.map(tellAppropriation)]),
  ];
}

function tellOutside({ authority, participants, decidedOn, outcomes, body, reported }: OutsideDecisionView): string {
  const who = listed(participants.map(tellParticipant));
  const outcome = listed(outcomes.map((one) => OUTCOME_WORDS[one]));
  const report = reported === 'kept' ? `${body} er orienteret` : `${body} skal orienteres på næste møde`;
  return `  ${shortDate(decidedOn)} uden for møde, ${AUTHORITY_WORDS[authority]} (${who}): ${outcome}; ${report}`;
}

function tellHalt({ meeting, by, at, council, reason, referred }: HaltView): string {
  const time = at === null ? '' : ` kl. ${at}`;
  const has = referred === 'kept' ? `${council} har haft sagen` : `sagen skal forelægges ${council}`;
  return `  ${on(meeting)} standset af ${by}${time}${reason === null ? '' : ` (${reason})`}; ${has}`;
}

function tellMotion(motion: MotionView): string {
  const { motionId, meeting, proposedBy, text, amends, outcome, vote } = motion;
  const to = amends === null ? '' : ` til ${amends}`;
  const became = outcome === null ? 'ikke afgjort' : MOTION_OUTCOME_WORDS[outcome];
  const counted = vote === null ? '' : voteWords(vote, ', ');
  return `  ${motionId}  ${on(meeting)}  ${motionWords(motion)}${to} fra ${proposedBy}: ${became}${counted} »${text}«`;
}

function tellStatement({ statementId, meeting, kind, by, text, sendTo, forwardedOn }: StatementView): string {
  const sent = forwardedOn === null ? 'skal sendes' : `sendt ${shortDate(forwardedOn)}`;
  const to = sendTo === null ? '' : ` (${sent} med sagen til ${sendTo})`;
  return `  ${statementId}  ${on(meeting)}  ${STATEMENT_WORDS[kind]} fra ${listed(by.map(named))}${to} »${text}«`;
}

/** One appropriation on a line of its own. */
export function tellAppropriation(granted: AppropriationView): string {
  const { appropriationId, meeting, kind, oere, year, account, coveredBy } = granted;
  const covered = coveredBy === null ? '' : `, dækkes af ${coveredBy}`;
  return `  ${appropriationId}  ${on(meeting)}  ${APPROPRIATION_WORDS[kind]} ${kroner(oere)} i ${year}, ${account}${covered}`;
}

const on = (meeting: { readonly date: string } | null): string =>
  meeting === null ? 'ukendt møde' : shortDate(meeting.date);
