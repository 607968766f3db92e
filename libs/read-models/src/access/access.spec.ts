import type { AccessSet } from '@sagsgang/domain/case/access';
import { showCase } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { listCases } from '../case-overview/query';
import { showMeeting } from '../meetings/query';
import { askOf } from '../testing/spec-models';
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
