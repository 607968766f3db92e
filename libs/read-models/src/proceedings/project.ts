import { projection, put, NOTHING, type Change, type Own } from '../projection';
import { BREAKS, QUORUM_LOSSES, RECUSALS, TURNS, type BreakRow, type QuorumLossRow, type TurnRow } from './table';

type OwnTurns = Own<'meeting', TurnRow>;

export const turns = projection('meeting', TURNS, {
  ItemOpened: ({ data }, own) => {
    const numbers = [data.number, ...data.together];
    const standing = openTurns(own).map(({ number }) => number);
    const fresh = [...new Set(numbers)].filter((each) => !standing.includes(each));
    const before = own.rows().length;
    return put(
      ...fresh.map((number, at): TurnRow => ({
        meeting_id: own.id,
        turn: before + at + 1,
        number,
        together: JSON.stringify(numbers.filter((other) => other !== number)),
        opened_on: data.date,
        opened_at: data.at,
        closed_on: null,
        closed_at: null,
      })),
    );
  },
  ItemClosed: ({ data: { number, together, date, at } }, own) => close(own, date, at, [number, ...together]),
  // The end of the meeting ends what is still open.
  MeetingClosed: ({ data: { date, on = date, at } }, own) => close(own, on, at),
});

const openTurns = (own: OwnTurns): readonly TurnRow[] => own.rows().filter(({ closed_on }) => closed_on === null);

function close(own: OwnTurns, date: string, at: string | null, numbers?: readonly string[]): Change<TurnRow>[] {
  const ended = openTurns(own).filter(({ number }) => numbers === undefined || numbers.includes(number));
  return put(...ended.map((row) => ({ ...row, closed_on: date, closed_at: at })));
}

export const recusals = projection('meeting', RECUSALS, {
  RecusalDecided: ({ data }, { id }) =>
    put({
      meeting_id: id,
      number: data.number,
      name: data.name,
      recused: data.recused ? 1 : 0,
      notified_by: data.notifiedBy,
      reason: data.reason,
    }),
});

type OwnBreaks = Own<'meeting', BreakRow>;

export const breaks = projection('meeting', BREAKS, {
  MeetingSuspended: ({ data: { date, at, reason } }, own) =>
    put({ ...nextBreak(own), from_date: date, from_time: at, reason }),
  MeetingAdjourned: ({ data: { date, at, toDate, toTime, reason } }, own) => {
    const going = waitingBreak(own) ?? { ...nextBreak(own), from_date: date, from_time: at };
    return put({ ...going, to_date: toDate, to_time: toTime, reason });
  },
  MeetingResumed: ({ data: { date, at } }, own) => {
    const waiting = waitingBreak(own);
    return waiting === undefined ? NOTHING : put({ ...waiting, resumed_on: date, resumed_at: at });
  },
});

const waitingBreak = (own: OwnBreaks): BreakRow | undefined => {
  const last = own.row(own.rows().length);
  return last?.resumed_on === null ? last : undefined;
};

const nextBreak = (own: OwnBreaks) => ({
  meeting_id: own.id,
  place: own.rows().length + 1,
  to_date: null,
  to_time: null,
  resumed_on: null,
  resumed_at: null,
});

type OwnLosses = Own<'meeting', QuorumLossRow>;

export const quorumLosses = projection('meeting', QUORUM_LOSSES, {
  QuorumLost: ({ data }, own) =>
    put({
      meeting_id: own.id,
      place: openLoss(own)?.place ?? own.rows().length + 1,
      from_number: data.number,
      to_number: null,
      lost_on: data.date,
      lost_at: data.at,
      present: data.present,
      needed: data.needed,
      regained_on: null,
      regained_at: null,
    }),
  QuorumRegained: ({ data: { number, date, at } }, own) => {
    const lost = openLoss(own);
    return lost === undefined ? NOTHING : put({ ...lost, to_number: number, regained_on: date, regained_at: at });
  },
});

const openLoss = (own: OwnLosses): QuorumLossRow | undefined => {
  const last = own.row(own.rows().length);
  return last?.to_number === null ? last : undefined;
};
