import { isOwed } from '@sagsgang/domain/case/owed-telling';
import { end, projection, put, type Change, type Own } from '../projection';
import { TELLINGS, TOLD_DECISIONS, type ToldDecisionRow } from './table';

export const toldDecisions = projection('case', TOLD_DECISIONS, {
  DecisionRecorded: ({ data, metadata }, own) => {
    const { itemId, meetingId, meetingDate } = data;
    const told = { wording: 0, since: meetingDate ?? metadata.effectiveOn, told_on: null };
    const owed = Number(isOwed(data, own.state));
    const others = own.rows().filter((row) => row.item_id !== itemId);
    return [
      ...put({ case_id: own.id, item_id: itemId, meeting_id: meetingId, owed, ...told }),
      ...owedAnew(others, own),
    ];
  },
  DecisionPathSet: (_event, own) => owedAnew(own.rows(), own),
  DecisionHalted: (_event, own) => owedAnew(own.rows(), own),
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

/** Which body decides, the path may say after its bodies have spoken, and minutes of a reading may be typed late. */
function owedAnew(
  rows: readonly ToldDecisionRow[],
  { state }: Own<'case', ToldDecisionRow>,
): Change<ToldDecisionRow>[] {
  return rows.flatMap((row) => {
    const decision = state.treatments.find((each) => each.decision.itemId === row.item_id)?.decision;
    const owed = decision === undefined ? row.owed : Number(isOwed(decision, state));
    return owed === row.owed ? [] : put({ ...row, owed });
  });
}

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
