import type { AccessSet } from '@sagsgang/domain/case/access';
import type { DocumentAttached } from '@sagsgang/domain/case/attachment';
import { showCase, type CaseFile } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { countCases, findCases, listCases } from '../case-overview/query';
import type { View } from '../closed/opened-rows';
import { showMeeting } from '../meetings/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, Story } from '../testing/story';

const start = (): Story => new Story().body().scheduled(MARCH).opened('havn', 'Ny havn');
const attached = (data: Partial<DocumentAttached['data']> = {}): DocumentAttached['data'] => ({
  attachmentId: 'b1',
  version: 1,
  meetingId: null,
  title: 'Støjrapport',
  sha256: 'a1',
  closed: false,
  late: false,
  ...data,
});

const OPENED_DOCUMENT: AccessSet['data'] = {
  meetingId: null,
  scope: 'attachment',
  section: null,
  attachmentId: 'b1',
  closed: false,
  basis: null,
  publicTitle: null,
  decidedBy: 'Havnechefen',
};

const file = async (story: Story, at: number | null = null, view: View = 'full'): Promise<CaseFile> => {
  const found = await askOf(story.log, (reading) => showCase(reading, 'havn'), at, view);
  if (found === null) throw new Error('the case should be there');
  return found;
};
const lines = async (story: Story, view: View = 'full'): Promise<readonly string[]> =>
  ((await askOf(story.log, (reading) => caseHistory(reading, 'havn'), null, view))?.history ?? []).map(
    ({ text }) => text,
  );

describe('where a case comes from', () => {
  const raised = (): Story =>
    new Story().body().case('havn', 'CaseOpened', {
      bodyId: BODY,
      title: 'Ny havn',
      journalNumber: null,
      caseworkers: [],
      origin: { kind: 'member', from: 'Ellen Prøve' },
      receivedOn: '2025-01-06',
    });

  it('is told with the day on which it came in', async () => {
    const story = raised();
    expect(await file(story)).toMatchObject({
      origin: { kind: 'member', from: 'Ellen Prøve' },
      receivedOn: '2025-01-06',
      attachments: 0,
    });
    expect(await lines(story)).toEqual([
      'Sagen "Ny havn" blev oprettet; rejst af et medlem (Ellen Prøve); modtaget den 6. januar 2025',
    ]);
  });

  it('is not known of a case from a log that could not say it yet', async () => {
    expect(await file(start())).toMatchObject({ origin: null, receivedOn: null });
    expect(await lines(start())).toEqual(['Sagen "Ny havn" blev oprettet']);
  });

  it('is corrected, and leaves the count of enclosures as it was', async () => {
    const story = raised()
      .case('havn', 'CaseMaterialRevised', { meetingId: null, attachments: 2 })
      .case('havn', 'CaseMaterialRevised', { meetingId: null, origin: { kind: 'citizen', from: null } })
      .case('havn', 'CaseMaterialRevised', { meetingId: null, receivedOn: null });
    expect(await file(story)).toMatchObject({
      origin: { kind: 'citizen', from: null },
      receivedOn: null,
      attachments: 2,
    });
    expect((await lines(story)).slice(2)).toEqual([
      'Sagens materiale: rejst af en borger',
      'Sagens materiale: modtagelsesdato fjernet',
    ]);
  });
});

describe('who has a case', () => {
  const given = (): Story =>
    start().opened('bro', 'Ny bro').case('havn', 'CaseAssigned', { caseworker: 'hast', department: 'Havn og Kyst' });

  it('is shown with the case and told in its history', async () => {
    expect(await file(given())).toMatchObject({ responsible: 'hast', department: 'Havn og Kyst' });
    expect((await lines(given())).at(-1)).toBe('Sagen blev tildelt hast, Havn og Kyst');
    const taken = given().case('havn', 'CaseAssigned', { caseworker: null, department: null });
    expect((await lines(taken)).at(-1)).toBe('Sagen er ikke længere tildelt nogen');
  });

  it('finds all cases of a caseworker or a department, and counts them', async () => {
    const idsOf = (options: object): Promise<readonly string[]> =>
      askOf(given().log, async (reading) => (await listCases(reading, options)).cases.map(({ id }) => id));
    expect(await idsOf({ responsible: 'hast' })).toEqual(['havn']);
    expect(await idsOf({ department: 'Havn og Kyst' })).toEqual(['havn']);
    expect(await idsOf({ responsible: 'has' })).toEqual([]);
    expect(await idsOf({ responsible: 'hast', department: 'Vej' })).toEqual([]);
    expect(await idsOf({ limit: 10, responsible: undefined })).toEqual(['havn', 'bro']);
    expect(await askOf(given().log, (reading) => countCases(reading, { responsible: 'hast' }))).toBe(1);
  });
});

