import type { BodyEvent } from '../body/body';
import type { DomainEvent } from '../event-types';
import type { MeetingEvent } from '../meeting/meeting';
import type { OperationEvent } from '../operation/operation';
import { EXAMPLE_CASE_EVENTS } from './example-case-events';
import { EXAMPLE_SITTING_EVENTS } from './example-sitting-events';

type ExampleOf<T extends DomainEvent['type']> = Extract<DomainEvent, { readonly type: T }>;
type OtherEvent = Exclude<MeetingEvent | BodyEvent | OperationEvent, { readonly type: 'EntryAnnulled' }>;

const BODY = 'kystudvalget';

/** What each dispatch freezes. */
const FROZEN = {
  sent: [
    {
      caseId: 'kystudvalget-2025-03-14-2.3',
      material: 2,
      recommendationVersion: 1,
      attachments: [{ attachmentId: 'b1', version: 2, sha256: 'c3'.repeat(32) }],
    },
  ],
  notice: { due: '2025-03-10', days: 4, kind: 'weekday', lateBy: 1 },
} as const;

const MERGED = { toCaseId: 'kystudvalget-2025-03-14-2.3' } as const;

const TARGET = {
  bodyId: BODY,
  meetingId: 'kystudvalget-2025-05-09',
  date: '2025-05-09',
  precision: 'day',
  condition: 'når fiskernes forening har svaret',
} as const;

