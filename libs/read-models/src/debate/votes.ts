import type { Ballot, NamedVote, Vote } from '@sagsgang/domain/vocabulary';
import { chunksOf } from '../chunks';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';

/** Which votes; all of them where nothing is named. */
export interface VotesAsked {
  readonly caseId?: string | undefined;
  readonly meetingId?: string | undefined;
  /** Only votes in which this person is named. */
  readonly member?: string | undefined;
  /** Only votes in which somebody of this group is named. */
  readonly group?: string | undefined;
}

/** One vote, by member and by group where the minutes name them. */
export interface VoteView {
  readonly caseId: string;
  readonly title: string;
  readonly meeting: MeetingRef | null;
  readonly itemNumber: string | null;
  readonly subject: string;
  /** The motion that was voted on; null for a vote that the decision itself names. */
  readonly motionId: string | null;
  readonly for: number | null;
  readonly against: number | null;
  readonly abstained: number | null;
  /** Each with the group that the minutes give, else the party that the person had in the body on that day. */
  readonly members: readonly Required<NamedVote>[];
  readonly groups: readonly GroupVotes[];
}

/** How the named members of one group voted; null for those of whom no group is known. */
export type GroupVotes = { readonly group: string | null } & Readonly<Record<Ballot, number>>;

interface Taken extends Vote {
  readonly caseId: string;
  readonly title: string;
  readonly meetingId: string;
  readonly bodyId: string;
  readonly itemNumber: string | null;
  readonly motionId: string | null;
}

/** The votes that were taken, by meeting and item; those on motions before that on the matter itself. */
export async function listVotes(
  reading: Reading,
  asked: VotesAsked = {},
): Promise<{ readonly votes: readonly VoteView[] }> {
  const taken = [...(await onMotions(reading, asked)), ...(await onDecisions(reading, asked))];
  const meetings = await meetingRefs(
    reading,
    taken.map(({ meetingId }) => meetingId),
  );
  const partyOf = await partiesIn(
    reading,
    taken.map(({ bodyId }) => bodyId),
  );
  const views = taken.map(({ meetingId, bodyId, names, ...vote }): VoteView => {
    const meeting = meetings.get(meetingId) ?? null;
    const members = names.map(({ name, vote: ballot, group }) => ({
      name,
      vote: ballot,
      group: group ?? partyOf(bodyId, name, meeting?.date ?? null),
    }));
    return { ...vote, meeting, members, groups: groupsOf(members) };
  });
  return { votes: views.filter((view) => isAsked(view, asked)).sort(inOrder) };
}

function isAsked({ members }: VoteView, { member, group }: VotesAsked): boolean {
  return (
    (member === undefined || members.some(({ name }) => name === member)) &&
    (group === undefined || members.some((each) => each.group === group))
  );
}

function inOrder(a: VoteView, b: VoteView): number {
  const [on, other] = [a, b].map(({ meeting, caseId }) => `${meeting?.date ?? ''} ${caseId}`) as [string, string];
  return on === other ? 0 : on < other ? -1 : 1;
}

function groupsOf(members: readonly Required<NamedVote>[]): GroupVotes[] {
  const groups = [...new Set(members.map(({ group }) => group))];
  return groups.map((group) => {
    const ballots = members.filter((each) => each.group === group);
    const cast = (ballot: Ballot): number => ballots.filter(({ vote }) => vote === ballot).length;
    return {
      group,
      yes: cast('yes'),
      no: cast('no'),
      abstain: cast('abstain'),
      absent: cast('absent'),
      recused: cast('recused'),
    };
  });
}

async function onMotions(reading: Reading, { caseId, meetingId }: VotesAsked): Promise<Taken[]> {
  let query = reading.db
    .selectFrom('motions as m')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'm.case_id').on(holds(reading, 'c')))
    .leftJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'm.case_id').onRef('i.item_id', '=', 'm.item_id').on(holds(reading, 'i')),
    )
    .select(['m.case_id', 'm.meeting_id', 'm.body_id', 'm.motion_id', 'm.vote', 'c.title', 'i.number'])
    .where('m.vote', 'is not', null)
    .where(holds(reading, 'm'));
  if (caseId !== undefined) query = query.where('m.case_id', '=', caseId);
  if (meetingId !== undefined) query = query.where('m.meeting_id', '=', meetingId);
  const rows = await query.orderBy('m.case_id').orderBy('m.item_id').orderBy('m.put_as').execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    title: row.title,
    meetingId: row.meeting_id,
    bodyId: row.body_id,
    itemNumber: row.number,
    motionId: row.motion_id,
    ...(JSON.parse(row.vote ?? '{}') as Vote),
  }));
}

async function onDecisions(reading: Reading, { caseId, meetingId }: VotesAsked): Promise<Taken[]> {
  let query = reading.db
    .selectFrom('items as i')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'i.case_id').on(holds(reading, 'c')))
    .select(['i.case_id', 'i.meeting_id', 'i.body_id', 'i.votes', 'c.title', 'i.number'])
    .where('i.votes', 'is not', null)
    .where('i.votes', '<>', '[]')
    .where(holds(reading, 'i'));
  if (caseId !== undefined) query = query.where('i.case_id', '=', caseId);
  if (meetingId !== undefined) query = query.where('i.meeting_id', '=', meetingId);
  const rows = await query.orderBy('i.case_id').orderBy('i.item_id').execute();
  return rows.flatMap((row) =>
    (JSON.parse(row.votes ?? '[]') as Vote[]).map((vote) => ({
      caseId: row.case_id,
      title: row.title,
      meetingId: row.meeting_id,
      bodyId: row.body_id,
      itemNumber: row.number,
      motionId: null,
      ...vote,
    })),
  );
}

type PartyOf = (bodyId: string, name: string, on: string | null) => string | null;

/** What party a person had in a body on a day, by the memberships. */
async function partiesIn(reading: Reading, bodyIds: readonly string[]): Promise<PartyOf> {
  const byPerson = new Map<string, MemberOn[]>();
  for (const chunk of chunksOf([...new Set(bodyIds)])) {
    const rows = await reading.db
      .selectFrom('members as b')
      .select(['b.body_id', 'b.name', 'b.from_date', 'b.to_date', 'b.party'])
      .where('b.body_id', 'in', chunk)
      .where(holds(reading, 'b'))
      .execute();
    for (const row of rows) {
      const person = personIn(row.body_id, row.name);
      byPerson.set(person, [...(byPerson.get(person) ?? []), row]);
    }
  }
  return (bodyId, name, on) =>
    (byPerson.get(personIn(bodyId, name)) ?? []).find(
      ({ from_date: from, to_date: to }) => on !== null && from <= on && (to === null || to >= on),
    )?.party ?? null;
}

const personIn = (bodyId: string, name: string): string => JSON.stringify([bodyId, name]);

interface MemberOn {
  readonly body_id: string;
  readonly name: string;
  readonly from_date: string;
  readonly to_date: string | null;
  readonly party: string | null;
}
