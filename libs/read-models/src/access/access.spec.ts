import type { AccessSet } from '@sagsgang/domain/case/access';
import { showCase } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { findCases, listCases } from '../case-overview/query';
import { PublicViewAway } from '../closed/public-view';
import { showMeeting } from '../meetings/query';
import type { Reading } from '../reading';
import { KeysInMemory } from '../testing/keys-in-memory';
import { askOf, newModels, project } from '../testing/spec-models';
import { MARCH, MAY, Story } from '../testing/story';

const CLOSED: AccessSet['data'] = {
  meetingId: MARCH,
  scope: 'item',
  section: null,
  attachmentId: null,
  closed: true,
  basis: 'KSL § 10: forhandling om pris',
  publicTitle: 'Køb af ejendom',
  decidedBy: 'Borgmester Inga Holm',
};
const OPENED = { ...CLOSED, closed: false, basis: null, publicTitle: null };

const story = () =>
  new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Køb af havnen').onAgenda('havn', MARCH, '2.6');
const closing = (data: Partial<AccessSet['data']> = {}) =>
  story().case('havn', 'AccessSet', { ...CLOSED, ...data }, MARCH);

describe('a case of which something is closed', () => {
  it('says what, on what basis, by whom and under which neutral title', async () => {
    const file = await askOf(closing().log, (reading) => showCase(reading, 'havn'));
    expect(file).toMatchObject({
      title: 'Køb af havnen',
      publicTitle: 'Køb af ejendom',
      access: [
        {
          scope: 'item',
          meetingId: MARCH,
          section: null,
          attachmentId: null,
          publicTitle: 'Køb af ejendom',
          basis: 'KSL § 10: forhandling om pris',
          decidedBy: 'Borgmester Inga Holm',
          since: '2025-03-14',
        },
      ],
    });
  });

  it('is marked in lists and on agendas', async () => {
    const { log } = closing();
    expect(await askOf(log, (reading) => listCases(reading))).toMatchObject({
      cases: [{ id: 'havn', publicTitle: 'Køb af ejendom' }],
    });
    expect(await askOf(log, (reading) => showMeeting(reading, MARCH))).toMatchObject({
      planned: [{ title: 'Køb af havnen', publicTitle: 'Køb af ejendom' }],
    });
  });

  it('stands on each agenda under the title that was given for it', async () => {
    const { log } = closing()
      .onAgenda('havn', MAY, '3.1')
      .case('havn', 'AccessSet', { ...CLOSED, meetingId: MAY, publicTitle: 'Forhandling' }, MAY);
    const titleAt = async (id: string) =>
      (await askOf(log, (reading) => showMeeting(reading, id)))?.planned[0]?.publicTitle;
    expect([await titleAt(MARCH), await titleAt(MAY)]).toEqual(['Køb af ejendom', 'Forhandling']);
  });

  it('tells in its history that it was closed and opened', async () => {
    const { log } = closing().case('havn', 'AccessSet', OPENED, MAY);
    const told = await askOf(log, (reading) => caseHistory(reading, 'havn'));
    expect(told?.history.slice(-2).map(({ text, itemNumber }) => [itemNumber, text])).toEqual([
      [
        '2.6',
        'Punktet blev lukket for offentligheden under titlen "Køb af ejendom"; hjemmel: KSL § 10: forhandling om pris; ' +
          'besluttet af Borgmester Inga Holm',
      ],
      ['2.6', 'Punktet blev åbnet for offentligheden; besluttet af Borgmester Inga Holm'],
    ]);
  });

  it('is open again once it was opened, or once the closing was taken back, and was closed before', async () => {
    const { log } = closing().case('havn', 'AccessSet', OPENED, MAY);
    expect(await askOf(log, (reading) => showCase(reading, 'havn'))).toMatchObject({ publicTitle: null, access: [] });
    const before = log.events.length - 2;
    expect(await askOf(log, (reading) => showCase(reading, 'havn'), before)).toMatchObject({
      access: [{ scope: 'item' }],
    });
    const annulled = closing().annulled('case-havn').log;
    expect(await askOf(annulled, (reading) => showCase(reading, 'havn'))).toMatchObject({ access: [] });
  });

  it('names a closed section and a closed document by what they are', async () => {
    const section = { ...CLOSED, scope: 'section', section: 'background', publicTitle: null } as const;
    const document = {
      ...CLOSED,
      meetingId: null,
      scope: 'attachment',
      attachmentId: 'b1',
      publicTitle: null,
    } as const;
    const { log } = closing(section).case('havn', 'AccessSet', document);
    const told = await askOf(log, (reading) => caseHistory(reading, 'havn'));
    expect(told?.history.slice(-2).map(({ text }) => text.split(';')[0])).toEqual([
      'Sagens baggrund blev lukket for offentligheden',
      'Bilag b1 blev lukket for offentligheden',
    ]);
    expect(await askOf(log, (reading) => showCase(reading, 'havn'))).toMatchObject({
      publicTitle: null,
      access: [{ section: 'background' }, { attachmentId: 'b1' }],
    });
  });
});

