import type { DissolveBody } from '@sagsgang/domain/body/dissolution';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText } from '../fields/text';

type Data = DissolveBody['data'];

/** Dissolves a body. */
export class DissolveBodyDto implements Data {
  @IsPlainDate() readonly on!: string;
  @MayBeLeftOut() @MayBeNull() @IsId() readonly successorId?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
}
