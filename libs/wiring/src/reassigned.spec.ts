import { showCase } from '@sagsgang/read-models/case-file/query';
import { importMeeting, M1, M2, MARCH, MAY, NOTED, POSTPONED } from './testing/importing';
import { Installations } from './testing/installations';

const installations = new Installations();
afterEach(() => installations.closeAll());

describe('an item that an import matched to the wrong case', () => {
  it('is brought to the right one, with its decision and its title', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, [
      ['2.1', 'Cykelfærge over fjorden', POSTPONED],
      ['2.2', 'Bro over fjorden', NOTED],
    ]);
    const [ferry, bridge] = [`${M1}-2.1`, `${M1}-2.2`];
    await importMeeting(installation, MAY, [['2.3', 'Broens finansiering', NOTED]], { '2.3': ferry });
    const sent = { fromCaseId: ferry, meetingId: M2, reason: 'Punktet var broens.' };
    const by = { commandId: '00000000-0000-5000-8000-000000000003', actor: 'sekretær', effectiveOn: '2025-05-16' };
    expect(await installation.send('ReassignItem', bridge, sent, by)).toMatchObject({ kind: 'recorded' });
    await installation.bringToHead();
    const show = (id: string) => installation.readModels.read(null, (reading) => showCase(reading, id));
    expect((await show(bridge))?.items.map(({ number, decision }) => [number, decision?.text])).toEqual([
      ['2.2', NOTED],
      ['2.3', NOTED],
    ]);
    const file = await show(ferry);
    expect(file).toMatchObject({ title: 'Cykelfærge over fjorden', state: 'postponed' });
    expect(file?.items.filter(({ decision }) => decision !== null).map(({ number }) => number)).toEqual(['2.1']);
  });
});
