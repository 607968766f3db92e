import { CASE_STATES } from '@sagsgang/domain/vocabulary';
import { attendance } from '../attendance/query';
import { handover } from '../bodies/handover';
import { known } from '../bodies/query';
import { listBodies } from '../bodies/show';
import { showCase } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { countCases, findCases, listCases } from '../case-overview/query';
import { uncommunicated } from '../communications/query';
import { awaitedAnswers } from '../awaited/query';
import { deadlines } from '../deadlines/query';
import { listAppropriations } from '../debate/query';
import { listVotes } from '../debate/votes';
import { deferredCases } from '../deferred/query';
import { followUps } from '../follow-ups/query';
import { figure, FIGURE_NAMES, figures } from '../figures/query';
import { listMeetings, meetingCalendars, showMeeting } from '../meetings/query';
import { voters } from '../proceedings/voters';
import type { Reading } from '../reading';
import { nextList, UnknownNextMeeting } from '../returns/next-list';
import { returnsOn } from '../returns/query';
import { UnknownMeeting } from '../returns/scope';
import { BODY_IDS, CASE_IDS, DATES, MEETING_IDS, NUMBERS } from './any-log';

const TODAY = '2025-06-01';

/** What is found by words: never a text that is closed today, whatever moment is asked about. */
export async function searches(reading: Reading): Promise<object> {
  const words = ['havn', 'åbner', 'sagen', 'spor bro', 'intet'];
  return {
    withWords: await listCases(reading, { words: 'ØRESUND ær' }),
    found: await Promise.all(words.map((each) => findCases(reading, each))),
  };
}

/** The answers to every question that the read models take, about everything that a generated log can speak of. */
export async function everything(reading: Reading): Promise<object> {
  return {
    ...(await searches(reading)),
    ...(await everythingButSearches(reading)),
  };
}

/** The same without searches. */
export async function everythingButSearches(reading: Reading): Promise<object> {
  const each = async <K extends string, T>(keys: readonly K[], ask: (key: K) => Promise<T>): Promise<[K, T][]> =>
    Promise.all(keys.map(async (key): Promise<[K, T]> => [key, await ask(key)]));
  return {
    cases: await listCases(reading, { limit: 2 }),
    secondPage: await listCases(reading, { limit: 2, after: 'bro' }),
    states: await each(CASE_STATES, (state) => countCases(reading, { state })),
    histories: await each(CASE_IDS, (id) => caseHistory(reading, id)),
    files: await each(CASE_IDS, (id) => showCase(reading, id)),
    meetings: await listMeetings(reading),
    agendas: await each(MEETING_IDS, (id) => showMeeting(reading, id)),
    returnsByDate: await each(DATES, (date) => returnsOn(reading, { date })),
    returnsByMeeting: await each(MEETING_IDS, (meetingId) => orUnknown(() => returnsOn(reading, { meetingId }))),
    nextLists: await each(MEETING_IDS, (meetingId) => orUnknown(() => nextList(reading, meetingId))),
    calendars: await meetingCalendars(reading, TODAY),
    awaited: await awaitedAnswers(reading, TODAY),
    deferred: await deferredCases(reading, TODAY),
    figures: await each(FIGURE_NAMES, (name) => figure(reading, TODAY, name)),
    figuresOfSpring: await figures(reading, TODAY, { bodyId: BODY_IDS[0], from: DATES[0], to: DATES[1] }),
    deadlines: await deadlines(reading, TODAY),
    votes: await listVotes(reading),
    appropriations: await listAppropriations(reading),
    uncommunicated: await uncommunicated(reading, TODAY),
    followUps: await followUps(reading, TODAY),
    followUpsOf: await each(['Havn', 'Vej'], (department) => followUps(reading, TODAY, { department })),
    attendance: await each(MEETING_IDS, (id) => attendance(reading, id)),
    voters: await each(NUMBERS, (number) => voters(reading, MEETING_IDS[0], number)),
    votersAt: await each(NUMBERS, (number) => voters(reading, MEETING_IDS[0], number, { at: '10.15' })),
    bodies: await listBodies(reading, TODAY),
    handovers: await each(BODY_IDS, (id) => handover(reading, TODAY, id)),
    known: await each(BODY_IDS, (id) => known(reading, id)),
  };
}

async function orUnknown<T>(ask: () => Promise<T>): Promise<T | string> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UnknownMeeting || error instanceof UnknownNextMeeting) return error.message;
    throw error;
  }
}
