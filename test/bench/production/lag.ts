import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresServer } from '../../postgres-server/server';
import { atMost, rounded, type Figures } from '../figure';
import { median } from '../rounds';
import { say, scaled } from '../settings';
import { newCaseId, Site } from './site';

const PER_SECOND = 200;
const COMMANDS = 4_000;
/** Every tenth is waited for: asking for all would be a load of its own. */
const EVERY = 10;

/** From a command's acknowledgement to the moment in which all servers show it, while 200 come in each second. */
export async function measureLag(postgres: PostgresServer): Promise<Figures> {
  const commands = scaled(COMMANDS);
  say(`Following ${commands} commands, ${PER_SECOND} a second …`);
  const site = await Site.open(postgres);
  try {
    await site.startProjector();
    await site.untilShown(await site.openCase(newCaseId('foerste')));
    const { lags, perSecond } = await sendSteadily(site, commands);
    const detail = {
      ...{
        commands,
        perSecond: rounded(perSecond),
        median: rounded(median(lags)),
        longest: rounded(Math.max(...lags)),
      },
      store: site.storeKind,
    };
    return { 'lag-at-200-commands-a-second': atMost(1, ninetyNinth(lags), 's', detail) };
  } finally {
    await site.close();
  }
}

/** Sends each command at its moment, whether or not the earlier ones are shown by then. Lags in seconds. */
async function sendSteadily(site: Site, commands: number) {
  const start = performance.now();
  const shown: Promise<number>[] = [];
  const unheard: Promise<string>[] = [];
  for (let at = 0; at < commands; at += 1) {
    await sleep(Math.max(0, start + (at * 1_000) / PER_SECOND - performance.now()));
    const sent = site.openCase(newCaseId(`nr-${at}`));
    if (at % EVERY === 0) shown.push(sent.then((position) => lagOf(site, position)));
    else unheard.push(sent);
  }
  await Promise.all(unheard);
  const perSecond = (commands * 1_000) / (performance.now() - start);
  return { lags: await Promise.all(shown), perSecond };
}

/** From now, when the command is acknowledged, to the moment in which it is shown. Seconds. */
async function lagOf(site: Site, position: string): Promise<number> {
  const acknowledged = performance.now();
  await site.untilShown(position);
  return (performance.now() - acknowledged) / 1_000;
}

const ninetyNinth = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? 0;
