import type { OrderedItem, ReorderAgenda } from '@sagsgang/domain/meeting/order';
import { IsId } from '../fields/id';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle } from '../fields/text';

type Data = ReorderAgenda['data'];

/** One item of the agenda with its new number. */
export class OrderedItemDto implements OrderedItem {
  @IsTitle() readonly number!: string;
  @MayBeLeftOut() @MayBeNull() @IsId() readonly caseId?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly procedure?: string | null;
}

/** Orders the agenda anew. */
export class ReorderAgendaDto implements Data {
  @IsListOfGroups(() => OrderedItemDto) readonly items!: OrderedItemDto[];
}
