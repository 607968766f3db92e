import { showCase } from '../case-file/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { showMeeting, type MeetingView } from './query';

const of = { itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: BODY };
const recommendation = { meetingId: MARCH, proposedBy: null, text: 'Godkendes', points: [], late: false };
const attachment = { attachmentId: 'b1', meetingId: MARCH, title: 'Kort', closed: false, late: false };
const sentHarbour = (recommendationVersion: number | null, material = 0) => ({
  caseId: 'havn',
  material,
  recommendationVersion,
  attachments: [{ attachmentId: 'b1', version: 1, sha256: 'aa' }],
});
const inTime = { due: '2025-03-10', days: 4, kind: 'weekday', lateBy: 0 } as const;
const line = { number: '2.1', title: 'Ny havn', caseId: 'havn' };

/** Havnens sag er sendt ud med indstilling 1 og et bilag. */
const sent = (): Story => {
  const story = new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Ny havn').opened('bro', 'Ny bro');
  story.case('havn', 'RecommendationProposed', { ...recommendation, version: 1 });
  story.case('havn', 'DocumentAttached', { ...attachment, version: 1, sha256: 'aa' });
  story.onAgenda('havn', MARCH, '2.1');
  return story.meeting(MARCH, 'MeetingConvened', {
    agenda: [line],
    sentOn: '2025-03-07',
    sent: [sentHarbour(1)],
    notice: inTime,
  });
};

const shown = async (story: Story): Promise<MeetingView> => {
  const meeting = await askOf(story.log, (reading) => showMeeting(reading, MARCH));
  if (meeting === null) throw new Error('the meeting should be there');
  return meeting;
};
const itemOf = async (story: Story) => (await askOf(story.log, (reading) => showCase(reading, 'havn')))?.items[0];

describe('det, der blev sendt', () => {
  it('om havnen er det samme, indtil indstillingen eller et bilag ændres', async () => {
    const story = sent();
    expect((await shown(story)).planned[0]?.changedSinceSent).toEqual([]);
    story.case('havn', 'DocumentAttached', { ...attachment, version: 2, sha256: 'bb' });
    expect((await shown(story)).planned[0]?.changedSinceSent).toEqual(['attachments']);
    story.case('havn', 'RecommendationProposed', { ...recommendation, version: 2, late: true });
    story.case('havn', 'CaseMaterialRevised', { meetingId: MARCH, presentation: 'Nyt' });
    const changed = ['material', 'recommendation', 'attachments'];
    expect((await shown(story)).planned[0]?.changedSinceSent).toEqual(changed);
    expect((await itemOf(story))?.sent).toMatchObject({ on: '2025-03-07', recommendationVersion: 1, changed });
  });

  it('sammenlignes med det, der lå for rådet, da det besluttede, og ikke med det, der kom siden', async () => {
    const story = sent().case('havn', 'RecommendationProposed', { ...recommendation, version: 2, late: true });
    story.decided('havn', MARCH, ['approved']);
    story.case('havn', 'DocumentAttached', { ...attachment, version: 2, sha256: 'bb' });
    expect((await itemOf(story))?.sent?.changed).toEqual(['recommendation']);
  });

  it('kan ikke sammenlignes, hvor intet om sagen er sendt', async () => {
    const story = sent().onAgenda('bro', MARCH, '2.2');
    expect((await shown(story)).planned.map(({ changedSinceSent }) => changedSinceSent)).toEqual([[], null]);
  });
});

describe('udsendelserne før et møde', () => {
  const bridge = { number: '2.2', title: 'Ny bro', caseId: 'bro' };
  const supplemented = (): Story =>
    sent()
      .onAgenda('bro', MARCH, '2.2')
      .meeting(MARCH, 'SupplementSent', {
        supplement: 1,
        lines: [bridge],
        reason: 'Broen er skredet.',
        sentOn: '2025-03-12',
        sent: [],
        notice: { ...inTime, lateBy: 2 },
      });

  it('er dagsordenen og tillægget, med begrundelse og hvor sent det kom', async () => {
    const meeting = await shown(supplemented());
    expect(meeting.sent?.map(({ number }) => number)).toEqual(['2.1', '2.2']);
    expect(meeting.dispatches).toMatchObject([
      { kind: 'agenda', sentOn: '2025-03-07', reason: null, notice: { lateBy: 0 } },
      { kind: 'supplement', reason: 'Broen er skredet.', notice: { lateBy: 2 }, lines: [bridge] },
    ]);
  });

  it('er også dagsordenen, når den sendes igen, og så er det den, sagen sammenlignes med', async () => {
    const story = supplemented().case('havn', 'RecommendationProposed', { ...recommendation, version: 2, late: true });
    story.meeting(MARCH, 'AgendaResent', {
      agenda: [bridge],
      reason: 'Indstillingen var forkert.',
      sentOn: '2025-03-13',
      sent: [sentHarbour(2)],
      notice: null,
    });
    const meeting = await shown(story);
    expect(meeting.sent).toMatchObject([{ number: '2.2' }]);
    expect(meeting.dispatches.map(({ kind }) => kind)).toEqual(['agenda', 'supplement', 'again']);
    expect(meeting.planned[0]?.changedSinceSent).toEqual([]);
    expect(meeting.sentOn).toBe('2025-03-07');
  });

  it('er væk, når tillægget er taget tilbage', async () => {
    const meeting = await shown(supplemented().annulled(`meeting-${MARCH}`));
    expect(meeting.dispatches.map(({ kind }) => kind)).toEqual(['agenda']);
    expect(meeting.sent?.map(({ number }) => number)).toEqual(['2.1']);
  });
});

describe('dagsordenens rækkefølge', () => {
  it('følger de faste punkters nye numre, også hvor to bytter', async () => {
    const procedure = (number: string, title: string) =>
      ({ number, title, kind: 'other', section: null, background: null, recommendation: null }) as const;
    const rest = { presentation: null, decision: null, outcomes: [] };
    const story = sent()
      .meeting(MARCH, 'ProcedureRecorded', { ...procedure('1', 'Dagsorden'), ...rest })
      .meeting(MARCH, 'ProcedureRecorded', { ...procedure('3', 'Eventuelt'), ...rest })
      .meeting(MARCH, 'AgendaReordered', {
        items: [
          { number: '3', from: '1', caseId: null },
          { number: '1', from: '3', caseId: null },
        ],
      });
    expect((await shown(story)).planned.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Eventuelt'],
      ['2.1', 'Ny havn'],
      ['3', 'Dagsorden'],
    ]);
  });

  it('viser, hvilke punkter der behandles sammen', async () => {
    const story = sent().onAgenda('bro', MARCH, '2.2');
    const joined = { ...of, withCaseId: 'havn', withNumber: '2.1', manner: 'merged', under: '1' } as const;
    story.case('bro', 'ItemJoined', joined);
    const meeting = await shown(story);
    expect(meeting.planned.map((item) => item.joined)).toEqual([
      null,
      { caseId: 'havn', number: '2.1', manner: 'merged' },
    ]);
  });
});
