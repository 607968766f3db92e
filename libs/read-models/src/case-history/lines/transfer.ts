import type { TransferEvent } from '@sagsgang/domain/case/transfer';
import { because, betweenMeetings, toTarget, type Tellings } from '../line';

export const TRANSFER: Tellings<TransferEvent> = {
  CaseTransferred: ({ data }) =>
    betweenMeetings('Overført fra ', { body: data.bodyId }, ' til ', { body: data.toBodyId }, because(data.reason)),
  ReturnRedirected: ({ data }) =>
    betweenMeetings(
      `Løftet ${data.returnId} følger sagen til `,
      { body: data.bodyId },
      ': ',
      ...toTarget(data.target, data.cause ?? (data.after === undefined ? 'body' : 'not_reached')),
    ),
};
