import type { AssignCase } from '@sagsgang/domain/case/assignment';
import type { AttachDocument } from '@sagsgang/domain/case/attachment';
import type { MarkReady } from '@sagsgang/domain/case/readiness';
import { IsFlag } from '../fields/flag';
import { IsSha256 } from '../fields/hash';
import { IsId } from '../fields/id';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle } from '../fields/text';

type Assign = AssignCase['data'];
type Attach = AttachDocument['data'];
type Ready = MarkReady['data'];

/** Gives the case to a caseworker, a department or both; a field that is left out stays as it is, null takes it away. */
export class AssignCaseDto implements Assign {
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly caseworker?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly department?: string | null;
}

/** Attaches a document, or a new version of one. */
export class AttachDocumentDto implements Attach {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeLeftOut() @MayBeNull() @IsId() readonly attachmentId?: string | null;
  @MayBeLeftOut() @IsTitle() readonly title?: string;
  @IsSha256() readonly sha256!: string;
  @MayBeLeftOut() @IsFlag() readonly closed?: boolean;
}

/** Says that the case is ready to be put before the body. */
export class MarkReadyDto implements Ready {
  @IsTitle() readonly by!: string;
}
