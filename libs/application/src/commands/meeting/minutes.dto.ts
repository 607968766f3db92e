import {
  DOCUMENT_KINDS,
  type ApproveMinutes,
  type DeclaredReturn,
  type DeclareReturns,
  type FileDocument,
} from '@sagsgang/domain/meeting/minutes';
import { IsPlainDate } from '../fields/date';
import { IsSha256 } from '../fields/hash';
import { IsId } from '../fields/id';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';

type Approve = ApproveMinutes['data'];
type Declare = DeclareReturns['data'];
type Filing = FileDocument['data'];

/** Approves the minutes of an earlier meeting. */
export class ApproveMinutesDto implements Approve {
  @IsId() readonly ofMeetingId!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly number?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly remarks?: string | null;
}

/** One line of the list of cases for the next meeting. */
export class DeclaredReturnDto implements DeclaredReturn {
  @IsTitle() readonly title!: string;
  @MayBeNull() @IsText() readonly condition!: string | null;
  @MayBeNull() @IsId() readonly caseId!: string | null;
  @MayBeNull() @IsText() readonly ground!: string | null;
}

/** The list of cases for the next meeting. */
export class DeclareReturnsDto implements Declare {
  @MayBeNull() @IsTitle() readonly number!: string | null;
  @MayBeNull() @IsPlainDate() readonly forDate!: string | null;
  @MayBeNull() @IsId() readonly forMeetingId!: string | null;
  @IsListOfGroups(() => DeclaredReturnDto) readonly entries!: DeclaredReturnDto[];
}

/** Files a document. */
export class FileDocumentDto implements Filing {
  @IsSha256() readonly sha256!: string;
  @IsTitle() readonly fileName!: string;
  @IsWord(DOCUMENT_KINDS) readonly kind!: (typeof DOCUMENT_KINDS)[number];
}
