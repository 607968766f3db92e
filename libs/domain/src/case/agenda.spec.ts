import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  promisedAt,
  proposedAt,
  scheduledAt,
  target,
  world,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';

const schedule = (data: object): CaseCommand => ({ type: 'ScheduleCase', data: { meetingId: FEBRUARY, ...data } });
const remove = (meetingId = FEBRUARY, reason?: string): CaseCommand => ({
  type: 'RemoveFromAgenda',
  data: reason === undefined ? { meetingId } : { meetingId, reason },
});
const held = worldWith(['2025-02-14', { status: 'held' }]);
const cancelled = worldWith(['2025-02-14', { status: 'cancelled' }]);
const sent = worldWith(['2025-02-14', { status: 'convened', agendaSent: true }]);
const itemInFebruary = { itemId: `${FEBRUARY}/1`, meetingId: FEBRUARY, bodyId: 'kkr' };

describe('proposing a case for an agenda', () => {
  it('makes an item that waits for acceptance', () => {
    given(caseAggregate, ...caseAfter())
      .when(proposedAt(FEBRUARY), world)
      .then({ type: 'ItemProposed', data: { ...itemInFebruary, returnId: null, listing: 'ordinary' } });
  });

  it('is supplementary once the agenda was sent', () => {
    given(caseAggregate, ...caseAfter())
      .when(proposedAt(FEBRUARY), sent)
      .then({ type: 'ItemProposed', data: { ...itemInFebruary, returnId: null, listing: 'supplementary' } });
  });

  it('remembers the return that it is to keep', () => {
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, target({ meetingId: APRIL }))))
      .when(proposedAt(APRIL, 'r1'), world)
      .then({
        type: 'ItemProposed',
        data: { itemId: `${APRIL}/1`, meetingId: APRIL, bodyId: 'kkr', returnId: 'r1', listing: 'ordinary' },
      });
  });

  it('changes nothing where the case is proposed, scheduled or treated there already', () => {
    given(caseAggregate, ...caseAfter(proposedAt(FEBRUARY)))
      .when(proposedAt(FEBRUARY), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary())
      .when(proposedAt(FEBRUARY), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(proposedAt(FEBRUARY), held)
      .thenNothing();
  });

  it('changes nothing where the return is no longer owed', () => {
    const treatedInApril = [scheduledAt(APRIL), decidedAt(APRIL)];
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, target({ meetingId: APRIL })), ...treatedInApril))
      .when(proposedAt('kkr-2025-06-13', 'r1'), world)
      .thenNothing();
  });

  it('does not nag: what was declined for a return is not proposed for it again', () => {
    const promised = promisedAt(null, target({ date: '2025-02-14' }));
    const declined = caseAfter(
      promised,
      promisedAt(null, target({ condition: 'når aftalen er på plads' })),
      proposedAt(FEBRUARY, 'r1'),
      remove(),
    );
    given(caseAggregate, ...declined)
      .when(proposedAt(FEBRUARY, 'r1'), world)
      .thenNothing();
    given(caseAggregate, ...declined)
      .when(proposedAt(FEBRUARY, 'r2'), world)
      .thenTypes('ItemProposed');
  });

  it('is refused for a return that the case does not have', () => {
    given(caseAggregate, ...caseAfter())
      .when(proposedAt(FEBRUARY, 'r1'), world)
      .thenRefused('return-unknown', { field: 'returnId' });
  });

  it('is refused on a meeting that was held, is cancelled or does not exist', () => {
    given(caseAggregate, ...caseAfter())
      .when(proposedAt(FEBRUARY), held)
      .thenRefused('meeting-held', { field: 'meetingId', allowed: ['ScheduleCase'] });
    given(caseAggregate, ...caseAfter())
      .when(proposedAt(FEBRUARY), cancelled)
      .thenRefused('meeting-cancelled', { field: 'meetingId' });
    given(caseAggregate, ...caseAfter())
      .when(proposedAt('aldrig'), world)
      .thenRefused('meeting-unknown', { field: 'meetingId' });
  });
});

