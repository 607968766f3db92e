import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** At this meeting the minutes of an earlier one were approved. */
export type ApproveMinutes = Command<
  'ApproveMinutes',
  { readonly ofMeetingId: string; readonly number?: string | null; readonly remarks?: string | null }
>;

/** One line of the list "Sager til næste møde". */
export interface DeclaredReturn {
  readonly title: string;
  readonly condition: string | null;
  /** The case that it was matched to, or null where it is no case yet. */
  readonly caseId: string | null;
  /** In words, why it was matched to that case; null where it was not. */
  readonly ground: string | null;
}

/** The list of cases for the next meeting, as it stood in this meeting's minutes. */
export type DeclareReturns = Command<
  'DeclareReturns',
  {
    readonly number: string | null;
    readonly forDate: string | null;
    readonly forMeetingId: string | null;
    readonly entries: readonly DeclaredReturn[];
  }
>;

/** Files the document that the facts were read from; its bytes are kept beside the log under this hash. */
export type FileDocument = Command<
  'FileDocument',
  {
    /** SHA-256 of the original bytes, hex. */
    readonly sha256: string;
    readonly fileName: string;
    readonly kind: 'minutes' | 'agenda';
  }
>;

export type MinutesApproved = Event<
  'MinutesApproved',
  {
    readonly bodyId: string;
    readonly ofMeetingId: string;
    readonly number: string | null;
    readonly remarks: string | null;
  }
>;
export type ReturnsDeclared = Event<
  'ReturnsDeclared',
  {
    readonly bodyId: string;
    readonly number: string | null;
    readonly forDate: string | null;
    readonly forMeetingId: string | null;
    readonly entries: readonly DeclaredReturn[];
  }
>;
export type DocumentFiled = Event<
  'DocumentFiled',
  { readonly bodyId: string; readonly sha256: string; readonly fileName: string; readonly kind: 'minutes' | 'agenda' }
>;

export type MinutesCommand = ApproveMinutes | DeclareReturns | FileDocument;
export type MinutesEvent = MinutesApproved | ReturnsDeclared | DocumentFiled;
