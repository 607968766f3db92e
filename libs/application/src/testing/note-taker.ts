import { AT_START, CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { Numbered } from '@sagsgang/kernel/event';
import { checkpointOf, type Consumer } from '../follow';

/** Where the notes of one consumer are kept; several processes may write in one notebook. */
export class Notebook {
  at: Checkpoint = AT_START;
  readonly notes: string[] = [];
}

/** The smallest consumer: notes number and type of each event. */
export class NoteTaker implements Consumer {
  readonly name = 'notes';

  constructor(
    readonly notebook = new Notebook(),
    /** Called before each batch is handled. */
    private readonly before: (batch: readonly Numbered[]) => Promise<void> | void = () => undefined,
  ) {}

  checkpoint(): Promise<Checkpoint> {
    return Promise.resolve(this.notebook.at);
  }

  async handle(batch: readonly Numbered[], from: Checkpoint): Promise<void> {
    await this.before(batch);
    const last = batch.at(-1);
    if (this.notebook.at.number !== from.number) throw new CheckpointMoved(this.name);
    if (last === undefined) return;
    this.notebook.notes.push(...batch.map(({ number, type }) => `${number} ${type}`));
    this.notebook.at = checkpointOf(last);
  }
}