describe('the public view', () => {
  const decided = () =>
    closing()
      .case('havn', 'CaseAssigned', { caseworker: 'hast', department: 'Havn' })
      .case('havn', 'CaseMaterialRevised', { meetingId: MARCH, background: 'Prisen er 12 mio. kr.' }, MARCH)
      .decided('havn', MARCH, ['approved'], 'Købet godkendes.');
  const shown = <T>(story: Story, ask: (reading: Reading) => Promise<T>): Promise<T> =>
    askOf(story.log, ask, null, 'public');

  it('has the neutral title of a closed case and no text of it, but where it stands', async () => {
    expect(await shown(decided(), (reading) => showCase(reading, 'havn'))).toMatchObject({
      title: 'Køb af ejendom',
      publicTitle: 'Køb af ejendom',
      state: 'decided',
      responsible: null,
      department: null,
      background: null,
      access: [{ scope: 'item', publicTitle: 'Køb af ejendom', basis: null, decidedBy: null }],
      items: [{ number: '2.6', decision: { outcomes: ['approved'], text: '' } }],
    });
  });

  it('has the days and meetings of its history, and no words', async () => {
    const told = await shown(decided(), (reading) => caseHistory(reading, 'havn'));
    expect(new Set(told?.history.map(({ text }) => text))).toEqual(new Set(['Lukket for offentligheden']));
    expect(told?.history.at(-1)).toMatchObject({ type: 'DecisionRecorded', meeting: { id: MARCH }, itemNumber: '2.6' });
  });

  it('finds a closed case by its neutral title alone, and so does the secretariat', async () => {
    for (const view of ['public', 'full'] as const) {
      const found = async (words: string) => {
        const hits = await askOf(decided().log, (reading) => findCases(reading, words), null, view);
        return hits.map(({ id }) => id);
      };
      expect([await found('ejendom'), await found('havnen'), await found('12 mio')]).toEqual([['havn'], [], []]);
    }
  });

  it('does not tell who has a closed case, and finds no closed case by that', async () => {
    const byDesk = (reading: Reading) => listCases(reading, { responsible: 'hast' });
    expect(await shown(decided(), byDesk)).toMatchObject({ cases: [], total: 0 });
    expect(await askOf(decided().log, byDesk)).toMatchObject({ cases: [{ id: 'havn', title: 'Køb af havnen' }] });
  });

  it('hides a closed section, and the lines that quote it, and nothing else', async () => {
    const section = { ...CLOSED, scope: 'section', section: 'decision', publicTitle: null } as const;
    const story = closing(section)
      .case('havn', 'CaseMaterialRevised', { meetingId: MARCH, background: 'Kajen er fra 1932.' }, MARCH)
      .decided('havn', MARCH, ['approved'], 'Købet godkendes.');
    expect(await shown(story, (reading) => showCase(reading, 'havn'))).toMatchObject({
      title: 'Køb af havnen',
      background: 'Kajen er fra 1932.',
      items: [{ decision: { text: '', outcomes: ['approved'] } }],
    });
    const told = await shown(story, (reading) => caseHistory(reading, 'havn'));
    expect(told?.history.map(({ text }) => text).slice(-3)).toEqual([
      'Lukket for offentligheden',
      'Sagens materiale: baggrund',
      'Lukket for offentligheden',
    ]);
  });

  it('is of today, also where it is asked about a moment at which the case was still open', async () => {
    const { log } = decided();
    const before = log.events.findIndex(({ type }) => type === 'AccessSet') - 1;
    const told = await askOf(log, (reading) => showCase(reading, 'havn'), before, 'public');
    expect(told).toMatchObject({ title: 'Køb af ejendom', publicTitle: 'Køb af ejendom' });
  });

  it('is not answered while a read model stands still, since something may have been closed since', async () => {
    const story = decided();
    story.log.damaged('case-havn');
    const models = await newModels();
    await project(models, story.log);
    await expect(models.read(null, (reading) => showCase(reading, 'havn'), 'public')).rejects.toThrow(PublicViewAway);
  });

  it('and the secretariat are shown the neutral title once the key was destroyed', async () => {
    const keys = new KeysInMemory();
    const models = await newModels({ keys });
    await project(models, decided().log);
    keys.destroy('case-havn');
    for (const view of ['public', 'full'] as const) {
      const file = await models.read(null, (reading) => showCase(reading, 'havn'), view);
      expect(file?.title).toBe('Køb af ejendom');
    }
  });
});
