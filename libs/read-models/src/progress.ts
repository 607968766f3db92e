import { comparePositions } from '@sagsgang/kernel/position';
import {
  catchError,
  concatMap,
  defaultIfEmpty,
  distinctUntilChanged,
  EMPTY,
  exhaustMap,
  filter,
  firstValueFrom,
  map,
  merge,
  share,
  Subject,
  takeUntil,
  timer,
  type Observable,
} from 'rxjs';
import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { ReadModelDatabase } from './database/database';

/** A connection that was opened for somebody is kept so long for the next one, in milliseconds. */
const KEPT_MS = 60_000;

/** How far the live read models have come, for those who wait. Nothing is asked while nobody does. */
export class Progress {
  /** The number of the newest event that is counted, whenever it changes. */
  readonly numbers: Observable<number>;
  private readonly closed = new Subject<void>();

  constructor(
    database: Pick<ReadModelDatabase, 'announced' | 'lookEveryMs'>,
    private readonly checkpoint: () => Promise<Checkpoint>,
  ) {
    // A look that fails is followed by another one.
    const looked = timer(0, database.lookEveryMs).pipe(
      exhaustMap(() => checkpoint().catch(() => null)),
      filter((found) => found !== null),
      map(({ number }) => number),
    );
    const heard = database.announced.pipe(
      catchError(() => EMPTY),
      takeUntil(this.closed),
      share({ resetOnRefCountZero: () => merge(timer(KEPT_MS), this.closed) }),
    );
    this.numbers = merge(looked, heard).pipe(distinctUntilChanged(), takeUntil(this.closed));
  }

  /** Waits until the event at a position is counted; false where that takes longer than `patienceMs`. */
  async reached(position: string, patienceMs: number): Promise<boolean> {
    const counts = async (): Promise<boolean> => comparePositions((await this.checkpoint()).position, position) >= 0;
    if (await counts()) return true;
    const reached = this.numbers.pipe(concatMap(counts), filter(Boolean), takeUntil(timer(patienceMs)));
    return firstValueFrom(reached.pipe(defaultIfEmpty(false)));
  }

  close(): void {
    this.closed.next();
    this.closed.complete();
  }
}
