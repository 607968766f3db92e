import type { MinutesCorrected, MinutesRemarked, MinutesSigned } from '@sagsgang/domain/meeting/protocol';
import type { AgendaPublished, Published } from '@sagsgang/domain/meeting/publication';
import { projection, put, type Own } from '../projection';
import { PROTOCOLS, PUBLICATIONS, type ProtocolRow, type PublicationRow } from './table';

/** What the lists of a row hold. */
export type RemarkOnRecord = Omit<MinutesRemarked['data'], 'bodyId'>;
export type SignatureOnRecord = Omit<MinutesSigned['data'], 'bodyId'>;
export type AddendumOnRecord = Omit<MinutesCorrected['data'], 'bodyId'>;

type OwnProtocol = Own<'meeting', ProtocolRow>;

export const protocols = projection('meeting', PROTOCOLS, {
  MinutesSent: ({ data }, own) =>
    put({ ...rowOf(own), sent_on: data.sentOn, sha256: data.sha256, remarks_by: data.remarksBy, remarked: 0 }),
  MinutesRemarked: ({ data }, own) => {
    const row = rowOf(own);
    return put({ ...row, remarked: 1, remarks: longer(row.remarks, data) });
  },
  MinutesSigned: ({ data }, own) => {
    const row = rowOf(own);
    return put({ ...row, signatures: longer(row.signatures, data) });
  },
  MinutesCorrected: ({ data }, own) => {
    const row = rowOf(own);
    return put({ ...row, addenda: longer(row.addenda, data) });
  },
});

function rowOf(own: OwnProtocol): ProtocolRow {
  const lists = { remarks: '[]', signatures: '[]', addenda: '[]' };
  const nothing = { meeting_id: own.id, sent_on: null, sha256: null, remarks_by: null, remarked: 0, ...lists };
  return own.row() ?? nothing;
}

function longer(list: string, { bodyId: _bodyId, ...entry }: { readonly bodyId: string }): string {
  return JSON.stringify([...(JSON.parse(list) as unknown[]), entry]);
}

export const publications = projection('meeting', PUBLICATIONS, {
  AgendaPublished: ({ data }, { id }) => put(publication(id, 'agenda', data)),
  MinutesPublished: ({ data }, { id }) => put(publication(id, 'minutes', data)),
  PublicationWithdrawn: ({ data }, { row }) => {
    const published = row(data.what);
    return published === undefined ? [] : put({ ...published, withdrawn_on: data.on, withdrawn_because: data.reason });
  },
});

const publication = (id: string, what: Published, data: AgendaPublished['data']): PublicationRow => ({
  meeting_id: id,
  what,
  sha256: data.sha256,
  redacted_sha256: data.redactedSha256,
  checked_by: data.checkedBy,
  published_on: data.on,
  withdrawn_on: null,
  withdrawn_because: null,
});
