import { showCase, type CaseFile } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { findCases } from '../case-overview/query';
import { showMeeting } from '../meetings/query';
import { returnsOn } from '../returns/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';

const NOWHERE = { meetingId: null, date: null, precision: null, condition: null };

const decided = (): Story =>
  new Story()
    .body()
    .scheduled(MAY)
    .opened('havn', 'Ny havn')
    .case('havn', 'CaseDecidedOutside', {
      decisionId: 'a1',
      bodyId: BODY,
      authority: 'written_vote',
      participants: [
        { name: 'Ane Krog', group: 'Liste H', vote: 'yes', agreesToForm: true },
        { name: 'Bo Lund', group: null, vote: 'no', agreesToForm: true },
      ],
      reason: 'Stormen kommer.',
      text: 'Molen sikres straks.',
      outcomes: ['approved'],
      decidedOn: '2025-03-20',
      returnId: 'r1',
    })
    .case('havn', 'ReturnPromised', {
      returnId: 'r1',
      meetingId: null,
      itemId: null,
      bodyId: BODY,
      target: { bodyId: BODY, ...NOWHERE },
      quote: null,
      place: null,
      source: 'outside_meeting',
      after: '2025-03-20',
    });

const file = async (story: Story, at: number | null = null): Promise<CaseFile> => {
  const found = await askOf(story.log, (reading) => showCase(reading, 'havn'), at);
  if (found === null) throw new Error('the case should be there');
  return found;
};
const lines = async (story: Story): Promise<readonly string[]> =>
  ((await askOf(story.log, (reading) => caseHistory(reading, 'havn')))?.history ?? []).map(({ text }) => text);

describe('a decision outside a meeting', () => {
  it('decides the case, and is shown with its text and the report that is owed', async () => {
    expect(await file(decided())).toMatchObject({
      state: 'decided',
      outsideDecisions: [
        {
          decisionId: 'a1',
          body: 'Fjordrådet',
          authority: 'written_vote',
          text: 'Molen sikres straks.',
          reported: 'open',
        },
      ],
      returns: [{ returnId: 'r1', source: 'outside_meeting', nextFrom: '2025-03-20', status: 'open' }],
    });
    expect(await file(decided(), 2)).toMatchObject({ state: 'in_preparation', outsideDecisions: [], returns: [] });
    expect((await askOf(decided().log, (reading) => findCases(reading, 'sikres straks'))).map(({ id }) => id)).toEqual([
      'havn',
    ]);
  });

  it('is told in the history, with the report', async () => {
    expect((await lines(decided())).slice(1)).toEqual([
      'Afgjort uden for møde ved skriftlig votering den 20. marts 2025 (Ane Krog (for) og Bo Lund (imod)): godkendt. "Molen sikres straks."; grund: Stormen kommer.',
      'Skal forelægges igen til næste møde som orientering om afgørelsen uden for møde',
    ]);
  });

  it('is on the agenda of the next meeting as a report, and among the returns to it', async () => {
    const story = decided().proposed('havn', MAY, 'r1');
    const meeting = await askOf(story.log, (reading) => showMeeting(reading, MAY));
    expect(meeting?.planned).toMatchObject([{ caseId: 'havn', status: 'proposed', reports: true }]);
    const { returns } = await askOf(story.log, (reading) => returnsOn(reading, { meetingId: MAY }));
    expect(returns).toMatchObject([{ caseId: 'havn', source: 'outside_meeting', placement: 'proposed', fate: 'open' }]);
    const told = story.kept('havn', 'r1', MAY);
    expect((await file(told)).outsideDecisions).toMatchObject([{ reported: 'kept' }]);
  });

  it('is gone where it was taken back', async () => {
    expect(await file(decided().annulled('case-havn', 2))).toMatchObject({
      state: 'in_preparation',
      outsideDecisions: [],
      returns: [],
    });
  });
});

describe('a decision that a member halted', () => {
  const halted = (): Story =>
    new Story()
      .body()
      .scheduled(MARCH)
      .opened('havn', 'Ny havn')
      .onAgenda('havn', MARCH, '2.2')
      .decided('havn', MARCH, ['approved'])
      .case('havn', 'DecisionHalted', {
        itemId: `${MARCH}/1`,
        meetingId: MARCH,
        bodyId: BODY,
        meetingDate: '2025-03-14',
        by: 'Ane Krog',
        councilId: 'byraad',
        council: 'Byrådet',
        at: '11.40',
        reason: 'For dyrt.',
        returnId: 'r1',
      });

  it('does not stand as decided, now and not as of then', async () => {
    expect(await file(halted())).toMatchObject({
      state: 'referred',
      halts: [{ by: 'Ane Krog', council: 'Byrådet', at: '11.40', meeting: { id: MARCH }, referred: null }],
    });
    expect(await file(halted(), 4)).toMatchObject({ state: 'decided', halts: [] });
    expect((await lines(halted())).at(-1)).toBe(
      'Beslutningen blev standset af Ane Krog kl. 11.40 og forelægges Byrådet: For dyrt.',
    );
  });
});
