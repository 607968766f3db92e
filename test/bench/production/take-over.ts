import type { PostgresServer } from '../../postgres-server/server';
import { ask } from '../../e2e/asking';
import type { RunningServer } from '../../e2e/running-server';
import { atMost, rounded, type Figures } from '../figure';
import { median } from '../rounds';
import { ROUNDS, say } from '../settings';
import { newCaseId, Site } from './site';

/** From the leader's sudden end to the moment in which what was recorded after it is shown. */
export async function measureTakeOver(postgres: PostgresServer): Promise<Figures> {
  say('Taking over from a killed projector …');
  const site = await Site.open(postgres);
  try {
    const seconds: number[] = [];
    let leader = await site.startProjector();
    await untilLeading(leader);
    for (let round = 0; round < ROUNDS; round += 1) {
      const standby = await site.startProjector();
      seconds.push(await takeOver(site, leader, round));
      leader = standby;
    }
    const detail = { rounds: seconds.map(rounded), median: rounded(median(seconds)), store: site.storeKind };
    return { 'take-over-by-the-standby': atMost(5, Math.max(...seconds), 's', detail) };
  } finally {
    await site.close();
  }
}

async function takeOver(site: Site, leader: RunningServer, round: number): Promise<number> {
  leader.process.kill('SIGKILL');
  const killed = performance.now();
  await leader.ended;
  await site.untilShown(await site.openCase(newCaseId(`overtaget-${round}`)));
  return (performance.now() - killed) / 1_000;
}

async function untilLeading({ url }: RunningServer): Promise<void> {
  while (!(await ask(`${url}/api/ready`)).text.includes('leader'));
}
