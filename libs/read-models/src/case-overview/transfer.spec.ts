import { handover } from '../bodies/handover';
import { known } from '../bodies/query';
import { caseHistory } from '../case-history/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { listCases } from './query';

const TODAY = '2025-06-01';
const OTHER = 'havraadet';

/** The harbour was put off by Fjordrådet and then given to Havrådet. */
function transferred(): Story {
  const story = new Story().body().scheduled(MARCH).scheduled(MAY);
  story.log.record(`body-${OTHER}`, { type: 'BodyRegistered', data: { name: 'Havrådet' } });
  story.opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.2').decided('havn', MARCH, ['postponed']);
  story.postponed('havn', MARCH, 'r1', { meetingId: MAY });
  story.case('havn', 'CaseTransferred', { bodyId: BODY, toBodyId: OTHER, reason: 'Fjordrådet nedlægges.' }, MAY);
  const target = { bodyId: OTHER, meetingId: null, date: '2025-05-16', precision: 'day', condition: null } as const;
  return story.case('havn', 'ReturnRedirected', { returnId: 'r1', bodyId: OTHER, target, cause: 'body' }, MAY);
}

describe('a case that another body has now', () => {
  it('is among the cases of Havrådet, which also owes its return', async () => {
    const idsOf = (bodyId: string): Promise<readonly string[]> =>
      askOf(transferred().log, async (reading) => (await listCases(reading, { bodyId })).cases.map(({ id }) => id));
    expect(await idsOf(OTHER)).toEqual(['havn']);
    expect(await idsOf(BODY)).toEqual([]);
    const left = await askOf(transferred().log, (reading) => handover(reading, TODAY, OTHER));
    expect(left).toMatchObject({
      cases: [{ state: 'postponed', cases: [{ id: 'havn', bodyId: OTHER }] }],
      deferred: [{ caseId: 'havn', bodyId: OTHER, timesMoved: 1, to: { date: '2025-05-16', meeting: null } }],
      returns: [{ caseId: 'havn', returnId: 'r1', meetingId: null }],
    });
    expect(await askOf(transferred().log, (reading) => handover(reading, TODAY, BODY))).toMatchObject({
      cases: [],
      deferred: [],
      returns: [],
    });
  });

  it('tells where it came from, with the names that the bodies had on that day', async () => {
    const told = await askOf(transferred().log, (reading) => caseHistory(reading, 'havn'));
    expect(told?.history.slice(-2).map(({ text }) => text)).toEqual([
      'Overført fra Fjordrådet til Havrådet: Fjordrådet nedlægges.',
      'Løftet r1 følger sagen til Havrådet: til den 16. maj 2025',
    ]);
  });

  it('is still matched by the documents of the body that treated it, and by those of the new one', async () => {
    for (const bodyId of [BODY, OTHER]) {
      const { cases } = await askOf(transferred().log, (reading) => known(reading, bodyId));
      expect(cases.map(({ caseId }) => caseId)).toEqual(['havn']);
    }
  });

  it('is the old body’s again where that was an error', async () => {
    const story = transferred().annulled('case-havn', 2);
    const left = await askOf(story.log, (reading) => handover(reading, TODAY, BODY));
    expect(left).toMatchObject({ cases: [{ cases: [{ id: 'havn' }] }], returns: [{ meetingId: MAY }] });
  });
});
