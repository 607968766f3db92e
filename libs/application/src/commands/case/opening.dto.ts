import type { OpenCase, ReviseCaseMaterial } from '@sagsgang/domain/case/opening';
import { IsCount } from '../fields/count';
import { IsId } from '../fields/id';
import { IsListOf } from '../fields/list';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle, title } from '../fields/text';

type Open = OpenCase['data'];
type Revise = ReviseCaseMaterial['data'];

/** Opens a case. */
export class OpenCaseDto implements Open {
  @IsId() readonly bodyId!: string;
  @IsTitle() readonly title!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly journalNumber?: string | null;
  @MayBeLeftOut() @IsListOf(title) readonly caseworkers?: string[];
}

/** Puts or replaces what is put before the body; a field that is left out stays as it is, null takes it away. */
export class ReviseCaseMaterialDto implements Revise {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeLeftOut() @IsTitle() readonly title?: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly journalNumber?: string | null;
  @MayBeLeftOut() @IsListOf(title) readonly caseworkers?: string[];
  @MayBeLeftOut() @MayBeNull() @IsText() readonly background?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly presentation?: string | null;
  @MayBeLeftOut() @IsCount() readonly attachments?: number;
}
