import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Precision } from '../vocabulary';

/**
 * Says that the condition on which the case is to come back is met. From then on it comes back at a meeting, on a day, or
 * else at the body's next meeting; a meeting or a day that was promised beside the condition stays unless another is named.
 */
export type MeetCondition = Command<
  'MeetCondition',
  {
    readonly returnId: string;
    /** The day on which it was met; that on which the command takes effect where left out. */
    readonly on?: PlainDate | null;
    /** What met it. */
    readonly text?: string | null;
    readonly meetingId?: string | null;
    readonly date?: PlainDate | null;
  }
>;

export type ConditionMet = Event<
  'ConditionMet',
  {
    readonly returnId: string;
    readonly bodyId: string;
    readonly on: PlainDate;
    readonly text: string | null;
    /** Where the case comes back from now on; both null: at the body's next meeting. */
    readonly meetingId: string | null;
    readonly date: PlainDate | null;
    readonly precision: Precision | null;
  }
>;

export type ConditionCommand = MeetCondition;
export type ConditionEvent = ConditionMet;
