import type { CloseItem, OpenItem } from '@sagsgang/domain/meeting/items';
import { IsPlainDate } from '../fields/date';
import { IsListOf } from '../fields/list';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle, title } from '../fields/text';
import { IsTime } from '../fields/time';

type Open = OpenItem['data'];
type Close = CloseItem['data'];

/** Takes up an item of the agenda. */
export class OpenItemDto implements Open {
  @IsTitle() readonly number!: string;
  @MayBeLeftOut() @IsListOf(title) readonly together?: string[];
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly at?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}

/** Ends the treatment of an item. */
export class CloseItemDto implements Close {
  @IsTitle() readonly number!: string;
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly at?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}
