import { listBodies } from '@sagsgang/read-models/bodies/show';
import type { WrittenItem } from '../../minutes/samples/meeting-text';
import { casesOf, importMeeting, MARCH, MAY, POSTPONED } from './testing/importing';
import { Installations } from './testing/installations';

const installations = new Installations();
afterEach(() => installations.closeAll());

describe('two bodies whose names differ in letters that have no Latin form', () => {
  it('share neither meetings nor cases, in whichever order they come', async () => {
    const names = ['KKR', 'KKR 中国', 'K', 'KКR Москва'];
    for (const order of [names, [...names].reverse()]) {
      const installation = await installations.open();
      const items: WrittenItem[] = [['2.1', 'Havneplan', POSTPONED]];
      for (const body of order) {
        const report = await importMeeting(installation, { ...MARCH, body }, items);
        expect(report).toMatchObject({ outcome: 'imported', refused: [] });
      }
      const { bodies } = await installation.readModels.read(null, (reading) => listBodies(reading, '2025-05-16'));
      expect(new Set(bodies.map(({ name }) => name))).toEqual(new Set(names));
      expect(Object.keys(await casesOf(installation))).toHaveLength(names.length);
    }
  });
});

describe('a body that was registered by hand under an id of its own', () => {
  it('is known by its name', async () => {
    const installation = await installations.open();
    const by = { commandId: '00000000-0000-5000-8000-000000000001', actor: 'sekretær' };
    await installation.send('RegisterBody', 'fjorden', { name: 'KKR Fjordlandet' }, by);
    const report = await importMeeting(installation, MAY, [['2.1', 'Havneplan']]);
    expect(report).toMatchObject({ outcome: 'imported', refused: [], plan: { bodyId: 'fjorden' } });
  });
});
