import { categoryOf, idOf, type Category } from '@sagsgang/kernel/stream';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { Numbered } from '@sagsgang/kernel/event';
import type * as store from '../projection';
import { itemNumbersIn } from './item-numbers';
import { ACCESS } from './lines/access';
import { AFTERWARDS } from './lines/afterwards';
import { AGENDA } from './lines/agenda';
import { ANNULMENT } from './lines/annulment';
import { AWAY } from './lines/away';
import { BODY } from './lines/body';
import { CLOSING } from './lines/closing';
import { DEADLINE } from './lines/deadline';
import { DEBATE } from './lines/debate';
import { DECISION } from './lines/decision';
import { HOLDING } from './lines/holding';
import { MEETING_AGENDA } from './lines/meeting-agenda';
import { MERGING } from './lines/merging';
import { MINUTES } from './lines/minutes';
import { OPENING } from './lines/opening';
import { OPERATION } from './lines/operation';
import { PATH } from './lines/path';
import { POSTPONEMENT } from './lines/postponement';
import { PREPARATION } from './lines/preparation';
import { PROTOCOL } from './lines/protocol';
import { RECOMMENDATION } from './lines/recommendation';
import { RETURN } from './lines/return';
import { SCHEDULING } from './lines/scheduling';
import { TRANSFER } from './lines/transfer';
import { SITTING } from './lines/sitting';
import { partOf } from './parts';
import type { Tell, Telling, Tellings } from './line';
import { ANNULLED, HISTORY, type AnnulledRow, type HistoryRow } from './table';

/** Every event there is: a new one does not compile until it is told. */
export const TELLINGS: Tellings<DomainEvent> = {
  ...OPENING,
  ...PREPARATION,
  ...ACCESS,
  ...RECOMMENDATION,
  ...PATH,
  ...AGENDA,
  ...DEBATE,
  ...DECISION,
  ...POSTPONEMENT,
  ...AWAY,
  ...RETURN,
  ...DEADLINE,
  ...AFTERWARDS,
  ...CLOSING,
  ...TRANSFER,
  ...MERGING,
  ...SCHEDULING,
  ...MEETING_AGENDA,
  ...HOLDING,
  ...SITTING,
  ...MINUTES,
  ...PROTOCOL,
  ...BODY,
  ...OPERATION,
  ...ANNULMENT,
};

export const history: store.Telling<HistoryRow> = {
  table: HISTORY,
  tell: (event, state) => {
    const tell = TELLINGS[event.type] as Tell<DomainEvent>;
    return tell(event, itemNumbersIn(state)).map((telling, line) => rowOf(event, telling, line));
  },
};

function rowOf(event: Numbered<DomainEvent>, telling: Telling, line: number): HistoryRow {
  const category = categoryOf(event.stream) as Category;
  const owner = idOf(event.stream);
  const meeting = category === 'meeting' ? owner : null;
  return {
    number: event.number,
    line,
    concerns: telling.concerns,
    case_id: telling.concerns === 'case' ? (telling.caseId ?? owner) : null,
    about_meeting_id: telling.concerns === 'case' ? null : (telling.aboutMeetingId ?? meeting),
    about_number: telling.aboutNumber ?? null,
    meeting_id: telling.meetingId ?? meeting,
    item_number: telling.itemNumber ?? null,
    part: partOf(event),
    text: JSON.stringify(telling.text),
  };
}

export const annulled: store.Telling<AnnulledRow> = {
  table: ANNULLED,
  tell: (event) =>
    event.type === 'EntryAnnulled'
      ? event.data.eventIds.map((eventId) => ({ event_id: eventId, number: event.number }))
      : [],
};
