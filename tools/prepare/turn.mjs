import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimes,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../root.mjs';
import { say } from './refusal.mjs';

const cache = join(root, '.cache');
const turn = join(cache, 'turn');
const pollMilliseconds = 100;
const beatMilliseconds = 2_000;
const silentOwnerMilliseconds = 60_000;

/**
 * Runs `work` while no other process of this checkout runs inside `inTurn`: installing and building replace whole
 * directories, and two commands may well be started at once. A turn whose owner died is taken over.
 */
export async function inTurn(work) {
  const token = `${process.pid}-${randomUUID()}`;
  await take(token);
  const ticket = join(turn, token);
  const beat = setInterval(() => showLife(ticket), beatMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(ticket, { force: true });
    removeIfEmpty(turn);
  }
}

/** A machine that slept may have lost its turn to another process meanwhile; there is then nothing to touch. */
function showLife(ticket) {
  const now = new Date();
  utimes(ticket, now, now, () => undefined);
}

/**
 * The directory is made beforehand, with the owner's ticket in it, and moved into place: the file system lets that
 * move succeed only where nobody's ticket stands, so that there is no moment without a known owner.
 */
async function take(token) {
  const own = join(cache, token);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, token), hostname());
  for (let waited = false; !moveIntoPlace(own); waited = true) {
    if (!waited) say('Another command is installing or building here; this one waits for it.');
    withdrawDeadOwner();
    await sleep(pollMilliseconds);
  }
}

function moveIntoPlace(own) {
  try {
    renameSync(own, turn);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
}

/** Removing a ticket by its name can succeed only once, so that two waiting processes never withdraw a living owner. */
function withdrawDeadOwner() {
  try {
    for (const token of readdirSync(turn)) {
      const ticket = join(turn, token);
      if (isDead(ticket, Number.parseInt(token, 10))) unlinkSync(ticket);
    }
    removeIfEmpty(turn);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Never takes a directory in which meanwhile someone else's ticket stands. */
function removeIfEmpty(directory) {
  try {
    rmdirSync(directory);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
  }
}

function isDead(ticket, pid) {
  if (Date.now() - statSync(ticket).mtimeMs > silentOwnerMilliseconds) return true;
  return readFileSync(ticket, 'utf8') === hostname() && !isRunning(pid);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}
