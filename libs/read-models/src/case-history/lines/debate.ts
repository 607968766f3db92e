import type { AppropriationEvent } from '@sagsgang/domain/case/appropriation';
import type { HaltEvent } from '@sagsgang/domain/case/halt';
import type { MotionEvent } from '@sagsgang/domain/case/motion';
import type { OutsideEvent } from '@sagsgang/domain/case/outside';
import type { StatementEvent } from '@sagsgang/domain/case/statement';
import { listed, longDate, OUTCOME_WORDS } from '../../danish';
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
} from '../../debate/danish';
import { because, betweenMeetings, ofCase, quoted, type Tellings } from '../line';

export const DEBATE: Tellings<MotionEvent | StatementEvent | AppropriationEvent | OutsideEvent | HaltEvent> = {
  CaseDecidedOutside: ({ data }) =>
    betweenMeetings(
      `Afgjort uden for møde ${AUTHORITY_WORDS[data.authority]} den ${longDate(data.decidedOn)} (${listed(data.participants.map(tellParticipant))}): `,
      listed(data.outcomes.map((outcome) => OUTCOME_WORDS[outcome])),
      quoted(data.text, '. '),
      `; grund: ${data.reason}`,
    ),
  DecisionHalted: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `Beslutningen blev standset af ${data.by}`,
      data.at === null ? '' : ` kl. ${data.at}`,
      ` og forelægges ${data.council}`,
      because(data.reason),
    ),
  MotionMoved: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `${motionWords(data)} ${data.motionId}`,
      data.amends === null ? '' : ` (til ${data.amends})`,
      ` fra ${data.proposedBy}`,
      quoted(data.text, ': '),
    ),
  MotionVotedOn: ({ data: { meetingId, motionId, outcome, vote } }, numbers) =>
    ofCase(
      numbers,
      meetingId,
      `${vote?.subject ?? `Forslag ${motionId}`}: ${MOTION_OUTCOME_WORDS[outcome]}`,
      vote === null ? ' uden afstemning' : voteWords(vote, ' med '),
    ),
  MotionDropped: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `Forslag ${data.motionId}: ${MOTION_OUTCOME_WORDS[data.outcome]}${because(data.reason)}`,
    ),
  StatementRecorded: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `${STATEMENT_WORDS[data.kind]} ${data.statementId} fra ${listed(data.by.map(named))}`,
      data.demanded === 'afterwards' ? ' (efter mødet)' : '',
      data.sendTo === null ? '' : `, sendes med sagen til ${data.sendTo}`,
      quoted(data.text, ': '),
    ),
  StatementForwarded: ({ data }) =>
    betweenMeetings(`Udtalelse ${data.statementId} blev sendt med sagen den ${longDate(data.on)}`),
  AppropriationGranted: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `${APPROPRIATION_WORDS[data.kind]} ${data.appropriationId}: ${kroner(data.oere)} i ${data.year}, ${data.account}`,
      data.coveredBy === null ? '' : `; dækkes af ${data.coveredBy}`,
    ),
};
