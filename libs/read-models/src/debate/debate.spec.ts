import type { Vote } from '@sagsgang/domain/vocabulary';
import { showCase, type CaseFile } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { kroner } from './danish';
import { listAppropriations } from './query';
import { listVotes, type VotesAsked, type VoteView } from './votes';

const item = { itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: BODY };
const start = (): Story => new Story().body().scheduled(MARCH).opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.2');

const amendment = { kind: 'amendment', aim: null, proposedBy: 'Ane Krog', text: 'Molen bygges af granit.' } as const;
const vote: Vote = {
  subject: 'Ændringsforslag f1 fra Ane Krog',
  for: 2,
  against: 1,
  abstained: 0,
  names: [
    { name: 'Ane Krog', vote: 'yes', group: 'Liste H' },
    { name: 'Bo Lund', vote: 'yes' },
    { name: 'Eva Fjord', vote: 'no' },
  ],
};
const moved = (story = start()): Story =>
  story.case('havn', 'MotionMoved', { ...item, motionId: 'f1', order: 1, ...amendment, amends: null }, MARCH);
const voted = (story = moved()): Story =>
  story.case('havn', 'MotionVotedOn', { ...item, motionId: 'f1', outcome: 'adopted', vote }, MARCH);

const file = async (story: Story, at: number | null = null): Promise<CaseFile> => {
  const found = await askOf(story.log, (reading) => showCase(reading, 'havn'), at);
  if (found === null) throw new Error('the case should be there');
  return found;
};
const lastLine = async (story: Story): Promise<string | undefined> =>
  (await askOf(story.log, (reading) => caseHistory(reading, 'havn')))?.history.at(-1)?.text;
const votes = async (story: Story, asked: VotesAsked = {}): Promise<readonly VoteView[]> =>
  (await askOf(story.log, (reading) => listVotes(reading, asked))).votes;

describe('the motions on a case', () => {
  it('are shown with the votes on them, now and as of an earlier moment', async () => {
    const shown = { motionId: 'f1', order: 1, ...amendment, meeting: { id: MARCH }, itemId: item.itemId };
    expect((await file(voted())).motions).toMatchObject([{ ...shown, outcome: 'adopted', vote }]);
    expect((await file(voted(), 4)).motions).toMatchObject([{ ...shown, outcome: null, vote: null }]);
    expect(await lastLine(moved())).toBe('Ændringsforslag f1 fra Ane Krog: "Molen bygges af granit."');
    expect(await lastLine(voted())).toBe(
      'Ændringsforslag f1 fra Ane Krog: vedtaget med 2 for, 1 imod, 0 hverken for eller imod',
    );
  });

  it('are told when nobody voted on them', async () => {
    const dropped = moved().case('havn', 'MotionDropped', {
      ...item,
      motionId: 'f1',
      outcome: 'withdrawn',
      reason: 'for dyrt',
    });
    expect((await file(dropped)).motions).toMatchObject([{ outcome: 'withdrawn', reason: 'for dyrt', vote: null }]);
    expect(await lastLine(dropped)).toBe('Forslag f1: trukket tilbage: for dyrt');
    const uncounted = moved().case('havn', 'MotionVotedOn', { ...item, motionId: 'f1', outcome: 'fallen', vote: null });
    expect(await lastLine(uncounted)).toBe('Forslag f1: faldet uden afstemning');
  });

  it('are gone where they were taken back, and what settled them shows nothing', async () => {
    const back = voted().annulled('case-havn', 2);
    expect((await file(back)).motions).toEqual([]);
    expect(await votes(back)).toEqual([]);
  });
});