const OTHERS: { readonly [T in OtherEvent['type']]: ExampleOf<T> } = {
  MeetingScheduled: {
    type: 'MeetingScheduled',
    data: {
      bodyId: BODY,
      date: '2025-03-14',
      kind: 'extraordinary',
      time: { start: '09.30', end: '12.00' },
      place: 'Havnekontoret',
    },
  },
  MeetingMoved: {
    type: 'MeetingMoved',
    data: {
      bodyId: BODY,
      from: '2025-03-14',
      date: '2025-03-21',
      time: { start: '10.00', end: '12.30' },
      place: 'Skolens aula',
      reason: 'Havnekontoret er under vand.',
    },
  },
  MeetingCancelled: {
    type: 'MeetingCancelled',
    data: { bodyId: BODY, date: '2025-03-21', reason: 'Der var for få punkter.' },
  },
  MeetingConvened: {
    type: 'MeetingConvened',
    data: {
      bodyId: BODY,
      agenda: [{ number: '2.3', title: 'Ny mole ved Sandvig Havn', caseId: 'kystudvalget-2025-03-14-2.3' }],
      sentOn: '2025-03-07',
      ...FROZEN,
    },
  },
  SupplementSent: {
    type: 'SupplementSent',
    data: {
      bodyId: BODY,
      supplement: 1,
      lines: [{ number: '2.5', title: 'Nødreparation af molen', caseId: 'kystudvalget-2025-03-14-2.5' }],
      reason: 'Molen skred i stormen.',
      sentOn: '2025-03-11',
      ...FROZEN,
    },
  },
  AgendaResent: {
    type: 'AgendaResent',
    data: {
      bodyId: BODY,
      agenda: [{ number: '2.3', title: 'Ny mole ved Sandvig Havn', caseId: 'kystudvalget-2025-03-14-2.3' }],
      reason: 'Et bilag var forkert.',
      sentOn: '2025-03-10',
      ...FROZEN,
    },
  },
  AgendaReordered: {
    type: 'AgendaReordered',
    data: { bodyId: BODY, items: [{ number: '2.1', from: '2.3', caseId: 'kystudvalget-2025-03-14-2.3' }] },
  },
  AgendaApproved: {
    type: 'AgendaApproved',
    data: {
      bodyId: BODY,
      text: 'Dagsordenen blev vedtaget; punkt 2.4 tages sammen med punkt 2.3.',
      number: '1.1',
      changes: [
        { number: '2.4', change: 'merged', to: '2.3', caseId: 'kystudvalget-2025-03-14-2.4', ...MERGED },
        { number: '2.7', change: 'postponed', to: '3.1', caseId: 'kystudvalget-2025-03-14-2.7', target: TARGET },
      ],
    },
  },
  MeetingOpened: { type: 'MeetingOpened', data: { bodyId: BODY, date: '2025-03-14', at: '09.30' } },
  MeetingClosed: { type: 'MeetingClosed', data: { bodyId: BODY, date: '2025-03-14', at: '11.45', on: '2025-03-15' } },
  AttendanceRecorded: {
    type: 'AttendanceRecorded',
    data: {
      bodyId: BODY,
      attendees: [
        {
          name: 'Viggo Tang',
          party: 'B',
          organisation: 'Sandvig Kommune',
          role: 'substitute',
          substituteFor: 'Signe Klit',
          arrivedAt: '2.1',
          leftAt: '3.1',
          recusedFrom: ['2.3'],
          awayFrom: ['2.4'],
          seats: [{ substituteFor: 'Signe Klit', items: ['2.5'] }],
          stays: [{ on: '2025-03-14', from: '09.45', to: '11.30' }],
        },
      ],
    },
  },
  ProcedureRecorded: {
    type: 'ProcedureRecorded',
    data: {
      bodyId: BODY,
      number: '4.1',
      title: 'Tid og sted for det næste møde',
      kind: 'next_meeting',
      section: '4. Afslutning',
      background: 'Mødeplanen blev lagt i december.',
      recommendation: 'Det foreslås, at mødet holdes i maj.',
      presentation: 'Mødet falder på en fredag.',
      decision: 'Udvalget mødes den 9. maj.',
      outcomes: ['noted'],
    },
  },
  ...EXAMPLE_SITTING_EVENTS,
  MinutesApproved: {
    type: 'MinutesApproved',
    data: {
      bodyId: BODY,
      ofMeetingId: 'kystudvalget-2025-01-10',
      number: '1.2',
      remarks: 'En stavefejl blev rettet.',
      how: 'signatures',
      on: '2025-01-20',
    },
  },
  ReturnsDeclared: {
    type: 'ReturnsDeclared',
    data: {
      bodyId: BODY,
      number: '4.1',
      forDate: '2025-05-09',
      forMeetingId: 'kystudvalget-2025-05-09',
      entries: [
        {
          title: 'Molen ved Sandvig Havn',
          condition: 'hvis fiskerne har svaret',
          caseId: 'kystudvalget-2025-03-14-2.3',
          ground: 'titlen ligner, og sagen er lovet til mødet',
        },
      ],
    },
  },
  MinutesSent: {
    type: 'MinutesSent',
    data: { bodyId: BODY, sentOn: '2025-03-17', sha256: 'd4'.repeat(32), remarksBy: '2025-03-24' },
  },
  MinutesRemarked: {
    type: 'MinutesRemarked',
    data: {
      bodyId: BODY,
      by: 'Signe Klit',
      text: 'Hun stemte imod under punkt 2.3.',
      number: '2.3',
      on: '2025-03-25',
      late: true,
    },
  },
  MinutesSigned: {
    type: 'MinutesSigned',
    data: { bodyId: BODY, name: 'Signe Klit', reservation: 'Punkt 2.3 er gengivet forkert.', on: '2025-03-26' },
  },
  MinutesCorrected: {
    type: 'MinutesCorrected',
    data: {
      bodyId: BODY,
      text: 'Under punkt 2.3 stemte Signe Klit imod.',
      number: '2.3',
      decidedBy: 'Kystudvalgets formand',
      on: '2025-03-28',
      sha256: 'e5'.repeat(32),
    },
  },
  AgendaPublished: {
    type: 'AgendaPublished',
    data: {
      bodyId: BODY,
      sha256: 'a6'.repeat(32),
      redactedSha256: 'b7'.repeat(32),
      checkedBy: 'Mads Krage',
      on: '2025-03-10',
    },
  },
  MinutesPublished: {
    type: 'MinutesPublished',
    data: {
      bodyId: BODY,
      sha256: 'd4'.repeat(32),
      redactedSha256: 'c8'.repeat(32),
      checkedBy: 'Mads Krage',
      on: '2025-03-27',
    },
  },
  PublicationWithdrawn: {
    type: 'PublicationWithdrawn',
    data: { bodyId: BODY, what: 'minutes', reason: 'Et navn stod under punkt 2.3.', on: '2025-03-28' },
  },
  DocumentFiled: {
    type: 'DocumentFiled',
    data: { bodyId: BODY, sha256: '0123456789abcdef'.repeat(4), fileName: 'kystudvalget-marts.txt', kind: 'minutes' },
  },
  BodyRegistered: { type: 'BodyRegistered', data: { name: 'Kystudvalget' } },
  BodyProfileSet: { type: 'BodyProfileSet', data: { profile: 'ksl-committee' } },
  BodyRulesSet: {
    type: 'BodyRulesSet',
    data: {
      validFrom: '2025-01-01',
      handIn: { days: 10, kind: 'working_day' },
      dispatch: { days: 4, kind: 'weekday' },
      dispatchExtraordinary: { days: 2, kind: 'calendar_day' },
      closedOn: ['constitution_day'],
      source: 'Forretningsordenens § 4',
    },
  },
  MembershipRecorded: {
    type: 'MembershipRecorded',
    data: {
      name: 'Signe Klit',
      party: 'C',
      organisation: 'Sandvig Kommune',
      group: 'Kystlisten',
      from: '2022-01-01',
      to: '2025-12-31',
    },
  },
  BodyRenamed: {
    type: 'BodyRenamed',
    data: { name: 'Klimaudvalget', from: '2026-01-01', was: 'Kystudvalget' },
  },
  RoleAppointed: {
    type: 'RoleAppointed',
    data: { role: 'deputy', rank: 2, name: 'Signe Klit', from: '2022-01-01', to: '2025-12-31' },
  },
  TermBegun: {
    type: 'TermBegun',
    data: {
      kind: 'functional',
      from: '2026-01-01',
      to: '2029-12-31',
      members: [{ name: 'Signe Klit', party: 'C', organisation: 'Sandvig Kommune', group: 'Kystlisten' }],
      chair: 'Signe Klit',
      deputies: ['Viggo Tang'],
    },
  },
  BodyDissolved: {
    type: 'BodyDissolved',
    data: { on: '2029-12-31', successorId: 'havneudvalget', reason: 'Udvalgene blev lagt sammen.' },
  },
  EventSkipped: {
    type: 'EventSkipped',
    data: {
      eventId: '0b6a7c1e-7c55-5f0a-9d55-2f7f1c9a3b10',
      number: 52,
      position: '5312',
      stream: 'case-kystudvalget-2025-03-14-2.3',
      revision: 4,
      eventType: 'MoleMeasured',
      consumers: ['case-file'],
      reason: 'Et andet program skrev den i loggen.',
    },
  },
};

/**
 * One event of each type, with every field filled in and no list empty, so that a spec which goes through them meets
 * every field. All of it is invented.
 */
export const EXAMPLE_EVENTS: { readonly [T in DomainEvent['type']]: ExampleOf<T> } = {
  ...EXAMPLE_CASE_EVENTS,
  ...OTHERS,
};
