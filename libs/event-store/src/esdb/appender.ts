import type { EventData, EventStoreDBClient } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutcomeUnknown, WrongRevision, type StoreUnavailable } from '../errors';
import { judge, type StreamView } from '../expected-revision';
import type { Appended, ExpectedRevision } from '../port';
import type { EncodedEvent, StoredEvent } from '../raw-store';
import { ELECTION_PAUSES_MS, noLeader } from './attempts';
import { whileWaiting } from './clients';
import { placeOf, toClient } from './events';
import { failureOf } from './failures';
import { noAnswer, type StreamReader } from './stream-reader';

/** A place that the server itself can check, and where it answers a repetition with the first result. */
type Place = 'no-stream' | number;

/** So often an append that names no place is decided again because somebody else was quicker. */
const ATTEMPTS = 1_000;

/** Appends by the port's rules, which are stricter than the server's where no place is named or an answer is lost. */
export class Appender {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly reader: StreamReader,
    private readonly address: string,
    private readonly timeoutMs: number,
  ) {}

  append(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended> {
    const batch = events.map(toClient);
    return expected === 'any' || expected === 'stream-exists'
      ? this.inTurn(stream, () => this.appendAnywhere(stream, expected, batch))
      : this.appendAt(stream, expected, batch);
  }

  /** Those of one process that name no place wait for each other, or each would make the next one look again. */
  private async inTurn<T>(stream: string, append: () => Promise<T>): Promise<T> {
    const mine = (this.turns.get(stream) ?? Promise.resolve()).then(append, append);
    this.turns.set(stream, mine);
    try {
      return await mine;
    } finally {
      if (this.turns.get(stream) === mine) this.turns.delete(stream);
    }
  }

  /**
   * The server remembers for a while only which ids were appended at no named place, and refuses a batch that mixes old
   * and new ones. So the place is looked up, and the append names it.
   */
  private async appendAnywhere(
    stream: string,
    expected: 'any' | 'stream-exists',
    batch: readonly EventData[],
  ): Promise<Appended> {
    for (let attempt = 1; ; attempt += 1) {
      const view = viewOf(await this.reader.newestUntil(stream, batch[0].id));
      const verdict = judge(view, expected, idsOf(batch));
      if (verdict.kind === 'wrong') throw new WrongRevision(stream, expected, verdict.actual);
      if (verdict.kind === 'repeated') return view.placed(verdict.last);
      try {
        return await this.appendAt(stream, view.revision === -1 ? 'no-stream' : view.revision, batch);
      } catch (error) {
        if (!(error instanceof WrongRevision) || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  private async appendAt(stream: string, place: Place, batch: readonly EventData[]): Promise<Appended> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.send(stream, place, batch);
      } catch (error) {
        const failure = failureOf(error, this.address);
        switch (failure.kind) {
          case 'wrong-revision':
            throw new WrongRevision(stream, place, failure.actual);
          case 'final':
            throw failure.error;
          case 'not-sent': {
            const pause = ELECTION_PAUSES_MS[attempt];
            if (!failure.mayFindAnother || pause === undefined) throw failure.error;
            await sleep(pause);
            break;
          }
          case 'lost':
            return this.findOut(stream, place, batch, failure.error);
          case 'not-leader': {
            // Sent again as it was: an append of the old leader that went through all the same is answered as repeated.
            const pause = ELECTION_PAUSES_MS[attempt];
            if (pause === undefined) return this.findOut(stream, place, batch, noLeader(this.address));
            await sleep(pause);
            break;
          }
          default:
            throw error;
        }
      }
    }
  }

  private async send(stream: string, place: Place, batch: readonly EventData[]): Promise<Appended> {
    const expectedRevision = place === 'no-stream' ? 'no_stream' : BigInt(place);
    const options = { expectedRevision, requiresLeader: true, deadline: this.timeoutMs } as const;
    const appending = this.client.appendToStream(stream, [...batch], options);
    const { nextExpectedRevision, position } = await whileWaiting(this.inTime(appending));
    return { revision: Number(nextExpectedRevision), position: placeOf(position) };
  }

  /** The client itself waits without end for an answer that was lost. */
  private async inTime<T>(appending: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(noAnswer(this.address, this.timeoutMs)), this.timeoutMs);
    });
    try {
      return await Promise.race([appending, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Looks whether an append happened whose answer was lost. That it is not there yet proves nothing: the server may
   * still be at it. That another one stands in its place does.
   */
  private async findOut(
    stream: string,
    place: Place,
    batch: readonly EventData[],
    why: StoreUnavailable,
  ): Promise<Appended> {
    const view = await this.reader.newestUntil(stream, batch[0].id).then(viewOf, () => undefined);
    const verdict = view === undefined ? undefined : judge(view, place, idsOf(batch));
    if (view !== undefined && verdict?.kind === 'repeated') return view.placed(verdict.last);
    const before = place === 'no-stream' ? -1 : place;
    if (verdict?.kind === 'wrong' && verdict.actual > before) throw new WrongRevision(stream, place, verdict.actual);
    throw new OutcomeUnknown(`${this.address}: ${why.message}`);
  }
}

interface PlacedView extends StreamView {
  placed(revision: number): Appended;
}

/** What is known of a stream from its newest events, newest first. */
function viewOf(newest: readonly StoredEvent[]): PlacedView {
  const revision = newest[0]?.revision ?? -1;
  const at = (wanted: number): StoredEvent | undefined => newest[revision - wanted];
  return {
    revision,
    idAt: (wanted) => at(wanted)?.id,
    revisionOf: (id) => newest.find((event) => event.id === id)?.revision ?? -1,
    placed: (wanted) => ({ revision: wanted, position: at(wanted)?.position ?? '' }),
  };
}

const idsOf = (batch: readonly EventData[]): string[] => batch.map(({ id }) => id);