describe('votes by member and by group', () => {
  const withParties = (): Story => {
    const story = new Story().body();
    const member = { organisation: null, from: '2022-01-01', to: null };
    for (const [name, party] of [
      ['Bo Lund', 'Liste H'],
      ['Eva Fjord', 'Liste K'],
    ] as const) {
      story.log.record(`body-${BODY}`, { type: 'MembershipRecorded', data: { ...member, name, party } });
    }
    const begun = story.scheduled(MARCH).opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.2');
    return voted(moved(begun));
  };

  it('take the group from the minutes, else from the membership of that day', async () => {
    const [first] = await votes(withParties());
    expect(first).toMatchObject({
      caseId: 'havn',
      itemNumber: '2.2',
      subject: 'Ændringsforslag f1 fra Ane Krog',
      motionId: 'f1',
      members: [
        { name: 'Ane Krog', vote: 'yes', group: 'Liste H' },
        { name: 'Bo Lund', vote: 'yes', group: 'Liste H' },
        { name: 'Eva Fjord', vote: 'no', group: 'Liste K' },
      ],
      groups: [
        { group: 'Liste H', yes: 2, no: 0, abstain: 0, absent: 0, recused: 0 },
        { group: 'Liste K', yes: 0, no: 1, abstain: 0, absent: 0, recused: 0 },
      ],
    });
    expect((await votes(voted()))[0]?.groups).toMatchObject([{ group: 'Liste H', yes: 1 }, { group: null }]);
  });

  it('are those of decisions too, after those on motions', async () => {
    const onDecision: Vote = { subject: 'Indstillingen', for: 3, against: 0, abstained: null, names: [] };
    const decision = { ...item, text: 'Vedtaget.', outcomes: ['approved' as const], points: [], remarks: [] };
    const rest = { recommendationVersion: null, decidedUnder: null };
    const story = withParties().case('havn', 'DecisionRecorded', { ...decision, ...rest, votes: [onDecision] }, MARCH);
    expect((await votes(story)).map(({ subject }) => subject)).toEqual([vote.subject, 'Indstillingen']);
  });

  it('are found by case, meeting, member and group', async () => {
    const found = async (asked: VotesAsked): Promise<number> => (await votes(withParties(), asked)).length;
    expect(await found({ caseId: 'havn', meetingId: MARCH, member: 'Eva Fjord', group: 'Liste H' })).toBe(1);
    expect(await found({ caseId: 'bro' })).toBe(0);
    expect(await found({ meetingId: MAY })).toBe(0);
    expect(await found({ member: 'Eva' })).toBe(0);
    expect(await found({ group: 'Liste Q' })).toBe(0);
  });
});

describe('the statements of members', () => {
  const stated = (): Story =>
    start().case('havn', 'StatementRecorded', {
      ...item,
      statementId: 'u1',
      kind: 'dissent',
      by: [
        { name: 'Ane Krog', party: 'Liste H' },
        { name: 'Bo Lund', party: null },
      ],
      text: 'Molen burde være af granit.',
      demanded: 'at_meeting',
      sendTo: 'Kystdirektoratet',
    });

  it('are shown with whom they go to, and when they went', async () => {
    expect((await file(stated())).statements).toMatchObject([
      {
        statementId: 'u1',
        kind: 'dissent',
        by: [{ name: 'Ane Krog' }, {}],
        sendTo: 'Kystdirektoratet',
        forwardedOn: null,
      },
    ]);
    expect(await lastLine(stated())).toBe(
      'Mindretalsudtalelse u1 fra Ane Krog (Liste H) og Bo Lund, sendes med sagen til Kystdirektoratet: "Molen burde være af granit."',
    );
    const sent = stated().case('havn', 'StatementForwarded', { statementId: 'u1', on: '2025-03-20' });
    expect((await file(sent)).statements).toMatchObject([{ forwardedOn: '2025-03-20' }]);
    expect(await lastLine(sent)).toBe('Udtalelse u1 blev sendt med sagen den 20. marts 2025');
  });
});

describe('the money that was granted', () => {
  const granted = (story = start().decided('havn', MARCH, ['approved'])): Story =>
    story.case('havn', 'AppropriationGranted', {
      ...item,
      appropriationId: 'k1',
      kind: 'supplementary',
      oere: 132_500_050,
      year: 2025,
      account: 'Havne',
      coveredBy: 'kassebeholdningen',
    });
  const asked = async (story: Story, year?: number) =>
    (await askOf(story.log, (reading) => listAppropriations(reading, { year }))).appropriations;

  it('is shown with its case and listed by year', async () => {
    const shown = { caseId: 'havn', title: 'Ny havn', appropriationId: 'k1', oere: 132_500_050, year: 2025 };
    expect((await file(granted())).appropriations).toMatchObject([shown]);
    expect(await asked(granted(), 2025)).toMatchObject([shown]);
    expect(await asked(granted(), 2026)).toEqual([]);
    expect(await lastLine(granted())).toBe(
      'Tillægsbevilling k1: 1.325.000,50 kr. i 2025, Havne; dækkes af kassebeholdningen',
    );
  });

  it('is not granted where the decision was taken back', async () => {
    const story = granted();
    const decision = story.log.events.find(({ type }) => type === 'DecisionRecorded')?.id ?? '';
    const data = { eventId: decision, eventIds: [decision], reason: 'Tastet forkert.' };
    story.log.record('case-havn', { type: 'EntryAnnulled', data });
    expect(await asked(story)).toEqual([]);
  });

  it.each([
    [132_500_050, '1.325.000,50 kr.'],
    [5, '0,05 kr.'],
    [-20_000, '-200,00 kr.'],
    [100_000_000_000_099, '1.000.000.000.000,99 kr.'],
  ])('%d øre reads %s', (oere, words) => {
    expect(kroner(oere)).toBe(words);
  });
});
