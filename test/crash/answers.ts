import { caseHistory } from '@sagsgang/read-models/case-history/query';
import { showCase } from '@sagsgang/read-models/case-file/query';
import { listCases } from '@sagsgang/read-models/case-overview/query';
import { deadlines } from '@sagsgang/read-models/deadlines/query';
import { deferredCases } from '@sagsgang/read-models/deferred/query';
import { listMeetings, showMeeting } from '@sagsgang/read-models/meetings/query';
import type { Reading } from '@sagsgang/read-models/reading';
import { returnsOn } from '@sagsgang/read-models/returns/query';
import type { Installation } from '@sagsgang/wiring/installation';

const TODAY = '2025-06-01';

/** What every query answers about everything in a data directory. */
export async function allAnswers(installation: Installation): Promise<unknown> {
  return installation.readModels.read(null, async (reading) => {
    const { cases } = await listCases(reading, { limit: 1_000 });
    const { meetings } = await listMeetings(reading);
    return {
      cases,
      meetings,
      files: await each(cases, ({ id }) => showCase(reading, id)),
      histories: await each(cases, ({ id }) => caseHistory(reading, id)),
      agendas: await each(meetings, ({ id }) => showMeeting(reading, id)),
      returns: await each(meetings, ({ id }) => returnsOn(reading, { meetingId: id })),
      deferred: await deferredCases(reading, TODAY),
      deadlines: await deadlines(reading, TODAY),
    };
  });
}

/** What a caseworker would call the outcome: where each case stands, and what is to come back when. */
export async function outcome(installation: Installation): Promise<unknown> {
  return installation.readModels.read(null, async (reading: Reading) => {
    const { cases } = await listCases(reading, { limit: 1_000 });
    const { meetings } = await listMeetings(reading);
    return {
      cases: cases.map(({ id, title, state }) => `${id} ${state} ${title}`).sort(),
      returns: await each(meetings, async ({ id }) => {
        const found = await returnsOn(reading, { meetingId: id });
        return found.returns.map(({ caseId, fate, placement, declared }) => ({ caseId, fate, placement, declared }));
      }),
      deferred: (await deferredCases(reading, TODAY)).deferred.map(({ caseId, timesMoved }) => ({
        caseId,
        timesMoved,
      })),
    };
  });
}

/** One question after another: SQLite answers them in turn anyhow. */
async function each<T, A>(list: readonly T[], question: (one: T) => Promise<A>): Promise<readonly A[]> {
  const answers: A[] = [];
  for (const one of list) answers.push(await question(one));
  return answers;
}
