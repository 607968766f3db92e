import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UnreadableEvent } from '@sagsgang/event-store/errors';
import { AT_START } from '@sagsgang/kernel/checkpoint';
import { SKIPS_STREAM } from '@sagsgang/domain/operation/skipping';
import { POLICIES } from '@sagsgang/domain/policies/policies';
import { listCases } from '@sagsgang/read-models/case-overview/query';
import { importMinutes, ImportRefused } from './import-minutes';
import type { Installation } from './installation';
import { skipForPolicy, skipForReadModels, SkipRefused } from './skipping';
import { Installations, sampleFile } from './testing/installations';
import { poisonLog, type Poison } from './testing/poison';
import { unreadableEvent } from './unreadable';

const MARCH = 'kkr-fjordlandet-2025-03-14.txt';
const MAY = 'kkr-fjordlandet-2025-05-16.txt';
const CASE = 'case-kkr-fjordlandet-2025-03-14-2.2';
const ACT = { reason: 'Skrevet af et andet program.', actor: 'drift' };

const installations = new Installations();
afterEach(() => installations.closeAll());

const importFile = (installation: Installation, name: string) =>
  importMinutes(installation, { bytes: readFileSync(sampleFile(name)), fileName: name, actor: 'sekretær' });

/** A data directory with the first meeting, and an event that nobody can read in the stream of a case. */
async function poisoned(poison: Omit<Poison, 'stream'> & { readonly stream?: string } = {}) {
  const directory = installations.folder();
  const first = await installations.open(directory);
  await importFile(first, MARCH);
  const event = await poisonLog(directory, { stream: CASE, ...poison });
  const installation = await installations.open(directory);
  const number = (await first.readModels.checkpoint()).number + 1;
  await installation.bringToHead();
  return { directory, installation, event, number };
}

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

const totalOf = ({ readModels }: Installation): Promise<number> =>
  readModels.read(null, async (reading) => (await listCases(reading)).total);

describe('a log with an event of an unknown type', () => {
  it('stops nothing but the read models of cases, and says in the status which and why', async () => {
    const { installation, event, number } = await poisoned();
    const { readModels, policies, head } = await installation.status();
    expect(readModels.checkpoint).toEqual({ number, position: head });
    expect(readModels.paused.map(({ model }) => model)).toContain('case-overview');
    expect(readModels.paused.map(({ model }) => model)).not.toContain('meetings');
    expect(readModels.paused[0]).toMatchObject({ number, eventId: event.id, stream: CASE, position: event.position });
    expect(policies.map(({ checkpoint, paused }) => [checkpoint.number, paused])).toEqual(
      policies.map(() => [number, null]),
    );
  });

  it('is still known for the log that the read models were made of, though the event is its newest', async () => {
    const { installation } = await poisoned();
    await expect(installation.checkLog()).resolves.toBeUndefined();
  });

  it('lets nobody decide on the case, in words that name the place and the way out, and on all others as before', async () => {
    const { installation, event } = await poisoned();
    const close = (stream: string) =>
      installation.send(
        'CloseCase',
        stream.slice('case-'.length),
        { reason: 'Slut' },
        { commandId: stream, actor: 'x' },
      );
    const failure = await refusal(close(CASE));
    expect(failure).toBeInstanceOf(UnreadableEvent);
    const words = unreadableEvent(failure as UnreadableEvent);
    expect(words).toContain(`${CASE} kan ikke læses ved revision ${event.revision}, position ${event.position}`);
    expect(words).toMatch(/nyere udgave.*sagsgang projections status\.$/);
    expect(await close('case-kkr-fjordlandet-2025-03-14-2.6')).toMatchObject({
      kind: expect.stringMatching(/recorded|refused/) as string,
    });
  });

  it('takes no minutes in while it knows only half of the cases', async () => {
    const { installation } = await poisoned();
    const head = await installation.store.head();
    const failure = await refusal(importFile(installation, MAY));
    expect(failure).toBeInstanceOf(ImportRefused);
    expect(String(failure)).toMatch(/står stille ved hændelse \d+.*Intet er indlæst/);
    expect(await installation.store.head()).toBe(head);
  });
});

