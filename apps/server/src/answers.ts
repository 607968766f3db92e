import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { dayOf, upToOf } from '@sagsgang/read-models/log/up-to';
import type { View } from '@sagsgang/read-models/closed/opened-rows';
import type { Reading } from '@sagsgang/read-models/reading';
import { ReadModels } from '@sagsgang/read-models/store';
import type { Counted } from './as-of.http';

/** A value on its way out: it is not changed any more, but the classes that describe it cannot say so. */
export type Sent<T> = T extends readonly (infer U)[]
  ? Sent<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Sent<T[K]> }
    : T;

/** Asks the read models, and says with each answer up to which event it counts. */
@Injectable()
export class Answers {
  constructor(private readonly models: ReadModels) {}

  /**
   * Asks as of an event's number or an instant, or now. `ask` gets the day on which days of waiting are counted: that
   * of the moment, so that the same question about the past has the same answer on every day.
   * @throws UnknownMoment
   */
  async asOf<T extends object>(
    asOf: string | undefined,
    ask: (reading: Reading, today: PlainDate) => Promise<T>,
    view?: View,
  ): Promise<Sent<T> & Counted> {
    const at = asOf === undefined ? null : await this.models.numberOf(asOf);
    const answer = async (reading: Reading) => {
      const upTo = await upToOf(reading);
      const found = await ask(reading, await dayOf(reading));
      return { ...(found as Sent<T>), upTo: { ...upTo, paused: [...upTo.paused] } };
    };
    return this.models.read(at, answer, view);
  }
}
