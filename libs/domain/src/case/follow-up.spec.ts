import { APRIL, decidedAt, FEBRUARY, onFebruary, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { told } from '../testing/history';
import { caseAggregate, type CaseCommand } from './case';
import type { AssignFollowUp, CompleteFollowUp, FollowUpAssigned, ReportFollowUp } from './follow-up';

const assign = (data: Partial<AssignFollowUp['data']> = {}): AssignFollowUp => ({
  type: 'AssignFollowUp',
  data: {
    meetingId: FEBRUARY,
    task: 'Der skaffes et tilbud på en ny bro',
    responsible: 'Karen Holm',
    department: 'Havn og Kyst',
    date: '2025-04-30',
    precision: 'month',
    ...data,
  },
});
const assigned = (data: Partial<FollowUpAssigned['data']> = {}): FollowUpAssigned => ({
  type: 'FollowUpAssigned',
  data: {
    followUpId: 'o1',
    meetingId: FEBRUARY,
    itemId: `${FEBRUARY}/1`,
    bodyId: 'kkr',
    task: 'Der skaffes et tilbud på en ny bro',
    responsible: 'Karen Holm',
    department: 'Havn og Kyst',
    date: '2025-04-30',
    precision: 'month',
    recurrence: null,
    continues: null,
    ...data,
  },
});
const report = (data: Partial<ReportFollowUp['data']> = {}): ReportFollowUp => ({
  type: 'ReportFollowUp',
  data: { followUpId: 'o1', text: 'To firmaer er spurgt.', on: '2025-04-01', ...data },
});
const complete = (data: Partial<CompleteFollowUp['data']> = {}): CompleteFollowUp => ({
  type: 'CompleteFollowUp',
  data: { followUpId: 'o1', on: '2025-04-20', ...data },
});
const delay = { reason: 'procurement', date: '2025-06-30', precision: 'quarter' } as const;
const after = (...commands: CaseCommand[]) => given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY), ...commands));
const annulled = { type: 'EntryAnnulled', data: { eventId: 'e3', eventIds: ['e3'], reason: 'Forkert sag.' } } as const;

describe('opfølgningen på en beslutning', () => {
  it('Cykelfærgen: Karen Holm i Havn og Kyst skaffer et tilbud inden udgangen af april', () => {
    after().when(assign(), world).then(assigned());
    after(assign()).when(assign(), world).thenNothing();
  });

  it('kan aftales uden for et møde, uden dato og for en forvaltning alene', () => {
    const data = { meetingId: null, task: 'Der skaffes et tilbud på en ny bro', department: 'Havn og Kyst' };
    after()
      .when({ type: 'AssignFollowUp', data }, world)
      .then(assigned({ meetingId: null, itemId: null, responsible: null, date: null, precision: null }));
  });

  it('skifter hænder, når Karen Holm rejser, og opgaven og datoen står', () => {
    const over: AssignFollowUp = {
      type: 'AssignFollowUp',
      data: { meetingId: FEBRUARY, followUpId: 'o1', responsible: 'Bo Lund' },
    };
    after(assign())
      .when(over, world)
      .then(assigned({ responsible: 'Bo Lund' }));
    after(assign(), over).when(over, world).thenNothing();
    after(assign(), over).when(assign(), world).thenTypes();
  });

  it('melder status, og hvorfor den bliver forsinket, med en ny dato', () => {
    after(assign())
      .when(report({ delay }), world)
      .then({
        type: 'FollowUpReported',
        data: {
          followUpId: 'o1',
          meetingId: FEBRUARY,
          text: 'To firmaer er spurgt.',
          on: '2025-04-01',
          delay: { ...delay, text: null, from: '2025-04-30' },
        },
      });
    const { state } = after(assign(), report({ delay }));
    expect(state.followUps).toMatchObject([{ date: '2025-06-30', precision: 'quarter', fate: 'open' }]);
    after(assign(), report({ delay })).when(report({ delay }), world).thenNothing();
  });

  it('er udført, og kan ikke være det to gange', () => {
    after(assign())
      .when(complete({ note: 'Tre tilbud.' }), world)
      .then({
        type: 'FollowUpCompleted',
        data: { followUpId: 'o1', meetingId: FEBRUARY, on: '2025-04-20', how: 'done', note: 'Tre tilbud.' },
      });
    after(assign(), complete()).when(complete(), world).thenNothing();
    after(assign(), complete())
      .when(report(), world)
      .thenRefused('follow-up-over', { allowed: ['AssignFollowUp', 'AnnulEntry'] });
  });

  it('holder sagen åben: den lukkes først, når opgaven er udført eller frafaldet', () => {
    const close: CaseCommand = { type: 'CloseCase', data: {} };
    after(assign())
      .when(close, world)
      .thenRefused('case-still-owes', { allowed: ['CompleteFollowUp'] });
    after(assign(), complete()).when(close, world).thenTypes('CaseClosed');
  });

  it('siger intet mere, når den selv er taget tilbage, og giver ikke sit nummer videre', () => {
    const history = [...onFebruary(decidedAt(FEBRUARY), assign(), report()), annulled];
    expect(given(caseAggregate, ...history).state.followUps).toEqual([]);
    given(caseAggregate, ...history)
      .when(assign(), world)
      .then(assigned({ followUpId: 'o2' }));
  });
});

