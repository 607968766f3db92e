import { caseTitle, type CaseMaterialRevised } from '@sagsgang/domain/case/opening';
import { presentedOf } from '@sagsgang/domain/case/presenting';
import { projection, put, type Own } from '../projection';
import { ITEMS, type ItemRow, type ItemStatus } from './table';

interface ItemIds {
  readonly itemId: string;
  readonly meetingId: string;
  readonly bodyId: string;
}

export const items = projection('case', ITEMS, {
  CaseMaterialRevised: ({ data }, own) => put(...retitled(own, data)),
  ItemProposed: ({ data }, own) =>
    put({
      ...itemOf(own, data),
      title: titleOf(own),
      listing: data.listing,
      return_id: data.returnId,
      status: 'proposed' satisfies ItemStatus,
    }),
  CaseScheduled: ({ data }, own) =>
    put({
      ...titledItem(own, data),
      section: data.section,
      number: data.number,
      listing: data.listing,
      accepted: 1,
      status: 'scheduled' satisfies ItemStatus,
    }),
  ItemRemoved: ({ data }, own) => put({ ...itemOf(own, data), status: 'removed' satisfies ItemStatus }),
  ItemCarriedOver: ({ data }, own) =>
    put({ ...itemOf(own, data), cause: data.cause, status: 'carried_over' satisfies ItemStatus }),
  ItemJoined: ({ data }, own) => {
    const item = own.row(data.itemId);
    return item === undefined ? [] : put({ ...item, joined_case_id: data.withCaseId, joined_manner: data.manner });
  },
  DecisionRecorded: ({ data }, own) =>
    put({
      ...itemOf(own, data),
      outcomes: JSON.stringify(data.outcomes),
      points: JSON.stringify(data.points),
      remarks: JSON.stringify(data.remarks),
      votes: JSON.stringify(data.votes),
      recommendation_version: data.recommendationVersion,
      decided_under: data.decidedUnder,
      presented: JSON.stringify(presentedOf(own.state)),
      status: 'treated' satisfies ItemStatus,
    }),
});

/** What was revised for a meeting is the title there; else it is that of every item which still waits. */
function retitled(own: Own<'case', ItemRow>, { title, meetingId, belated }: CaseMaterialRevised['data']): ItemRow[] {
  if (title === undefined) return [];
  const waits = ({ status }: ItemRow): boolean => status === 'proposed' || status === 'scheduled';
  const wears = (row: ItemRow): boolean => row.meeting_id === meetingId || (belated !== true && waits(row));
  return own
    .rows()
    .filter(wears)
    .map((row) => ({ ...row, title }));
}

/** The item with a title; one that was treated keeps what it has. */
function titledItem(own: Own<'case', ItemRow>, ids: ItemIds): ItemRow {
  const item = itemOf(own, ids);
  return { ...item, title: item.title ?? titleOf(own) };
}

const titleOf = ({ state: { material } }: Own<'case', ItemRow>): string | null =>
  material === null ? null : caseTitle(material);

/** The item as it is, or as it begins: an annulment may have taken its beginning away. */
function itemOf(own: Own<'case', ItemRow>, { itemId, meetingId, bodyId }: ItemIds): ItemRow {
  return own.row(itemId) ?? { ...BEGINNING, case_id: own.id, item_id: itemId, meeting_id: meetingId, body_id: bodyId };
}

const BEGINNING = {
  title: null,
  number: null,
  section: null,
  listing: 'ordinary',
  status: 'proposed',
  accepted: 0,
  return_id: null,
  outcomes: null,
  points: null,
  remarks: null,
  votes: null,
  recommendation_version: null,
  decided_under: null,
  presented: null,
  joined_case_id: null,
  joined_manner: null,
  cause: null,
};
