import type { TransferCase } from '@sagsgang/domain/case/transfer';
import { IsId } from '../fields/id';
import { IsText } from '../fields/text';

type Data = TransferCase['data'];

/** Gives the case to another body. */
export class TransferCaseDto implements Data {
  @IsId() readonly toBodyId!: string;
  @IsText() readonly reason!: string;
}