describe('the documents of a case', () => {
  it('are listed with all their versions, in the order in which they were attached', async () => {
    const story = start().case('havn', 'DocumentAttached', attached(), MARCH);
    for (let n = 2; n <= 10; n++) {
      story.case('havn', 'DocumentAttached', attached({ attachmentId: `b${n}`, title: `Bilag nr. ${n}` }));
    }
    story.case('havn', 'DocumentAttached', attached({ version: 2, sha256: 'b2', meetingId: MARCH, late: true }), MARCH);
    const { attachedDocuments } = await file(story);
    expect(attachedDocuments.map(({ attachmentId }) => attachmentId)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `b${n}`),
    );
    expect(attachedDocuments[0]).toEqual({
      attachmentId: 'b1',
      title: 'Støjrapport',
      closed: false,
      versions: [
        { version: 1, sha256: 'a1', attachedOn: '2025-03-14', meetingId: null, late: false },
        { version: 2, sha256: 'b2', attachedOn: '2025-03-14', meetingId: MARCH, late: true },
      ],
    });
    expect((await lines(story)).at(-1)).toBe(
      'Bilag b1 i ny version (2) (efter at dagsordenen var sendt ud): "Støjrapport"',
    );
  });

  it('show the title of a closed one to the secretariat alone, in the file and in the history, and to no search', async () => {
    const story = start().case('havn', 'DocumentAttached', attached({ title: 'Lægeerklæring', closed: true }));
    expect(await file(story)).toMatchObject({ attachedDocuments: [{ title: 'Lægeerklæring', closed: true }] });
    expect((await lines(story)).at(-1)).toBe('Lukket bilag b1 vedlagt: "Lægeerklæring"');
    expect(await file(story, null, 'public')).toMatchObject({ attachedDocuments: [{ title: null, closed: true }] });
    expect((await lines(story, 'public')).at(-1)).toBe('Lukket for offentligheden');
    expect(await askOf(story.log, (reading) => findCases(reading, 'Lægeerklæring'))).toEqual([]);
  });

  it('are closed as a whole, also as of an earlier moment, and opened as a whole', async () => {
    const story = start()
      .case('havn', 'DocumentAttached', attached())
      .case('havn', 'DocumentAttached', attached({ version: 2, closed: true }));
    const closed = { title: null, versions: [{}, {}] };
    expect(await file(story, null, 'public')).toMatchObject({ attachedDocuments: [closed] });
    expect(await file(story, 3, 'public')).toMatchObject({ attachedDocuments: [{ title: null }] });
    expect(await file(story, 3)).toMatchObject({ attachedDocuments: [{ title: 'Støjrapport', closed: false }] });
    story.case('havn', 'AccessSet', OPENED_DOCUMENT);
    expect(await file(story, null, 'public')).toMatchObject({
      attachedDocuments: [{ title: 'Støjrapport', closed: false, versions: [{}, {}] }],
    });
  });
});

describe('the readiness of a case', () => {
  const ready = (): Story =>
    start().onAgenda('havn', MARCH, '2.2').case('havn', 'CaseMarkedReady', { by: 'hast' }, MARCH);
  const planned = async (story: Story): Promise<readonly boolean[] | undefined> =>
    (await askOf(story.log, (reading) => showMeeting(reading, MARCH)))?.planned.map((item) => item.ready);

  it('says who vouched for it and when, and shows on the agenda', async () => {
    expect((await file(ready())).readiness).toEqual({ by: 'hast', on: '2025-03-14', lapse: null });
    expect((await lines(ready())).at(-1)).toBe('Sagen blev meldt klar af hast');
    expect(await planned(ready())).toEqual([true]);
    expect(await planned(start().onAgenda('havn', MARCH, '2.2'))).toEqual([false]);
  });

  it('ends with what changes afterwards, and is back when that was an error', async () => {
    const changed = ready().case('havn', 'DocumentAttached', attached());
    expect((await file(changed)).readiness).toMatchObject({ by: 'hast', lapse: 'attachment' });
    expect(await planned(changed)).toEqual([false]);
    const corrected = changed.annulled('case-havn');
    expect((await file(corrected)).readiness).toMatchObject({ lapse: null });
    expect(await planned(corrected)).toEqual([true]);
  });
});
