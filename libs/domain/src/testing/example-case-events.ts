import type { CaseEvent } from '../case/case';
import { EXAMPLE_IDENTITY_EVENTS } from './example-identity-events';
import { EXAMPLE_WAY_EVENTS } from './example-way-events';

type ExampleOf<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>;

const MEETING = 'kystudvalget-2025-03-14';
const NEXT = 'kystudvalget-2025-05-09';
const BODY = 'kystudvalget';
const of = { itemId: `${MEETING}/1`, meetingId: MEETING, bodyId: BODY };
const place = { section: 'decision', line: 41 } as const;
const target = {
  bodyId: BODY,
  meetingId: NEXT,
  date: '2025-05-09',
  precision: 'day',
  condition: 'når fiskernes forening har svaret',
  awaiting: { from: 'Fiskernes forening', what: 'Hvor skal kutterne ligge imens?', askedOn: '2025-03-17' },
  reviewOn: '2025-09-01',
} as const;

/** One event of each type of a case, with every field filled in. All of it is invented. */
export const EXAMPLE_CASE_EVENTS: { readonly [T in CaseEvent['type']]: ExampleOf<T> } = {
  ...EXAMPLE_WAY_EVENTS,
  CaseOpened: {
    type: 'CaseOpened',
    data: {
      bodyId: BODY,
      title: 'Ny mole ved Sandvig Havn',
      journalNumber: 'SAG-2025-00017',
      caseworkers: ['mkra'],
      origin: { kind: 'citizen', from: 'Ingrid Tang' },
      receivedOn: '2025-01-20',
    },
  },
  CaseMaterialRevised: {
    type: 'CaseMaterialRevised',
    data: {
      meetingId: MEETING,
      title: 'Ny mole og badebro ved Sandvig Havn',
      journalNumber: 'SAG-2025-00018',
      caseworkers: ['mkra', 'jbo'],
      origin: { kind: 'body', from: 'Sandvig Havnebestyrelse' },
      receivedOn: '2025-01-21',
      background: 'Den gamle mole tog skade i efterårets storme.',
      presentation: 'Forvaltningen har indhentet to tilbud på en ny mole.',
      attachments: 2,
      belated: true,
    },
  },
  CaseAssigned: { type: 'CaseAssigned', data: { caseworker: 'mkra', department: 'Havn og Kyst' } },
  DocumentAttached: {
    type: 'DocumentAttached',
    data: {
      attachmentId: 'b1',
      version: 2,
      meetingId: MEETING,
      title: 'Tilbud fra entreprenøren',
      sha256: 'c3'.repeat(32),
      closed: true,
      late: true,
    },
  },
  AccessSet: {
    type: 'AccessSet',
    data: {
      meetingId: MEETING,
      scope: 'item',
      section: 'background',
      attachmentId: 'b1',
      closed: true,
      basis: 'Tilbuddene er forretningshemmeligheder.',
      publicTitle: 'Valg af leverandør',
      decidedBy: 'Udvalgets formand',
    },
  },
  CaseMarkedReady: { type: 'CaseMarkedReady', data: { by: 'Signe Klit' } },
  RecommendationProposed: {
    type: 'RecommendationProposed',
    data: {
      version: 1,
      meetingId: MEETING,
      proposedBy: 'Havnebestyrelsen',
      text: 'Det foreslås, at udvalget vælger det billigste tilbud.',
      points: [{ number: '1', text: 'at det billigste tilbud vælges' }],
      late: true,
      fromBodyId: BODY,
      basedOn: 1,
      change: 'Udvalget anbefaler tilbuddet, når molen gøres en meter højere.',
    },
  },
  RecommendationWithdrawn: {
    type: 'RecommendationWithdrawn',
    data: { version: 1, reason: 'Tilbuddet er trukket tilbage.' },
  },
  ItemProposed: { type: 'ItemProposed', data: { ...of, returnId: 'r1', listing: 'supplementary' } },
  CaseScheduled: {
    type: 'CaseScheduled',
    data: { ...of, section: '2. Havne og kyster', number: '2.3', listing: 'ordinary', accepted: true },
  },
  ItemRemoved: { type: 'ItemRemoved', data: { ...of, declined: true, reason: 'Bilagene mangler.' } },
  ItemCarriedOver: {
    type: 'ItemCarriedOver',
    data: { ...of, cause: 'not_reached', returnId: 'r2', wasScheduled: true, meetingDate: '2025-03-14' },
  },
  MotionMoved: {
    type: 'MotionMoved',
    data: {
      ...of,
      motionId: 'f2',
      order: 2,
      kind: 'sub_amendment',
      aim: 'postpone',
      proposedBy: 'Signe Klit',
      text: 'Molen bygges af granit.',
      amends: 'f1',
    },
  },
  MotionVotedOn: {
    type: 'MotionVotedOn',
    data: {
      ...of,
      motionId: 'f2',
      outcome: 'fallen',
      vote: {
        subject: 'Underændringsforslag f2 fra Signe Klit',
        for: 3,
        against: 4,
        abstained: 1,
        names: [{ name: 'Signe Klit', vote: 'yes', group: 'C' }],
      },
    },
  },
  MotionDropped: {
    type: 'MotionDropped',
    data: { ...of, motionId: 'f1', outcome: 'withdrawn', reason: 'Granit er for dyrt.' },
  },
  StatementRecorded: {
    type: 'StatementRecorded',
    data: {
      ...of,
      statementId: 'u1',
      kind: 'dissent',
      by: [{ name: 'Signe Klit', party: 'C' }],
      text: 'Molen burde være bygget af granit.',
      demanded: 'at_meeting',
      sendTo: 'Kystdirektoratet',
    },
  },
  StatementForwarded: { type: 'StatementForwarded', data: { statementId: 'u1', on: '2025-03-20' } },
  AppropriationGranted: {
    type: 'AppropriationGranted',
    data: {
      ...of,
      appropriationId: 'k1',
      kind: 'supplementary',
      oere: 132_500_050,
      year: 2025,
      account: 'Havne og kyster',
      coveredBy: 'Kassebeholdningen',
    },
  },
  CaseDecidedOutside: {
    type: 'CaseDecidedOutside',
    data: {
      decisionId: 'a1',
      bodyId: BODY,
      authority: 'written_vote',
      participants: [{ name: 'Signe Klit', group: 'Liste C', vote: 'yes', agreesToForm: true }],
      reason: 'Stormen kommer før mødet.',
      text: 'Molen sikres straks.',
      outcomes: ['approved'],
      decidedOn: '2025-03-20',
      returnId: 'r4',
    },
  },
  DecisionHalted: {
    type: 'DecisionHalted',
    data: {
      ...of,
      meetingDate: '2025-03-14',
      by: 'Signe Klit',
      councilId: 'sandvig',
      council: 'Sandvig-Byråd',
      at: '11.40',
      reason: 'Molen er for dyr.',
      returnId: 'r5',
    },
  },
  ItemJoined: {
    type: 'ItemJoined',
    data: {
      ...of,
      withCaseId: 'kystudvalget-2025-03-14-2.4',
      withNumber: '2.4',
      manner: 'merged',
      under: '1.1',
    },
  },
  DecisionRecorded: {
    type: 'DecisionRecorded',
    data: {
      ...of,
      text: 'Et flertal valgte det billigste tilbud; punkt 2 blev sat i bero.',
      outcomes: ['approved_with_changes', 'postponed'],
      points: [{ number: '2', outcome: 'postponed', target }],
      remarks: ['Mindretallet ville hellere have en træmole.'],
      votes: [
        {
          subject: 'Valg af tilbud',
          for: 5,
          against: 2,
          abstained: 1,
          names: [{ name: 'Signe Klit', vote: 'no', group: 'C' }],
        },
      ],
      recommendationVersion: 1,
      decidedUnder: '1.1',
      meetingDate: '2025-03-14',
    },
  },
  CasePostponed: {
    type: 'CasePostponed',
    data: {
      ...of,
      returnId: 'r1',
      target,
      points: ['2'],
      cause: 'body',
      reason: 'Fiskerne er ikke hørt.',
      requestedBy: 'Signe Klit',
      quote: 'Udvalget satte sagen i bero til maj.',
      warnings: ['past-a-deadline'],
      takenOver: { caseId: 'kystudvalget-2024-09-06-2.1', id: 'r1', since: '2024-09-06' },
    },
  },
  CaseSentBack: {
    type: 'CaseSentBack',
    data: { ...of, wanted: 'Et overslag over driften.', answerBy: '2025-05-01' },
  },
  CaseReferred: {
    type: 'CaseReferred',
    data: { ...of, referredTo: 'Økonomiudvalget i Sandvig', answerBy: '2025-05-01' },
  },
  CaseWithdrawn: { type: 'CaseWithdrawn', data: { ...of, reason: 'Ansøgeren har trukket sig.' } },
  ReturnPromised: {
    type: 'ReturnPromised',
    data: {
      ...of,
      returnId: 'r3',
      target,
      quote: 'Udvalget får sagen igen i maj.',
      place,
      source: 'sentence',
      responsible: 'Signe Klit',
      recurrence: 'year',
      continues: 'r2',
      after: '2025-03-15',
      takenOver: { caseId: 'kystudvalget-2024-09-06-2.1', id: 'r1', since: '2024-09-06' },
    },
  },
  ReturnKept: { type: 'ReturnKept', data: { returnId: 'r3', ...of } },
  ReturnWithdrawn: {
    type: 'ReturnWithdrawn',
    data: { returnId: 'r3', bodyId: BODY, reason: 'Fiskerne har svaret skriftligt.', deferral: true },
  },
  AwaitedAnswerReceived: {
    type: 'AwaitedAnswerReceived',
    data: { returnId: 'r3', bodyId: BODY, receivedOn: '2025-04-02', answer: 'De kan ligge i Nordhavnen.' },
  },
  DeadlineSet: {
    type: 'DeadlineSet',
    data: {
      deadlineId: 'd1',
      meetingId: MEETING,
      itemId: of.itemId,
      date: '2025-06-30',
      precision: 'quarter',
      quote: 'Tilbuddet gælder til udgangen af kvartalet.',
      place,
      takenOver: { caseId: 'kystudvalget-2024-09-06-2.1', id: 'd1', since: '2024-09-06' },
    },
  },
  DeadlineMoved: {
    type: 'DeadlineMoved',
    data: {
      deadlineId: 'd1',
      meetingId: MEETING,
      itemId: of.itemId,
      from: '2025-06-30',
      date: '2025-12-31',
      precision: 'turn-of-year',
      quote: 'Entreprenøren har forlænget tilbuddet til nytår.',
      place,
    },
  },
  DeadlineMet: { type: 'DeadlineMet', data: { deadlineId: 'd1', on: '2025-06-12' } },
  DeadlineLapsed: { type: 'DeadlineLapsed', data: { deadlineId: 'd1', reason: 'Tilbuddet blev ikke benyttet.' } },
  DecisionCorrected: {
    type: 'DecisionCorrected',
    data: {
      ...of,
      wording: 1,
      text: 'Et flertal valgte det næstbilligste tilbud; punkt 2 blev sat i bero.',
      decidedBy: 'Kystudvalgets formand',
      basis: 'Der var byttet om på de to tilbud.',
      on: '2025-03-20',
    },
  },
  DecisionCommunicated: {
    type: 'DecisionCommunicated',
    data: {
      ...of,
      wording: 1,
      recipients: ['Sandvig Havn A/S'],
      channel: 'digital_post',
      on: '2025-03-21',
      appeal: { authority: 'Klagenævnet for Udbud', deadline: '2025-04-11', how: 'Klag i nævnets portal.' },
    },
  },
  FollowUpAssigned: {
    type: 'FollowUpAssigned',
    data: {
      followUpId: 'o2',
      ...of,
      task: 'Molen efterses før sæsonen',
      responsible: 'Signe Klit',
      department: 'Havn og Kyst',
      date: '2026-04-30',
      precision: 'month',
      recurrence: 'year',
      continues: 'o1',
    },
  },
  FollowUpReported: {
    type: 'FollowUpReported',
    data: {
      followUpId: 'o2',
      meetingId: MEETING,
      text: 'Dykkeren har set den østlige side.',
      on: '2026-04-20',
      delay: {
        reason: 'third_party',
        text: 'Dykkeren er syg.',
        from: '2026-04-30',
        date: '2026-05-31',
        precision: 'month',
      },
    },
  },
  FollowUpCompleted: {
    type: 'FollowUpCompleted',
    data: { followUpId: 'o2', meetingId: MEETING, on: '2026-05-28', how: 'done', note: 'To sten er lagt på plads.' },
  },
  CasesLinked: { type: 'CasesLinked', data: { otherCaseId: 'kystudvalget-2024-09-06-2.1', relation: 'continues' } },
  CaseClosed: { type: 'CaseClosed', data: { reason: 'Molen er bygget.' } },
  CaseReopened: { type: 'CaseReopened', data: { reason: 'Molen er skredet.' } },
  ...EXAMPLE_IDENTITY_EVENTS,
  CaseTransferred: {
    type: 'CaseTransferred',
    data: { bodyId: BODY, toBodyId: 'havneudvalget', reason: 'Udvalget er nedlagt.' },
  },
  ReturnRedirected: {
    type: 'ReturnRedirected',
    data: {
      returnId: 'r1',
      bodyId: 'havneudvalget',
      target: { ...target, bodyId: 'havneudvalget' },
      cause: 'body',
      answered: true,
      after: '2025-03-15',
    },
  },
  EntryAnnulled: {
    type: 'EntryAnnulled',
    data: { eventId: 'e-1', eventIds: ['e-1', 'e-2'], reason: 'Indtastet på den forkerte sag.' },
  },
};
