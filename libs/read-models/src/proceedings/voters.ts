import { profileOf, type ProfileName } from '@sagsgang/domain/body/profile';
import { membersOn, neededOf } from '@sagsgang/domain/body/quorum-rule';
import type { Moment } from '@sagsgang/domain/meeting/moments';
import { standingsAt, type AskedItem, type Standing } from '@sagsgang/domain/meeting/presence';
import { isWithoutQuorum } from '@sagsgang/domain/meeting/quorum';
import { attendance } from '../attendance/query';
import { listVotes } from '../debate/votes';
import { holds, type Reading } from '../reading';
import { quorumLossesOf, recusalsOf, turnsOf, type TurnView } from './query';

export interface VoterView {
  readonly name: string;
  readonly party: string | null;
  readonly organisation: string | null;
  /** The member whose seat a substitute has at this item. */
  readonly substituteFor: string | null;
}

/** Somebody without a vote on the item, and why. */
export interface NonVoterView extends VoterView {
  readonly standing: Exclude<Standing, 'entitled'>;
}

/** A vote by name of somebody who was not entitled to it. */
export interface StrayVoteView {
  readonly name: string;
  /** What was voted on. */
  readonly subject: string;
  /** Null where the attendance does not name the person at all. */
  readonly standing: NonVoterView['standing'] | null;
}

/** Who was entitled to vote on an item. */
export interface VotersView {
  readonly number: string;
  /** The moment that counts: the one asked for, else the item's end, else its beginning; null where no time is known. */
  readonly moment: Moment | null;
  /** In the order of the minutes. */
  readonly voters: readonly VoterView[];
  readonly others: readonly NonVoterView[];
  /**
   * Votes by name on the item, and on motions to it, that do not fit: mistakes of the minutes, or of the meeting. Who was
   * away at the moment that counts may have voted on a motion before; this is told only where no times are known.
   */
  readonly strayVotes: readonly StrayVoteView[];
  /** The body's memberships on that day; null where none is recorded. */
  readonly members: number | null;
  /** How many of them must be present, by the body's rules; null where these, or the members, are not known. */
  readonly needed: number | null;
  /** Whether the body could decide the item: what the meeting recorded, else by the numbers; null where neither is known. */
  readonly quorate: boolean | null;
}

/**
 * Who was entitled to vote on an item of a meeting; null where there is no such meeting.
 * @param asked a moment of the item, such as that of one of its votes; without a day on the item's own
 */
export async function voters(
  reading: Reading,
  meetingId: string,
  number: string,
  asked: { readonly at?: string | undefined; readonly on?: string | undefined } = {},
): Promise<VotersView | null> {
  const meeting = await meetingOf(reading, meetingId);
  if (meeting === undefined) return null;
  const persons = await attendance(reading, meetingId);
  const turn = (await turnsOf(reading, meetingId)).filter((each) => each.number === number).at(-1);
  const item = askedItem(number, turn, meeting.date, asked);
  const standings = standingsAt(item, persons, await recusalsOf(reading, meetingId), meeting.date);
  const told = standings.map((standing, index) => {
    const { party = null, organisation = null } = persons[index] ?? {};
    return { ...standing, party, organisation };
  });
  const entitled = told.filter(({ standing }) => standing === 'entitled').map(({ standing: _, ...voter }) => voter);
  const members = await membersOf(reading, meeting.body_id, item.moment?.date ?? meeting.date);
  const needed = neededOf(members, profileOf(meeting.profile as ProfileName | null).quorumShare);
  const lost = isWithoutQuorum(await quorumLossesOf(reading, meetingId), number);
  return {
    number,
    moment: item.moment?.at == null ? null : item.moment,
    voters: entitled,
    others: told.filter((each): each is NonVoterView => each.standing !== 'entitled'),
    strayVotes: persons.length === 0 ? [] : await strayVotes(reading, meetingId, item, told),
    members: members === 0 ? null : members,
    needed,
    quorate: lost ? false : byNumbers(entitled.length, needed, persons.length > 0),
  };
}

/** A vote is taken at the end of an item: who had gone by then had none. */
function askedItem(
  number: string,
  turn: TurnView | undefined,
  meetingDate: string,
  { at, on }: { readonly at?: string | undefined; readonly on?: string | undefined },
): AskedItem {
  const own = turn?.closed ?? turn?.opened;
  if (at !== undefined || on !== undefined) {
    return { number, moment: { date: on ?? own?.date ?? meetingDate, at: at ?? null }, isEnd: false };
  }
  if (turn?.closed?.at == null) return { number, moment: turn?.opened ?? null, isEnd: false };
  const { opened, closed } = turn;
  return { number, moment: closed, isEnd: closed.at !== opened.at || closed.date !== opened.date };
}

async function strayVotes(
  reading: Reading,
  meetingId: string,
  { number, moment }: AskedItem,
  persons: readonly { readonly name: string; readonly standing: Standing }[],
): Promise<readonly StrayVoteView[]> {
  const { votes } = await listVotes(reading, { meetingId });
  const standings = new Map(persons.map(({ name, standing }) => [name, standing]));
  const mayHaveVoted = ({ name }: { readonly name: string }): boolean => {
    const standing = standings.get(name);
    return standing === 'entitled' || (standing === 'away' && moment?.at != null);
  };
  const taken = votes.filter(({ itemNumber }) => itemNumber === number);
  return taken.flatMap(({ subject, members }) =>
    members
      .filter(({ vote }) => vote !== 'absent' && vote !== 'recused')
      .filter((member) => !mayHaveVoted(member))
      .map(({ name }) => ({ name, subject, standing: standings.get(name) ?? null }) as StrayVoteView),
  );
}

const byNumbers = (present: number, needed: number | null, known: boolean): boolean | null =>
  needed === null || !known ? null : present >= needed;

const meetingOf = (reading: Reading, meetingId: string) =>
  reading.db
    .selectFrom('meetings as m')
    .leftJoin('bodies as b', (join) => join.onRef('b.body_id', '=', 'm.body_id').on(holds(reading, 'b')))
    .select(['m.date', 'm.body_id', 'b.profile'])
    .where('m.meeting_id', '=', meetingId)
    .where(holds(reading, 'm'))
    .executeTakeFirst();

async function membersOf(reading: Reading, bodyId: string, date: string): Promise<number> {
  const rows = await reading.db
    .selectFrom('members as p')
    .select(['p.from_date as from', 'p.to_date as to'])
    .where('p.body_id', '=', bodyId)
    .where(holds(reading, 'p'))
    .execute();
  return membersOn(rows, date);
}
