import type { OpenCase, ReviseCaseMaterial } from '@sagsgang/domain/case/opening';
import { ORIGINS, type Origin, type OriginKind } from '@sagsgang/domain/case/origin';
import { IsCount } from '../fields/count';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { IsListOf } from '../fields/list';
import { IsGroup } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle, title } from '../fields/text';
import { IsWord } from '../fields/word';

type Open = OpenCase['data'];
type Revise = ReviseCaseMaterial['data'];

/** Who raised the case. */
export class OriginDto implements Origin {
  @IsWord(ORIGINS) readonly kind!: OriginKind;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly from?: string | null;
}

/** Opens a case. */
export class OpenCaseDto implements Open {
  @IsId() readonly bodyId!: string;
  @IsTitle() readonly title!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly journalNumber?: string | null;
  @MayBeLeftOut() @IsListOf(title) readonly caseworkers?: string[];
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => OriginDto) readonly origin?: OriginDto | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly receivedOn?: string | null;
}

/** Puts or replaces what is put before the body; a field that is left out stays as it is, null takes it away. */
export class ReviseCaseMaterialDto implements Revise {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeLeftOut() @IsTitle() readonly title?: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly journalNumber?: string | null;
  @MayBeLeftOut() @IsListOf(title) readonly caseworkers?: string[];
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => OriginDto) readonly origin?: OriginDto | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly receivedOn?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly background?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly presentation?: string | null;
  @MayBeLeftOut() @IsCount() readonly attachments?: number;
}
