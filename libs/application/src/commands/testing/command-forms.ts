import { PROFILE_NAMES } from '@sagsgang/domain/body/profile';
import type { CommandType } from '../registry';
import {
  count,
  date,
  flag,
  group,
  hash,
  id,
  listOf,
  oneOf,
  optional,
  orNull,
  text,
  time,
  title,
  type Form,
} from './forms';

const maybe = (form: Form): Form => optional(orNull(form));
const outcome = oneOf(
  ...['approved', 'approved_with_changes', 'partly_approved', 'rejected', 'noted', 'discussed', 'postponed'],
  ...['returned', 'referred', 'sent_to_hearing', 'withdrawn', 'recommended', 'elected', 'adjourned', 'not_reached'],
  'none',
);
const precision = oneOf('day', 'week', 'month', 'quarter', 'season', 'turn-of-year');
const listing = oneOf('ordinary', 'supplementary');
const meetingId = orNull(id);
const target = group({
  bodyId: id,
  meetingId,
  date: orNull(date),
  precision: orNull(precision),
  condition: orNull(text),
});
const place = group({
  section: oneOf('background', 'recommendation', 'presentation', 'decision', 'list'),
  line: orNull(count(1)),
});
const vote = group({
  subject: text,
  for: orNull(count(0)),
  against: orNull(count(0)),
  abstained: orNull(count(0)),
  names: listOf(group({ name: title, vote: oneOf('yes', 'no', 'abstain', 'absent', 'recused') })),
});
const postponement = { target, reason: maybe(text), requestedBy: maybe(text), quote: maybe(text) };
const deadline = { meetingId, date, precision: optional(precision), quote: maybe(text), place: maybe(place) };
const material = {
  journalNumber: maybe(title),
  caseworkers: optional(listOf(title)),
  origin: maybe(group({ kind: oneOf('administration', 'member', 'citizen', 'body'), from: maybe(title) })),
  receivedOn: maybe(date),
};
const moment = { at: maybe(time), on: maybe(date) };
const meetingTime = maybe(group({ start: time, end: orNull(time) }));
const attendee = group({
  name: title,
  party: maybe(title),
  organisation: maybe(title),
  role: oneOf('present', 'apology', 'absent', 'substitute', 'guest'),
  substituteFor: maybe(title),
  arrivedAt: maybe(title),
  leftAt: maybe(title),
  recusedFrom: optional(listOf(title)),
  awayFrom: optional(listOf(title)),
  seats: optional(listOf(group({ substituteFor: title, items: listOf(title) }))),
  stays: optional(listOf(group({ on: maybe(date), from: orNull(time), to: orNull(time) }))),
});
const change = group({
  number: title,
  change: oneOf('postponed', 'withdrawn', 'added', 'moved', 'merged'),
  to: maybe(title),
});
const noticeRule = maybe(group({ days: count(0), kind: oneOf('weekday', 'working_day', 'calendar_day') }));
const declared = group({ title, condition: orNull(text), caseId: orNull(id), ground: orNull(text) });

