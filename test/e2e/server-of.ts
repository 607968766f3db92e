import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EventStore } from '@sagsgang/event-store/port';
import type { SpecLog } from '@sagsgang/read-models/testing/spec-log';
import { newModels, project } from '@sagsgang/read-models/testing/spec-models';
import type { ReadModels } from '@sagsgang/read-models/store';
import { readConfiguration } from '@sagsgang/wiring/configuration';
import type { Installation } from '@sagsgang/wiring/installation';
import type { Server } from 'node:http';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createServer } from '../../apps/server/src/server';

const running: NestExpressApplication[] = [];

afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

/** A server for a spec, with what it logged. */
export interface SpecServer {
  readonly http: Server;
  readonly models: ReadModels;
  readonly logged: string[];
}

/** The real server over real read models of a log; of the installation it gets only what its routes use. */
export async function serverOf(log: SpecLog, head: EventStore['head'] = () => headOf(log)): Promise<SpecServer> {
  const models = await newModels();
  await project(models, log);
  const logged: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged.push(chunk.toString());
      done();
    },
  });
  const keyring = { hmacKey: () => Promise.resolve(Buffer.alloc(0)) };
  const served = { store: { head }, keyring, readModels: models, handler: {}, configuration: readConfiguration({}) };
  const installation = served as unknown as Installation;
  const app = await createServer(installation, pino({ level: 'info' }, sink));
  await app.listen(0, '127.0.0.1');
  running.push(app);
  return { http: app.getHttpServer(), models, logged };
}

const headOf = (log: SpecLog): Promise<string> => Promise.resolve(log.events.at(-1)?.position ?? '0');
