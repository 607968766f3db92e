import { showCase } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { deferredCases } from '../deferred/query';
import { returnsOn } from '../returns/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { awaitedAnswers, awayOf } from './query';

const item = { itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: BODY };

/** The jetty of Sandvig was before the fjord council on 14 March. */
const before = (): Story =>
  new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Ny mole').onAgenda('havn', MARCH, '2.3');
const referred = (): Story =>
  before()
    .decided('havn', MARCH, ['referred'])
    .case('havn', 'CaseReferred', { ...item, referredTo: 'Havneudvalget', answerBy: '2025-04-11' }, MARCH);
const heard = (): Story =>
  before().case('havn', 'HearingOpened', {
    hearingId: 'h1',
    itemId: null,
    meetingId: null,
    bodyId: BODY,
    subject: 'Molens længde',
    parties: ['Fiskeriforeningen', 'Ingrid Tang'],
    from: '2025-03-17',
    to: '2025-04-14',
  });

const asked = async (story: Story, today = '2025-04-14', at: number | null = null) =>
  (await askOf(story.log, (reading) => awaitedAnswers(reading, today), at)).awaited;
const away = (story: Story) => askOf(story.log, (reading) => awayOf(reading, 'havn'));
const lines = async (story: Story, from: number): Promise<readonly string[]> =>
  ((await askOf(story.log, (reading) => caseHistory(reading, 'havn')))?.history ?? [])
    .map(({ text }) => text)
    .slice(from);

