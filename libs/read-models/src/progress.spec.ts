import { firstValueFrom, filter, toArray, take } from 'rxjs';
import { newModels, newPlace, project } from './testing/spec-models';
import { Story } from './testing/story';

const story = (): Story => new Story().body().opened('havn', 'Ny havn').opened('bro', 'Ny bro');

describe('the progress of the read models', () => {
  it('is told to other processes when a batch is written', async () => {
    const place = await newPlace();
    const [projector, server] = [await newModels({ place }), await newModels({ place })];
    const seen = firstValueFrom(server.progress.numbers.pipe(take(2), toArray()));
    await firstValueFrom(server.progress.numbers.pipe(filter((number) => number === -1)));
    await project(projector, story().log);
    expect(await seen).toEqual([-1, 2]);
  });

  it('is told at the end of a rebuild, and not on the way', async () => {
    const place = await newPlace();
    const [tool, server] = [await newModels({ place }), await newModels({ place })];
    const { log } = story();
    await project(tool, log);
    const seen = firstValueFrom(server.progress.numbers.pipe(take(2), toArray()));
    await firstValueFrom(server.progress.numbers.pipe(filter((number) => number === 2)));
    const shorter = log.events.slice(0, 2);
    await tool.rebuild(async function* ({ number }) {
      for (const event of shorter.slice(number + 1)) yield await Promise.resolve([event]);
    }, log.load);
    expect(await seen).toEqual([2, 1]);
  });

  it('can be waited for, and nobody waits longer than is asked for', async () => {
    const [models, { log }] = [await newModels(), story()];
    expect(await models.progress.reached('0', 0)).toBe(true);
    const waiting = models.progress.reached('30', 10_000);
    await project(models, log);
    expect(await waiting).toBe(true);
    expect(await models.progress.reached('31', 60)).toBe(false);
  });

  it('ends with the read models', async () => {
    const models = await newModels();
    const end = firstValueFrom(models.progress.numbers.pipe(toArray()));
    await models.close();
    expect(await end).toEqual(expect.any(Array));
  });
});
