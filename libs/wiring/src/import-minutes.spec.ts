import { readFileSync } from 'node:fs';
import { attendance } from '@sagsgang/read-models/attendance/query';
import { caseHistory } from '@sagsgang/read-models/case-history/query';
import { listCases } from '@sagsgang/read-models/case-overview/query';
import { returnsOn } from '@sagsgang/read-models/returns/query';
import { importMinutes, ImportRefused, type ImportRequest } from './import-minutes';
import type { Installation } from './installation';
import { Installations, sampleFile } from './testing/installations';

const MARCH = 'kkr-fjordlandet-2025-03-14.txt';
const AGENDA = 'kkr-fjordlandet-2025-05-16-dagsorden.txt';
const MAY = 'kkr-fjordlandet-2025-05-16.txt';
const POSTPONED = 'kkr-fjordlandet-2025-03-14-2.2';

const installations = new Installations();
afterEach(() => installations.closeAll());

const request = (fileName: string, more: Partial<ImportRequest> = {}): ImportRequest => ({
  bytes: readFileSync(sampleFile(fileName)),
  fileName,
  actor: 'sekretær',
  ...more,
});

const returnsOf = (installation: Installation, date: string) =>
  installation.readModels.read(null, (reading) => returnsOn(reading, { date }));

const historyOf = async (installation: Installation, id: string) => {
  const found = await installation.readModels.read(null, (reading) => caseHistory(reading, id));
  if (found === null) throw new Error(`no case ${id}`);
  return found;
};

describe('importing the minutes of a meeting', () => {
  it('shows what is to come back and what the list leaves out', async () => {
    const installation = await installations.open();
    const report = await importMinutes(installation, request(MARCH));
    expect(report).toMatchObject({ outcome: 'imported', refused: [], differences: [], questions: [] });
    const { returns, declaredWithoutCase } = await returnsOf(installation, '2025-05-16');
    const declared = returns.filter((one) => one.declared).map((one) => one.itemNumber);
    const leftOut = returns.filter((one) => !one.declared).map((one) => one.itemNumber);
    expect({ declared, leftOut }).toEqual({ declared: ['2.5', '2.6'], leftOut: ['2.2', '2.7'] });
    expect(declaredWithoutCase).toEqual([{ title: 'Evaluering af samarbejdsaftalen for 2024', condition: null }]);
  });

  it('changes nothing the second time', async () => {
    const installation = await installations.open();
    await importMinutes(installation, request(MARCH));
    const head = await installation.store.head();
    const again = await importMinutes(installation, request(MARCH));
    expect(again).toMatchObject({ outcome: 'unchanged', recorded: 0, differences: [], notTaken: [] });
    expect(await installation.store.head()).toBe(head);
  });

  it('attaches the next meeting to the cases that were postponed or promised to it', async () => {
    const installation = await installations.open();
    await importMinutes(installation, request(MARCH));
    const may = await importMinutes(installation, request(MAY));
    expect(may).toMatchObject({ outcome: 'imported', refused: [] });
    expect(may.plan.items.find((item) => item.number === '2.1')).toMatchObject({ caseId: POSTPONED });
    const { case: found, history } = await historyOf(installation, POSTPONED);
    expect(found.state).toBe('decided');
    expect(history.map((line) => line.type)).toEqual(
      expect.arrayContaining(['CasePostponed', 'ItemProposed', 'CaseScheduled', 'DecisionRecorded', 'ReturnKept']),
    );
    expect(new Set(history.map((line) => line.meeting?.date))).toEqual(
      new Set([undefined, '2025-03-14', '2025-05-16']),
    );
  });

  it('lets an agenda come first, and its minutes later', async () => {
    const installation = await installations.open();
    for (const name of [MARCH, AGENDA, MAY]) {
      expect(await importMinutes(installation, request(name))).toMatchObject({ outcome: 'imported', refused: [] });
    }
    const { total } = await installation.readModels.read(null, (reading) => listCases(reading));
    expect(total).toBe(13);
  });

  it('is finished by running it again after it was killed half-way', async () => {
    const whole = await installations.open();
    await importMinutes(whole, request(MARCH));
    const killed = await installations.open();
    const stop = new Error('killed');
    const onStep: ImportRequest['onStep'] = (_outcome, done) => {
      if (done === 40) throw stop;
    };
    await expect(importMinutes(killed, request(MARCH, { onStep }))).rejects.toBe(stop);
    expect(await importMinutes(killed, request(MARCH))).toMatchObject({ outcome: 'imported', refused: [] });
    expect(await killed.store.head()).toBe(await whole.store.head());
    expect(await returnsOf(killed, '2025-05-16')).toEqual(await returnsOf(whole, '2025-05-16'));
  });

  it('shows what is read otherwise than before, and lets what was recorded stand', async () => {
    const installation = await installations.open();
    await importMinutes(installation, request(MARCH));
    const head = await installation.store.head();
    const text = readFileSync(sampleFile(MARCH), 'utf8').replaceAll('Mågeby', 'Terneby');
    const report = await importMinutes(installation, request(MARCH, { bytes: Buffer.from(text) }));
    expect(report.differences.map(({ field }) => field)).toEqual(['attendees']);
    const meetingId = 'kkr-fjordlandet-2025-03-14';
    const present = await installation.readModels.read(null, (reading) => attendance(reading, meetingId));
    expect(present.some(({ organisation }) => organisation?.includes('Mågeby'))).toBe(true);
    expect(present.some(({ organisation }) => organisation?.includes('Terneby'))).toBe(false);
    expect(Number(await installation.store.head()) - Number(head)).toBeLessThanOrEqual(1);
  });

  it('only shows the plan when asked to', async () => {
    const installation = await installations.open();
    const report = await importMinutes(installation, request(MARCH, { dryRun: true }));
    expect(report).toMatchObject({ outcome: 'planned', recorded: 0 });
    expect(await installation.store.head()).toBe('0');
  });

  it('refuses an answer about an item that the document does not have', async () => {
    const installation = await installations.open();
    const settlements = new Map([['9.9', 'new']]);
    await expect(importMinutes(installation, request(MARCH, { settlements }))).rejects.toThrow(/intet punkt 9\.9/);
    expect(await installation.store.head()).toBe('0');
  });

  it('refuses an answer that names a case which does not exist', async () => {
    const installation = await installations.open();
    const settlements = new Map([['2.1', 'no-such-case']]);
    await expect(importMinutes(installation, request(MARCH, { settlements }))).rejects.toThrow(
      /ingen sag no-such-case/,
    );
    expect(await installation.store.head()).toBe('0');
  });

  it('takes a person’s word for a new case', async () => {
    const installation = await installations.open();
    await importMinutes(installation, request(MARCH));
    const settlements = new Map([['2.1', 'new']]);
    const may = await importMinutes(installation, request(MAY, { settlements }));
    expect(may.plan.items.find((item) => item.number === '2.1')?.caseId).toBe('kkr-fjordlandet-2025-05-16-2.1');
    expect((await historyOf(installation, POSTPONED)).case.state).toBe('postponed');
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['binary', Buffer.from([0, 1, 2, 3, 0, 255, 0, 7])],
    ['not-minutes', Buffer.from('Kære alle\n\nTak for kaffe.\n')],
  ])('refuses a file that is %s, and leaves the log as it was', async (code, bytes) => {
    const installation = await installations.open();
    const refusal = importMinutes(installation, request(MARCH, { bytes }));
    await expect(refusal).rejects.toBeInstanceOf(ImportRefused);
    await expect(refusal).rejects.toMatchObject({ code });
    expect(await installation.store.head()).toBe('0');
  });
});
