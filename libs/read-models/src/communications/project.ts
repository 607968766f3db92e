import { isToBeTold } from '@sagsgang/domain/case/communication';
import { end, projection, put } from '../projection';
import { TELLINGS, TOLD_DECISIONS } from './table';

export const toldDecisions = projection('case', TOLD_DECISIONS, {
  DecisionRecorded: ({ data, metadata }, { id, state }) =>
    put({
      case_id: id,
      item_id: data.itemId,
      meeting_id: data.meetingId,
      owed: Number(isToBeTold(data) && !state.halts.some(({ itemId }) => itemId === data.itemId)),
      wording: 0,
      since: data.meetingDate ?? metadata.effectiveOn,
      told_on: null,
    }),
  // What was halted is suspended: the council decides the matter, and that is what is told.
  DecisionHalted: ({ data }, { row }) => {
    const decision = row(data.itemId);
    return decision === undefined ? [] : put({ ...decision, owed: 0 });
  },
  DecisionCorrected: ({ data }, { row }) => {
    const decision = row(data.itemId);
    return decision === undefined ? [] : put({ ...decision, wording: data.wording, since: data.on, told_on: null });
  },
  DecisionCommunicated: ({ data }, { row }) => {
    const decision = row(data.itemId);
    if (decision === undefined || decision.wording !== data.wording) return [];
    const first = decision.told_on === null || data.on < decision.told_on;
    return first ? put({ ...decision, told_on: data.on }) : [];
  },
});

export const tellings = projection('case', TELLINGS, {
  DecisionRecorded: ({ data }, { rows }) => end(...rows().filter((row) => row.item_id === data.itemId)),
  DecisionCommunicated: ({ data }, { id, rows }) =>
    put({
      case_id: id,
      item_id: data.itemId,
      nth: rows().filter((row) => row.item_id === data.itemId).length + 1,
      wording: data.wording,
      recipients: JSON.stringify(data.recipients),
      channel: data.channel,
      told_on: data.on,
      appeal: data.appeal === null ? null : JSON.stringify(data.appeal),
    }),
});
