import type { WrittenItem } from '../../minutes/samples/meeting-text';
import { caseIdsOf, casesOf, importMeeting, M1, MARCH, MAY, NOTED, POSTPONED } from './testing/importing';
import { Installations } from './testing/installations';

const installations = new Installations();
afterEach(() => installations.closeAll());

const FERRY = `${M1}-2.1`;
const by = { commandId: '00000000-0000-5000-8000-000000000002', actor: 'sekretær' };

describe('a case whose title or journal number changed', () => {
  it('is still the case that the next minutes treat under the old title', async () => {
    const installation = await installations.open();
    const ferry: WrittenItem[] = [['2.1', 'Cykelfærge over fjorden', POSTPONED]];
    await importMeeting(installation, MARCH, ferry);
    const called = { meetingId: null, title: 'Bro eller tunnel', journalNumber: 'SAG-2025-99999' };
    await installation.send('ReviseCaseMaterial', FERRY, called, by);
    const report = await importMeeting(installation, MAY, [['2.3', 'Cykelfærge over fjorden', NOTED]]);
    expect(report).toMatchObject({ outcome: 'imported', refused: [] });
    expect(caseIdsOf(report)).toEqual({ '2.3': FERRY });
    expect(Object.keys(await casesOf(installation))).toEqual([FERRY]);
  });
});
