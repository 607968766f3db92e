import { projection, put } from '../projection';
import { APPROPRIATIONS, HALTS, MOTIONS, OUTSIDE, STATEMENTS } from './table';

export const motions = projection('case', MOTIONS, {
  MotionMoved: ({ data }, { id }) =>
    put({
      case_id: id,
      motion_id: data.motionId,
      item_id: data.itemId,
      meeting_id: data.meetingId,
      body_id: data.bodyId,
      put_as: data.order,
      kind: data.kind,
      aim: data.aim,
      proposed_by: data.proposedBy,
      text: data.text,
      amends: data.amends,
      outcome: null,
      reason: null,
      vote: null,
    }),
  MotionVotedOn: ({ data }, { row }) => {
    const motion = row(data.motionId);
    const vote = data.vote === null ? null : JSON.stringify(data.vote);
    return motion === undefined ? [] : put({ ...motion, outcome: data.outcome, vote });
  },
  MotionDropped: ({ data }, { row }) => {
    const motion = row(data.motionId);
    return motion === undefined ? [] : put({ ...motion, outcome: data.outcome, reason: data.reason });
  },
});

export const statements = projection('case', STATEMENTS, {
  StatementRecorded: ({ data }, { id }) =>
    put({
      case_id: id,
      statement_id: data.statementId,
      item_id: data.itemId,
      meeting_id: data.meetingId,
      body_id: data.bodyId,
      kind: data.kind,
      declarants: JSON.stringify(data.by),
      text: data.text,
      demanded: data.demanded,
      send_to: data.sendTo,
      forwarded_on: null,
    }),
  StatementForwarded: ({ data }, { row }) => {
    const statement = row(data.statementId);
    return statement === undefined ? [] : put({ ...statement, forwarded_on: data.on });
  },
});

export const appropriations = projection('case', APPROPRIATIONS, {
  AppropriationGranted: ({ data }, { id }) =>
    put({
      case_id: id,
      appropriation_id: data.appropriationId,
      item_id: data.itemId,
      meeting_id: data.meetingId,
      body_id: data.bodyId,
      kind: data.kind,
      oere: data.oere,
      year: data.year,
      account: data.account,
      covered_by: data.coveredBy,
    }),
});

export const outsideDecisions = projection('case', OUTSIDE, {
  CaseDecidedOutside: ({ data }, { id }) =>
    put({
      case_id: id,
      decision_id: data.decisionId,
      body_id: data.bodyId,
      authority: data.authority,
      participants: JSON.stringify(data.participants),
      reason: data.reason,
      outcomes: JSON.stringify(data.outcomes),
      decided_on: data.decidedOn,
      return_id: data.returnId,
    }),
});

export const halts = projection('case', HALTS, {
  DecisionHalted: ({ data }, { id }) =>
    put({
      case_id: id,
      item_id: data.itemId,
      meeting_id: data.meetingId,
      halted_by: data.by,
      council_id: data.councilId,
      council: data.council,
      halted_at: data.at,
      reason: data.reason,
      return_id: data.returnId,
    }),
});
