import { streamOf } from '@sagsgang/kernel/stream';
import type { MeetingStatus, Precision, Target } from '@sagsgang/domain/vocabulary';
import { freeMeetingId } from './ids';
import type { Known } from './known';
import type { DatedDocument, Step } from './import-plan';

/** When a case is to come back, as the reader found it. */
export interface Promised {
  readonly date: string | null;
  readonly precision: Precision | null;
  readonly condition: string | null;
  /** The text says "næste møde". */
  readonly nextMeeting: boolean;
}

/** What the steps of one document share: its meeting, the next one, and how steps are named. */
export class Scope {
  /** The next meeting that the document names: known already, or scheduled by the plan. */
  readonly next: { readonly meetingId: string; readonly date: string; readonly known: boolean } | null;

  /** Where this meeting stands in the log; undefined where it is not scheduled yet. */
  readonly status: MeetingStatus | undefined;

  constructor(
    readonly document: DatedDocument,
    readonly known: Known,
    readonly bodyId: string,
    readonly meetingId: string,
  ) {
    this.status = known.meetings.find((meeting) => meeting.meetingId === meetingId)?.status;
    const date = document.nextMeeting;
    const there = date === null ? undefined : this.meetingOn(date);
    this.next =
      date === null
        ? null
        : { date, meetingId: there ?? freeMeetingId(bodyId, date, known.meetings), known: there !== undefined };
  }

  step(about: string, stream: string, command: Step['command'], nth = 1): Step {
    const { kind, date } = this.document;
    return { key: [kind, this.bodyId, date, about, command.type, nth].join('/'), stream, command };
  }

  toMeeting(about: string, command: Step['command']): Step {
    return this.step(about, streamOf('meeting', this.meetingId), command);
  }

  /** A date that is a meeting's becomes that meeting; the quoted date stays beside it. */
  target({ date, precision, condition, nextMeeting }: Promised): Target {
    const quoted = date ?? (nextMeeting ? this.document.nextMeeting : null);
    const exact = quoted !== null && (precision ?? 'day') === 'day';
    return {
      bodyId: this.bodyId,
      meetingId: exact ? this.meetingFor(quoted) : null,
      date: quoted,
      precision: quoted === null ? null : (precision ?? 'day'),
      condition,
    };
  }

  private meetingFor(date: string): string | null {
    if (this.next?.date === date) return this.next.meetingId;
    return this.meetingOn(date) ?? null;
  }

  private meetingOn(date: string): string | undefined {
    return this.known.meetings.find((meeting) => meeting.date === date && meeting.status !== 'cancelled')?.meetingId;
  }
}
