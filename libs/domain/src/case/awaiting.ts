import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** Records that an answer came for which the case was put off, or promised to come back. The case still has to come. */
export type RecordAwaitedAnswer = Command<
  'RecordAwaitedAnswer',
  {
    /** The return that awaits it. */
    readonly returnId: string;
    /** ISO date; the day on which the command takes effect where left out. */
    readonly receivedOn?: string | null;
    /** What was answered, in short. */
    readonly answer?: string | null;
  }
>;

export type AwaitedAnswerReceived = Event<
  'AwaitedAnswerReceived',
  {
    readonly returnId: string;
    /** The body that the case comes back to. */
    readonly bodyId: string;
    readonly receivedOn: string;
    readonly answer: string | null;
  }
>;

export type AwaitingCommand = RecordAwaitedAnswer;
export type AwaitingEvent = AwaitedAnswerReceived;