describe('skipping an event', () => {
  it('is recorded with who and why, and brings the read models to the head without it', async () => {
    const { installation, event, number } = await poisoned({ stream: 'case-fremmed' });
    const { paused } = await installation.readModels.status();
    const skipped = await skipForReadModels(installation, { number, ...ACT });
    expect(skipped).toEqual({ consumers: paused.map(({ model }) => model), recorded: true, paused: [] });
    const [record] = (await installation.store.readStream(SKIPS_STREAM)).events;
    const { id: eventId, position, stream, revision, type: eventType } = event;
    expect(record).toMatchObject({
      type: 'EventSkipped',
      metadata: { actor: 'drift' },
      data: { eventId, number, position, stream, revision, eventType, reason: ACT.reason },
    });
    expect((await importFile(installation, MAY)).outcome).toBe('imported');
    expect((await installation.status()).readModels.paused).toEqual([]);
  });

  it('is refused in words where nobody stands still at the event, and nothing is recorded', async () => {
    const { installation, number } = await poisoned();
    const skip = (at: number) => refusal(skipForReadModels(installation, { number: at, ...ACT }));
    expect(await skip(7)).toBeInstanceOf(SkipRefused);
    expect(String(await skip(7))).toContain(`case-overview ved ${number}`);
    expect(String(await refusal(skipForPolicy(installation, 'bring-back', { number, ...ACT })))).toMatch(
      /bring-back står ikke stille ved hændelse/,
    );
    expect(String(await refusal(skipForPolicy(installation, 'bring', { number, ...ACT })))).toMatch(
      /findes ikke; vælg mellem: bring-back, carry-over/,
    );
    expect(String(await refusal(skipForReadModels(installation, { ...ACT, number, reason: ' ' })))).toMatch(
      /Begrundelsen må ikke være tom/,
    );
    expect((await installation.store.readStream(SKIPS_STREAM)).revision).toBe(-1);
  });

  it('lets a policy go on that stood still, while the other one never did', async () => {
    const { installation, number } = await poisoned({ type: 'ReturnPromised', data: '{"torn' });
    const { policies } = await installation.status();
    expect(policies.map(({ name, paused }) => [name, paused?.number ?? null])).toEqual(
      POLICIES.map(({ name }) => [name, name === 'bring-back' ? number : null]),
    );
    await skipForPolicy(installation, 'bring-back', { number, ...ACT });
    const after = await installation.status();
    expect(after.policies.map(({ paused }) => paused)).toEqual(POLICIES.map(() => null));
    expect(after.policies[0]?.checkpoint.position).toBe(after.head);
    expect(after.readModels.paused).not.toEqual([]);
  });
});

describe('a rebuild', () => {
  it('sends nothing and fires no policy, though there is something to send', async () => {
    const directory = installations.folder();
    const first = await installations.open(directory);
    await importFile(first, MARCH);
    await first.close();
    // Whoever throws the policies' rows away lets them go through the whole log again.
    for (const file of ['policies.sqlite', 'policies.sqlite-wal', 'policies.sqlite-shm', 'policies.sqlite-journal'])
      rmSync(join(directory, file), { force: true });
    const installation = await installations.open(directory);
    const sent = jest.spyOn(installation.handler, 'handle');
    const [head, total] = [await installation.store.head(), await totalOf(installation)];
    for (let round = 0; round < 2; round += 1) await installation.rebuild();
    expect(sent).not.toHaveBeenCalled();
    expect(await installation.store.head()).toBe(head);
    expect(await totalOf(installation)).toBe(total);
    const { policies } = await installation.status();
    expect(policies.map(({ checkpoint }) => checkpoint)).toEqual(policies.map(() => AT_START));
    await installation.bringToHead();
    expect(sent).toHaveBeenCalled();
    // What it sends now it had sent before, so that the log answers with the first result.
    expect(await installation.store.head()).toBe(head);
  });

  it('that is made because an event was skipped sends nothing either', async () => {
    const { installation, number } = await poisoned();
    const before = await installation.status();
    await skipForReadModels(installation, { number, ...ACT });
    const after = await installation.status();
    expect(after.policies).toEqual(before.policies);
    expect(after.readModels.checkpoint.number).toBe(number + 1);
  });
});
