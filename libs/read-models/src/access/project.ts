import type { AccessSet } from '@sagsgang/domain/case/access';
import { end, projection, put } from '../projection';
import { ACCESS, type AccessRow } from './table';

export const access = projection('case', ACCESS, {
  AccessSet: ({ data, metadata }, { id, row }) => {
    const thing = thingOf(data);
    const before = row(data.scope, thing);
    if (data.closed) return put({ ...rowOf(id, thing, data), since: before?.since ?? metadata.effectiveOn });
    return before === undefined ? [] : end(before);
  },
});

const thingOf = ({ scope, meetingId, section, attachmentId }: AccessSet['data']): string =>
  (scope === 'item' ? meetingId : (section ?? attachmentId)) ?? '';

const rowOf = (caseId: string, thing: string, data: AccessSet['data']): Omit<AccessRow, 'since'> => ({
  case_id: caseId,
  scope: data.scope,
  thing,
  meeting_id: data.meetingId,
  public_title: data.publicTitle,
  basis: data.basis,
  decided_by: data.decidedBy,
});
