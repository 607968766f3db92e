import type { ReturnSource } from '@sagsgang/domain/case/return';
import { sameTitle } from './kinship';
import type { MeetingStatus } from '@sagsgang/domain/vocabulary';

/** What the log knows of one body when a document is planned. The caller reads it; planning does no I/O. */
export interface Known {
  readonly bodyId: string;
  /** The body is registered. */
  readonly registered: boolean;
  readonly meetings: readonly KnownMeeting[];
  readonly cases: readonly KnownCase[];
  /** SHA-256 of the documents that were imported whole. */
  readonly documents: readonly string[];
}

export interface KnownMeeting {
  readonly meetingId: string;
  readonly date: string;
  readonly status: MeetingStatus;
}

export interface KnownCase {
  readonly caseId: string;
  readonly title: string;
  /** What the cases were called that were merged into this one. */
  readonly alsoCalled?: readonly string[];
  /** The text that was last put before the body, for recognising the case by its words. */
  readonly text: string;
  readonly items: readonly KnownItem[];
  readonly returns: readonly KnownReturn[];
  readonly deadlines: readonly KnownDeadline[];
  /** How many deadlines the case ever had; the next one is `d<count + 1>`. */
  readonly deadlineCount: number;
}

export interface KnownItem {
  readonly meetingId: string;
  readonly number: string | null;
  /** What the case was called there; left out or null where nothing told it. */
  readonly title?: string | null;
  /** Proposed only, on the agenda, decided, or on the agenda and not reached. */
  readonly status: 'proposed' | 'scheduled' | 'treated' | 'carried_over';
}

/** An open return. */
export interface KnownReturn {
  readonly returnId: string;
  readonly source: ReturnSource;
  readonly meetingId: string | null;
  readonly date: string | null;
  readonly condition: string | null;
  readonly quote: string | null;
  /** Titles under which a list "Sager til næste møde" declared the case, with the meeting or date of the list. */
  readonly declaredAs: readonly {
    readonly title: string;
    readonly meetingId: string | null;
    readonly date: string | null;
  }[];
}

/** An open deadline. */
export interface KnownDeadline {
  readonly deadlineId: string;
  readonly date: string;
}

/** Whether the case, or one that was merged into it, has this title now, or had it at some meeting: a case that is called otherwise is still one case. */
export function wasCalled(one: KnownCase, title: string): boolean {
  const names = [one.title, ...(one.alsoCalled ?? [])];
  return (
    names.some((name) => sameTitle(name, title)) ||
    one.items.some((item) => item.title != null && sameTitle(item.title, title))
  );
}

/** Whether the case has this title now, or had it at this very meeting. */
export function isCalledAt(one: KnownCase, title: string, meetingId: string): boolean {
  return wasCalled({ ...one, items: one.items.filter((item) => item.meetingId === meetingId) }, title);
}
