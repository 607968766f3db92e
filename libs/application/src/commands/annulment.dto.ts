import type { AnnulEntry } from '@sagsgang/domain/annulment';
import { IsId } from './fields/id';
import { IsText } from './fields/text';

type Data = AnnulEntry['data'];

/** Takes an entry of any kind of stream back. */
export class AnnulEntryDto implements Data {
  @IsId() readonly eventId!: string;
  @IsText() readonly reason!: string;
}