describe('what is awaited from others', () => {
  it('says what, from whom, since when and until when, and that it is late', async () => {
    expect(await asked(referred())).toEqual([
      {
        caseId: 'havn',
        title: 'Ny mole',
        bodyId: BODY,
        kind: 'referral',
        hearingId: null,
        from: ['Havneudvalget'],
        what: null,
        since: '2025-03-14',
        until: '2025-04-11',
        status: 'open',
        endedOn: null,
        answers: [],
        silent: [],
        meeting: expect.objectContaining({ id: MARCH, date: '2025-03-14' }) as object,
        itemNumber: '2.3',
        daysWaiting: 31,
        overdue: true,
      },
    ]);
    expect(await asked(referred(), '2025-04-11')).toMatchObject([{ overdue: false }]);
    expect(await asked(heard())).toMatchObject([
      {
        kind: 'hearing',
        hearingId: 'h1',
        from: ['Fiskeriforeningen', 'Ingrid Tang'],
        what: 'Molens længde',
        overdue: false,
      },
    ]);
  });

  it('keeps the case with those whose answer has come until it stands on an agenda', async () => {
    const back = { bodyId: BODY, meetingId: null, date: null, precision: null, condition: null };
    const story = referred()
      .case('havn', 'ReferralAnswered', { ...item, answeredBy: 'Havneudvalget', text: 'Ja.', on: '2025-04-10' })
      .case('havn', 'ReturnPromised', {
        ...item,
        ...{ returnId: 'r1', target: back, quote: null, place: null, source: 'answer', after: '2025-04-10' },
      });
    const answered = async () => (await askOf(story.log, (reading) => awaitedAnswers(reading, '2025-04-14'))).answered;
    expect(await asked(story)).toEqual([]);
    expect(await answered()).toEqual([
      { caseId: 'havn', title: 'Ny mole', bodyId: BODY, returnId: 'r1', answeredOn: '2025-04-10' },
    ]);
    story.onAgenda('havn', MAY, '2.1');
    expect(await answered()).toEqual([]);
  });

  it('has the next last day first, and what has none after it', async () => {
    const story = heard()
      .opened('bro', 'Ny bro')
      .case('bro', 'CaseSentBack', { ...item, wanted: 'Et overslag' })
      .opened('sti', 'Ny sti')
      .case('sti', 'CaseReferred', { ...item, referredTo: 'Vejudvalget', answerBy: '2025-04-01' });
    expect((await asked(story)).map(({ caseId, overdue }) => [caseId, overdue])).toEqual([
      ['sti', true],
      ['havn', false],
      ['bro', false],
    ]);
  });

  it('is awaited no more once it was answered, but was before', async () => {
    const data = { ...item, answeredBy: 'Havneudvalget', text: 'Byg den.', on: '2025-04-09' };
    const story = referred().case('havn', 'ReferralAnswered', data);
    expect(await asked(story)).toEqual([]);
    expect(await asked(story, '2025-04-14', story.log.events.length - 2)).toHaveLength(1);
    expect(await away(story)).toMatchObject([
      { status: 'answered', endedOn: '2025-04-09', answers: [{ party: 'Havneudvalget', on: '2025-04-09' }] },
    ]);
    expect(await lines(story, 3)).toEqual([
      'Oversendt til Havneudvalget; svar senest den 11. april 2025',
      'Svar fra Havneudvalget den 9. april 2025: "Byg den."',
    ]);
    expect(await asked(story.annulled('case-havn'))).toHaveLength(1);
  });

  it('ends with the next treatment, and with the case', async () => {
    const treated = referred().case('havn', 'DecisionRecorded', {
      ...item,
      itemId: `${MAY}/1`,
      meetingId: MAY,
      text: 'Godkendt.',
      outcomes: ['approved'],
      points: [],
      remarks: [],
      votes: [],
      recommendationVersion: null,
      decidedUnder: null,
    });
    expect(await away(treated)).toMatchObject([{ status: 'treated' }]);
    expect(await away(heard().case('havn', 'CaseClosed', { reason: null }))).toMatchObject([{ status: 'over' }]);
  });

  it('tells of a hearing who answered and who did not', async () => {
    const story = heard().case('havn', 'HearingClosed', {
      hearingId: 'h1',
      meetingId: null,
      bodyId: BODY,
      on: '2025-04-14',
      answers: [{ party: 'Fiskeriforeningen', on: null, text: 'Gør den længere.' }],
      silent: ['Ingrid Tang'],
    });
    expect(await away(story)).toMatchObject([
      { status: 'closed', endedOn: '2025-04-14', answers: [{ text: 'Gør den længere.' }], silent: ['Ingrid Tang'] },
    ]);
    expect(await lines(story, 2)).toEqual([
      'Høring h1 hos Fiskeriforeningen og Ingrid Tang fra den 17. marts 2025 til den 14. april 2025: Molens længde',
      'Høring h1 blev lukket den 14. april 2025: svar fra Fiskeriforeningen; intet svar fra Ingrid Tang',
    ]);
  });

  it('tells what the administration came back with', async () => {
    const story = before()
      .decided('havn', MARCH, ['returned'])
      .case('havn', 'CaseSentBack', { ...item, wanted: 'Et overslag' })
      .case('havn', 'SendBackAnswered', {
        ...item,
        how: 'resubmitted',
        text: 'Overslaget er vedlagt.',
        on: '2025-04-22',
        recommendationVersion: 2,
        attachmentIds: ['b1', 'b2'],
      });
    expect((await lines(story, 4))[0]).toBe(
      'Forvaltningen har lagt sagen op igen den 22. april 2025, med indstilling 2, med bilag b1 og b2: "Overslaget er vedlagt."',
    );
    expect((await askOf(story.log, (reading) => showCase(reading, 'havn')))?.state).toBe('in_preparation');
  });
});

describe('a condition that is met', () => {
  it('gives the return its meeting, and stays readable', async () => {
    const story = before()
      .postponed('havn', MARCH, 'r1', { condition: 'når fiskerne har svaret' })
      .case('havn', 'ConditionMet', {
        returnId: 'r1',
        bodyId: BODY,
        on: '2025-04-22',
        text: 'Brev af 20. april',
        meetingId: MAY,
        date: null,
        precision: null,
      });
    const file = await askOf(story.log, (reading) => showCase(reading, 'havn'));
    expect(file?.returns).toMatchObject([
      { meetingId: MAY, condition: 'når fiskerne har svaret', conditionMetOn: '2025-04-22', status: 'open' },
    ]);
    const { deferred } = await askOf(story.log, (reading) => deferredCases(reading, '2025-05-01'));
    expect(deferred).toMatchObject([{ to: { condition: null, meeting: { id: MAY } }, overdue: false }]);
    const returns = await askOf(story.log, (reading) => returnsOn(reading, { meetingId: MAY }));
    expect(returns.returns).toMatchObject([{ target: { condition: null, meetingId: MAY } }]);
    expect(await lines(story, 3)).toEqual([
      'Betingelsen blev opfyldt den 22. april 2025: Brev af 20. april. Sagen skal forelægges igen til mødet den 16. maj 2025',
    ]);
  });
});
