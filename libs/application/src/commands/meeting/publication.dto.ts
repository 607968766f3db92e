import { PUBLISHED, type PublishAgenda, type Published, type Unpublish } from '@sagsgang/domain/meeting/publication';
import { IsPlainDate } from '../fields/date';
import { IsSha256 } from '../fields/hash';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';

type Publish = PublishAgenda['data'];
type Withdraw = Unpublish['data'];

/** Publishes the agenda or the minutes. */
export class PublishDto implements Publish {
  @IsSha256() readonly sha256!: string;
  @MayBeLeftOut() @MayBeNull() @IsSha256() readonly redactedSha256?: string | null;
  @IsTitle() readonly checkedBy!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}

/** Takes what was published away again. */
export class UnpublishDto implements Withdraw {
  @IsWord(PUBLISHED) readonly what!: Published;
  @IsText() readonly reason!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}