/** The form of each command's data, as the domain's types say it. */
export const COMMAND_FORMS: { readonly [T in CommandType]: Form } = {
  OpenCase: group({ bodyId: id, title, ...material }),
  ReviseCaseMaterial: group({
    meetingId,
    title: optional(title),
    ...material,
    background: maybe(text),
    presentation: maybe(text),
    attachments: optional(count(0)),
  }),
  AssignCase: group({ caseworker: maybe(title), department: maybe(title) }),
  AttachDocument: group({
    meetingId,
    attachmentId: maybe(id),
    title: optional(title),
    sha256: hash,
    closed: optional(flag),
  }),
  SetAccess: group({
    meetingId,
    scope: oneOf('item', 'section', 'attachment'),
    section: maybe(oneOf('background', 'recommendation', 'presentation', 'decision')),
    attachmentId: maybe(id),
    closed: flag,
    basis: maybe(title),
    publicTitle: maybe(title),
    decidedBy: title,
  }),
  MarkReady: group({ by: title }),
  ProposeRecommendation: group({
    meetingId,
    proposedBy: maybe(title),
    text,
    points: listOf(group({ number: title, text })),
  }),
  WithdrawRecommendation: group({ version: count(1), reason: maybe(text) }),
  ProposeItem: group({ meetingId: id, returnId: maybe(id), listing: optional(listing) }),
  ScheduleCase: group({
    meetingId: id,
    section: maybe(title),
    number: maybe(title),
    listing: optional(listing),
    toldBy: optional(oneOf('agenda', 'minutes')),
  }),
  RemoveFromAgenda: group({ meetingId: id, reason: maybe(text) }),
  CarryOver: group({ meetingId: id, cause: oneOf('not_reached', 'meeting_cancelled', 'quorum_lost') }),
  RecordDecision: group({
    meetingId: id,
    text,
    outcomes: listOf(outcome),
    points: optional(listOf(group({ number: title, outcome: orNull(outcome), target: maybe(target) }))),
    remarks: optional(listOf(text)),
    votes: optional(listOf(vote)),
    recommendationVersion: maybe(count(1)),
    decidedUnder: maybe(title),
    postponement: maybe(group(postponement)),
    referredTo: maybe(text),
    wanted: maybe(text),
  }),
  PostponeCase: group({ meetingId, ...postponement, text: maybe(text) }),
  SendBackCase: group({ meetingId: id, text, wanted: text }),
  ReferCase: group({ meetingId: id, text, referredTo: text }),
  WithdrawCase: group({ meetingId, text: maybe(text), reason: text }),
  PromiseReturn: group({
    meetingId,
    target,
    quote: orNull(text),
    place: maybe(place),
    source: oneOf('sentence', 'declared'),
  }),
  KeepReturn: group({ returnId: id, meetingId }),
  WithdrawReturn: group({ returnId: id, reason: text }),
  SetDeadline: group(deadline),
  MoveDeadline: group({ deadlineId: id, ...deadline }),
  MeetDeadline: group({ deadlineId: id, on: maybe(date) }),
  LapseDeadline: group({ deadlineId: id, reason: text }),
  LinkCases: group({ otherCaseId: id, relation: oneOf('continues', 'split_from', 'merged_into', 'related') }),
  CloseCase: group({ reason: maybe(text) }),
  ReopenCase: group({ reason: text }),
  TransferCase: group({ toBodyId: id, reason: text }),
  ScheduleMeeting: group({
    bodyId: id,
    date,
    kind: optional(oneOf('ordinary', 'extraordinary', 'constituent')),
    time: meetingTime,
    place: maybe(title),
  }),
  MoveMeeting: group({ date, time: meetingTime, place: maybe(title), reason: maybe(text) }),
  CancelMeeting: group({ reason: text }),
  ConveneMeeting: group({ agenda: listOf(group({ number: title, title, caseId: orNull(id) })), sentOn: maybe(date) }),
  ApproveAgenda: group({ text, changes: optional(listOf(change)) }),
  RecordAttendance: group({ attendees: listOf(attendee) }),
  RecordProcedure: group({
    number: title,
    title,
    kind: oneOf('agenda', 'minutes', 'announcements', 'next_meeting', 'other'),
    section: maybe(title),
    background: maybe(text),
    recommendation: maybe(text),
    presentation: maybe(text),
    decision: maybe(text),
    outcomes: optional(listOf(outcome)),
  }),
  OpenMeeting: group({ at: maybe(time) }),
  CloseMeeting: group(moment),
  SuspendMeeting: group({ ...moment, reason: maybe(text) }),
  AdjournMeeting: group({ ...moment, toDate: date, toTime: maybe(time), reason: maybe(text) }),
  ResumeMeeting: group(moment),
  OpenItem: group({ number: title, together: optional(listOf(title)), ...moment }),
  CloseItem: group({ number: title, ...moment }),
  DecideRecusal: group({ number: title, name: title, recused: flag, notifiedBy: maybe(title), reason: text }),
  LoseQuorum: group({ number: title, ...moment, present: maybe(count(0)) }),
  RegainQuorum: group({ number: title, ...moment, present: maybe(count(0)) }),
  ApproveMinutes: group({ ofMeetingId: id, number: maybe(title), remarks: maybe(text) }),
  DeclareReturns: group({
    number: orNull(title),
    forDate: orNull(date),
    forMeetingId: orNull(id),
    entries: listOf(declared),
  }),
  FileDocument: group({ sha256: hash, fileName: title, kind: oneOf('minutes', 'agenda') }),
  RegisterBody: group({ name: title }),
  SetBodyProfile: group({ profile: oneOf(...PROFILE_NAMES) }),
  SetBodyRules: group({
    validFrom: date,
    handIn: noticeRule,
    dispatch: noticeRule,
    dispatchExtraordinary: noticeRule,
    closedOn: optional(listOf(oneOf('constitution_day', 'christmas_eve', 'new_years_eve'))),
    source: maybe(title),
  }),
  RecordMembership: group({
    name: title,
    party: maybe(title),
    organisation: maybe(title),
    group: maybe(title),
    from: date,
    to: maybe(date),
  }),
  RenameBody: group({ name: title, from: date }),
  AppointRole: group({
    role: oneOf('chair', 'deputy'),
    rank: optional(count(1)),
    name: title,
    from: date,
    to: maybe(date),
  }),
  BeginTerm: group({
    kind: optional(oneOf('electoral', 'functional')),
    from: date,
    to: maybe(date),
    members: listOf(group({ name: title, party: maybe(title), organisation: maybe(title), group: maybe(title) })),
    chair: maybe(title),
    deputies: optional(listOf(title)),
  }),
  DissolveBody: group({ on: date, successorId: maybe(id), reason: maybe(text) }),
  AnnulEntry: group({ eventId: id, reason: text }),
};