describe('putting a case on an agenda', () => {
  const first = {
    ...itemInFebruary,
    section: '2. Trafik',
    number: '2.2',
    listing: 'ordinary',
    accepted: false,
  } as const;

  it('adds it under its heading and number', () => {
    given(caseAggregate, ...caseAfter())
      .when(scheduledAt(FEBRUARY), world)
      .then({ type: 'CaseScheduled', data: first });
  });

  it('accepts what was proposed, and keeps its item', () => {
    given(caseAggregate, ...caseAfter(proposedAt(FEBRUARY)))
      .when(scheduledAt(FEBRUARY), world)
      .then({ type: 'CaseScheduled', data: { ...first, accepted: true } });
  });

  it('changes nothing where it stands there in the same way', () => {
    given(caseAggregate, ...onFebruary())
      .when(scheduledAt(FEBRUARY), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary())
      .when(schedule({}), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(scheduledAt(FEBRUARY), held)
      .thenNothing();
    given(caseAggregate, ...onFebruary())
      .when(scheduledAt(FEBRUARY), held)
      .thenNothing();
  });

  it('gives the same item another number, and keeps the heading that is not named', () => {
    given(caseAggregate, ...onFebruary())
      .when(schedule({ number: '2.3' }), world)
      .then({ type: 'CaseScheduled', data: { ...first, number: '2.3' } });
    given(caseAggregate, ...onFebruary())
      .when(schedule({ section: null }), world)
      .then({ type: 'CaseScheduled', data: { ...first, section: null } });
  });

  it('is supplementary once the agenda was sent, unless it stood on it', () => {
    given(caseAggregate, ...caseAfter())
      .when(schedule({ listing: 'ordinary' }), sent)
      .then({ type: 'CaseScheduled', data: { ...first, section: null, number: null, listing: 'supplementary' } });
    given(caseAggregate, ...onFebruary())
      .when(scheduledAt(FEBRUARY), sent)
      .thenNothing();
    given(caseAggregate, ...onFebruary())
      .when(schedule({ number: '2.9' }), sent)
      .then({ type: 'CaseScheduled', data: { ...first, number: '2.9' } });
  });

  it('takes a case by tillægsdagsorden before the agenda is sent as well', () => {
    given(caseAggregate, ...onFebruary())
      .when(schedule({ listing: 'supplementary' }), world)
      .then({ type: 'CaseScheduled', data: { ...first, listing: 'supplementary' } });
  });

  it('works for a meeting that was held, since minutes are typed afterwards', () => {
    given(caseAggregate, ...caseAfter())
      .when(schedule({ section: '2. Trafik', number: '2.2', toldBy: 'minutes' }), held)
      .then({ type: 'CaseScheduled', data: first });
  });

  it('tells a number that the minutes of a held meeting correct', () => {
    const typed = schedule({ number: '2.2', toldBy: 'minutes' });
    given(caseAggregate, ...caseAfter(typed))
      .when(schedule({ number: '2.3', toldBy: 'minutes' }), held)
      .then({ type: 'CaseScheduled', data: { ...first, section: null, number: '2.3' } });
  });

  it('is refused on a meeting that was held, where no minutes tell it', () => {
    const refusal = { field: 'meetingId', allowed: ['ScheduleCase'] };
    given(caseAggregate, ...caseAfter())
      .when(scheduledAt(FEBRUARY), held)
      .thenRefused('meeting-held', refusal);
    given(caseAggregate, ...caseAfter())
      .when(schedule({ toldBy: 'agenda' }), held)
      .thenRefused('meeting-held', refusal);
    given(caseAggregate, ...onFebruary(remove()))
      .when(scheduledAt(FEBRUARY), held)
      .thenRefused('meeting-held', refusal);
    given(caseAggregate, ...caseAfter(proposedAt(FEBRUARY)))
      .when(scheduledAt(FEBRUARY), held)
      .thenRefused('meeting-held', refusal);
    given(caseAggregate, ...onFebruary())
      .when(schedule({ number: '2.3' }), held)
      .thenRefused('meeting-held', refusal);
  });

  it('takes what minutes tell of a meeting before it was held as well', () => {
    given(caseAggregate, ...caseAfter())
      .when(schedule({ section: '2. Trafik', number: '2.2', toldBy: 'minutes' }), world)
      .then({ type: 'CaseScheduled', data: first });
  });

  it('makes a new item where the earlier one was taken off', () => {
    given(caseAggregate, ...onFebruary(remove()))
      .when(scheduledAt(FEBRUARY), world)
      .then({ type: 'CaseScheduled', data: { ...first, itemId: `${FEBRUARY}/2` } });
  });

  it('is refused where the case was treated there under another number', () => {
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(schedule({ number: '2.3' }), held)
      .thenRefused('item-already-treated', { allowed: ['AnnulEntry'] });
  });

  it.each([
    ['a cancelled meeting', schedule({}), cancelled, 'meeting-cancelled', 'meetingId'],
    ['an unknown meeting', schedule({ meetingId: 'aldrig' }), world, 'meeting-unknown', 'meetingId'],
    ['a blank number', schedule({ number: ' ' }), world, 'text-missing', 'number'],
    ['an endless heading', schedule({ section: 'a'.repeat(1_001) }), world, 'text-too-long', 'section'],
    ['an unknown listing', schedule({ listing: 'måske' }), world, 'unknown-word', 'listing'],
    ['what nobody can have told', schedule({ toldBy: 'rygtet' }), held, 'unknown-word', 'toldBy'],
  ])('refuses %s', (_, command, facts, code, field) => {
    given(caseAggregate, ...caseAfter())
      .when(command, facts)
      .thenRefused(code, { field });
  });
});

describe('taking a case off an agenda', () => {
  it('takes it off, or declines what was only proposed', () => {
    given(caseAggregate, ...onFebruary())
      .when(remove(FEBRUARY, 'mangler bilag'), world)
      .then({ type: 'ItemRemoved', data: { ...itemInFebruary, declined: false, reason: 'mangler bilag' } });
    given(caseAggregate, ...caseAfter(proposedAt(FEBRUARY)))
      .when(remove(), world)
      .then({ type: 'ItemRemoved', data: { ...itemInFebruary, declined: true, reason: null } });
  });

  it('changes nothing the second time', () => {
    given(caseAggregate, ...onFebruary(remove()))
      .when(remove(), world)
      .thenNothing();
  });

  it('is refused where the case does not stand, or was treated', () => {
    given(caseAggregate, ...caseAfter())
      .when(remove(), world)
      .thenRefused('item-not-on-agenda', { allowed: ['ScheduleCase'] });
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(remove(), world)
      .thenRefused('item-already-treated', { allowed: ['AnnulEntry'] });
  });

  it('is refused on a cancelled or unknown meeting', () => {
    given(caseAggregate, ...onFebruary())
      .when(remove(), cancelled)
      .thenRefused('meeting-cancelled');
    given(caseAggregate, ...onFebruary())
      .when(remove('aldrig'), world)
      .thenRefused('meeting-unknown');
    given(caseAggregate, ...onFebruary())
      .when(remove(FEBRUARY, 'a'.repeat(200_001)), world)
      .thenRefused('text-too-long');
  });
});

describe('a removal that was a mistake', () => {
  it('does not bring the item back beside a newer one at the same meeting', () => {
    const annulled: CaseCommand = { type: 'AnnulEntry', data: { eventId: 'e2', reason: 'tastefejl' } };
    const { state } = given(caseAggregate, ...onFebruary(remove(), schedule({}), annulled));
    expect(state.items.map(({ itemId, status }) => [itemId, status])).toEqual([
      [`${FEBRUARY}/1`, 'removed'],
      [`${FEBRUARY}/2`, 'scheduled'],
    ]);
  });
});
