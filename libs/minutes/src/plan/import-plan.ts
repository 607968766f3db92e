import type { BodyCommand } from '@sagsgang/domain/body/body';
import type { CaseCommand } from '@sagsgang/domain/case/case';
import type { MeetingCommand } from '@sagsgang/domain/meeting/meeting';
import type { MinutesDocument, ReadWarning } from '../minutes-document';
import type { DeclaredMatch } from './match-declared';
import type { ItemMatch } from './match-item';

/** One command of a plan. */
export interface Step {
  /** What it is about: kind of document, body, date, item, type. The command's id derives from it. */
  readonly key: string;
  readonly stream: string;
  readonly command: CaseCommand | MeetingCommand | BodyCommand;
}

/** An item of the document with the case that it treats; procedural items belong to the meeting and have none. */
export interface PlannedItem {
  readonly number: string;
  readonly title: string;
  readonly kind: 'case' | 'procedural';
  readonly caseId: string | null;
  /** `not-held`: an agenda that comes late names it, and the meeting as held does not have it. */
  readonly match: ItemMatch | { readonly kind: 'not-held' } | null;
  /** Why it is asked, where the reason is not that several cases fit. */
  readonly doubt: string | null;
}

/** A question that only a person can answer: which of these cases is meant. */
export interface Question {
  /** What `--settle` calls it: the item number, or `4.1/2` for the second entry of the list in item 4.1. */
  readonly about: string;
  readonly title: string;
  /** Why it is asked, in Danish, to follow on the item's title; null where the reason is that several cases fit. */
  readonly doubt: string | null;
  readonly candidates: readonly { readonly caseId: string; readonly title: string }[];
}

/** An entry of the list "Sager til næste møde" with the case that it means. */
export interface PlannedEntry {
  readonly about: string;
  readonly title: string;
  readonly condition: string | null;
  readonly match: DeclaredMatch;
}

/** What an import will do, told before it does it. Nothing is guessed: while a question is open it is not carried out. */
export interface ImportPlan {
  readonly kind: 'minutes' | 'agenda';
  readonly body: string;
  readonly bodyId: string;
  readonly date: string;
  readonly meetingId: string;
  readonly nextMeeting: string | null;
  readonly items: readonly PlannedItem[];
  readonly declared: readonly PlannedEntry[];
  readonly questions: readonly Question[];
  readonly steps: readonly Step[];
  /** What the plan leaves out of the document, with the line. */
  readonly warnings: readonly ReadWarning[];
  /** The same file was imported whole before: carried out again it changes nothing. */
  readonly importedBefore: boolean;
}

/** The file that the document was read from. */
export interface Origin {
  readonly sha256: string;
  readonly fileName: string;
}

/** A document of a named body and date: what a plan cannot do without. */
export type DatedDocument = MinutesDocument & { readonly body: string; readonly date: string };
