import type { CaseEvent } from '@sagsgang/domain/case/case';
import type { MeetingEvent } from '@sagsgang/domain/meeting/meeting';
import type { Outcome, Target } from '@sagsgang/domain/vocabulary';
import { SpecLog } from './spec-log';

export const BODY = 'fjordraadet';
export const MARCH = 'fjordraadet-2025-03-14';
export const MAY = 'fjordraadet-2025-05-16';

type Data<E, T> = E extends { readonly type: T; readonly data: infer D } ? D : never;

/** Tells a spec's story in few words: what happens, with all that does not matter filled in. */
export class Story {
  readonly log = new SpecLog();

  body(): this {
    this.log.record(`body-${BODY}`, { type: 'BodyRegistered', data: { name: 'Fjordrådet' } });
    return this;
  }

  meeting<T extends MeetingEvent['type']>(id: string, type: T, data: Partial<Data<MeetingEvent, T>> = {}): this {
    this.log.record(`meeting-${id}`, { type, data: { bodyId: BODY, ...data } } as MeetingEvent, effective(id));
    return this;
  }

  scheduled(id: string, date = id.slice(-10)): this {
    return this.meeting(id, 'MeetingScheduled', { date, kind: 'ordinary', time: null, place: null } as never);
  }

  held(id: string): this {
    const at = { date: id.slice(-10), at: null };
    return this.meeting(id, 'MeetingOpened', at as never).meeting(id, 'MeetingClosed', at);
  }

  case<T extends CaseEvent['type']>(id: string, type: T, data: Data<CaseEvent, T>, on: string | null = null): this {
    this.log.record(`case-${id}`, { type, data } as CaseEvent, on === null ? {} : effective(on));
    return this;
  }

  opened(id: string, title: string): this {
    return this.case(id, 'CaseOpened', { bodyId: BODY, title, journalNumber: null, caseworkers: [] });
  }

  onAgenda(id: string, meetingId: string, number: string): this {
    const item = { itemId: `${meetingId}/1`, meetingId, bodyId: BODY };
    return this.case(id, 'CaseScheduled', { ...item, section: null, number, listing: 'ordinary', accepted: false });
  }

  proposed(id: string, meetingId: string, returnId: string | null): this {
    const item = { itemId: `${meetingId}/1`, meetingId, bodyId: BODY };
    return this.case(id, 'ItemProposed', { ...item, returnId, listing: 'ordinary' });
  }

  decided(id: string, meetingId: string, outcomes: readonly Outcome[], text = 'Indstillingen blev fulgt.'): this {
    return this.case(
      id,
      'DecisionRecorded',
      {
        itemId: `${meetingId}/1`,
        meetingId,
        bodyId: BODY,
        text,
        outcomes,
        points: [],
        remarks: [],
        votes: [],
        recommendationVersion: null,
        decidedUnder: null,
      },
      meetingId,
    );
  }

  postponed(id: string, meetingId: string, returnId: string, target: Partial<Target>): this {
    return this.case(
      id,
      'CasePostponed',
      {
        itemId: `${meetingId}/1`,
        meetingId,
        bodyId: BODY,
        returnId,
        target: { ...NOWHERE, ...target },
        cause: 'body',
        reason: null,
        requestedBy: null,
        quote: null,
        warnings: [],
      },
      meetingId,
    );
  }

  promised(id: string, meetingId: string, returnId: string, target: Partial<Target>): this {
    return this.case(id, 'ReturnPromised', {
      returnId,
      meetingId,
      itemId: `${meetingId}/1`,
      bodyId: BODY,
      target: { ...NOWHERE, ...target },
      quote: null,
      place: null,
      source: 'sentence',
    });
  }

  kept(id: string, returnId: string, meetingId: string): this {
    return this.case(id, 'ReturnKept', { returnId, bodyId: BODY, meetingId, itemId: `${meetingId}/1` });
  }

  /** Takes back the last events of a stream. */
  annulled(stream: string, count = 1): this {
    const eventIds = this.log.events
      .filter((event) => event.stream === stream)
      .slice(-count)
      .map(({ id }) => id);
    const data = { eventId: eventIds[0], eventIds, reason: 'tastet forkert' };
    this.log.record(stream, { type: 'EntryAnnulled', data });
    return this;
  }
}

const NOWHERE: Target = { bodyId: BODY, meetingId: null, date: null, precision: null, condition: null };

const effective = (meetingId: string): { effectiveOn: string } => ({ effectiveOn: meetingId.slice(-10) });