describe('en opgave i årshjulet', () => {
  const everyApril = assign({ task: 'Badevandet prøves', recurrence: 'year' });

  it('Badevandet prøves hvert år i april: er det gjort, åbnes det næste års opgave og ingen flere', () => {
    const { state } = after(everyApril, complete());
    expect(state.followUps.map(({ followUpId, date, fate }) => [followUpId, date, fate])).toEqual([
      ['o1', '2025-04-30', 'done'],
      ['o2', '2026-04-30', 'open'],
    ]);
    expect(state.followUps[1]?.opened.continues).toBe('o1');
  });

  it('bliver i april, også når den var forsinket til juni', () => {
    const { state } = after(everyApril, report({ delay }), complete({ on: '2025-06-20' }));
    expect(state.followUps.at(-1)).toMatchObject({ followUpId: 'o2', date: '2026-04-30' });
  });

  it('ender, når den frafalder, eller når gentagelsen tages af', () => {
    const dropped = complete({ how: 'dropped', note: 'Regionen prøver vandet nu.' });
    expect(after(everyApril, dropped).state.followUps).toMatchObject([{ fate: 'dropped' }]);
    const once = assign({ followUpId: 'o1', task: 'Badevandet prøves', recurrence: null });
    expect(after(everyApril, once, complete()).state.followUps).toMatchObject([{ fate: 'done' }]);
  });
});

describe('en opfølgning afvises', () => {
  it('hvor mødet intet har besluttet, og siger hvor det har', () => {
    after()
      .when(assign({ meetingId: APRIL }), world)
      .thenRefused('decision-missing', { allowed: ['RecordDecision'] });
  });

  it.each<[string, Partial<AssignFollowUp['data']>, string, string]>([
    ['uden opgave', { task: ' ' }, 'text-missing', 'task'],
    ['uden nogen til at følge op', { responsible: null, department: null }, 'nobody-responsible', 'responsible'],
    ['med et tomt navn', { department: '' }, 'text-missing', 'department'],
    ['på en dag, der ikke findes', { date: '2025-02-30' }, 'no-such-date', 'date'],
    ['i årshjulet uden dato', { date: null, recurrence: 'year' }, 'recurrence-without-date', 'date'],
    ['for en opgave, der ikke er der', { followUpId: 'o9' }, 'follow-up-unknown', 'followUpId'],
  ])('%s', (_, data, code, field) => {
    after(assign({ task: 'Andet' }))
      .when(assign(data), world)
      .thenRefused(code, { field });
  });

  it('med en ny dato uden årsag', () => {
    after(assign())
      .when(assign({ followUpId: 'o1', date: '2025-06-30' }), world)
      .thenRefused('report-the-delay', { field: 'date', allowed: ['ReportFollowUp'] });
  });

  it.each<[string, Partial<ReportFollowUp['data']>, string, string]>([
    ['hvor intet meldes', { text: null }, 'nothing-reported', 'text'],
    [
      'hvor årsagen er en anden og ikke skrevet',
      { delay: { ...delay, reason: 'other' } },
      'text-missing',
      'delay.text',
    ],
    ['hvor den nye dato ikke er senere', { delay: { ...delay, date: '2025-04-30' } }, 'no-later-date', 'delay.date'],
    ['hvor den nye dato ikke findes', { delay: { ...delay, date: '2025-06-31' } }, 'no-such-date', 'delay.date'],
  ])('%s', (_, data, code, field) => {
    after(assign()).when(report(data), world).thenRefused(code, { field });
  });

  it('hvor den frafalder uden begrundelse', () => {
    after(assign())
      .when(complete({ how: 'dropped' }), world)
      .thenRefused('text-missing', { field: 'note' });
  });

  it('med ordene for det, der er åbent', () => {
    const two = told(
      caseAggregate,
      world,
      { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Broen' } },
      assign({ meetingId: null }),
    );
    const { decision } = given(caseAggregate, ...two).when(complete({ followUpId: 'o7' }), world);
    expect(decision.accepted === undefined && decision.refused.message).toBe(
      'Sagen har ingen opfølgning o7; åbne er o1.',
    );
  });
});
