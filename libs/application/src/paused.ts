import { tellPause, type Pause } from '@sagsgang/kernel/pause';

/** A consumer cannot take an event and stands just before it, until new code takes it or somebody skips it. */
export class ConsumerPaused extends Error {
  override readonly name = 'ConsumerPaused';
  constructor(
    readonly consumer: string,
    readonly pause: Pause,
  ) {
    super(`${consumer} stands still before ${tellPause(pause)}`);
  }
}
