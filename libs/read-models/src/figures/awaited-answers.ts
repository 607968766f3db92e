import { daysBetween, type PlainDate } from '@sagsgang/kernel/plain-date';
import type { AwayKind } from '@sagsgang/domain/case/away';
import { awaitedAnswers, type AwaitedView } from '../awaited/query';
import { shortDate } from '../danish';
import type { Reading } from '../reading';
import type { Entry, FigureDefinition, FiguresAsked } from './figure';
import { owedReturns } from './owed';

/** The hearings and answers that cases wait for, however they came to wait. */
export const AWAITED_ANSWERS: FigureDefinition = {
  name: 'awaited-answers',
  title: 'Høringer og svar, der ventes på',
  meaning:
    'Høringer, oversendte og tilbagesendte sager uden svar, og svar, som sager er udsat på eller lovet genfremlagt ved; ' +
    'med hvem, hvad og hvornår.',
  unit: 'count',
  entries: async (reading, today, asked) => [
    ...(await promisedUntilAnswered(reading, today, asked)),
    ...(await away(reading, today, asked)),
  ],
};

async function promisedUntilAnswered(
  reading: Reading,
  today: PlainDate,
  asked: FiguresAsked,
): Promise<readonly Entry[]> {
  const waiting = (await owedReturns(reading, asked)).filter((row) => row.awaiting_from !== null);
  return waiting.map((row): Entry => {
    const { case_id: caseId, awaiting_from: from, awaiting_what: what, asked_on: askedOn, answered_on: came } = row;
    const asking = askedOn === null ? '' : `, spurgt den ${shortDate(askedOn)} (${daysBetween(askedOn, today)} dage)`;
    return {
      caseId,
      meetingId: null,
      title: row.title,
      standing: came === null ? 'counted' : 'left_out',
      why: came === null ? 'venter på svar' : 'svaret er kommet',
      more: `${from}: ${what}${asking}`,
      events: [{ caseId, eventId: row.opened_by }],
    };
  });
}

const AWAY: { readonly [K in AwayKind]: { readonly why: string; readonly begunBy: string } } = {
  hearing: { why: 'i høring', begunBy: 'HearingOpened' },
  referral: { why: 'oversendt uden svar', begunBy: 'CaseReferred' },
  sent_back: { why: 'sendt tilbage uden svar', begunBy: 'CaseSentBack' },
};

async function away(reading: Reading, today: PlainDate, { bodyId }: FiguresAsked): Promise<readonly Entry[]> {
  const { awaited } = await awaitedAnswers(reading, today);
  return awaited.filter((each) => bodyId === undefined || each.bodyId === bodyId).map(awayEntry);
}

function awayEntry(each: AwaitedView): Entry {
  const { caseId, title, kind, from, since, until, daysWaiting, overdue, meeting } = each;
  const whom = from.length === 0 ? 'forvaltningen' : from.join(', ');
  const late = overdue ? ', overskredet' : '';
  const last = until === null ? '' : `, frist ${shortDate(until)}${late}`;
  return {
    caseId,
    meetingId: null,
    title,
    standing: 'counted',
    why: AWAY[kind].why,
    more: `${whom}: siden ${shortDate(since)} (${daysWaiting} dage)${last}`,
    events: [{ caseId, types: [AWAY[kind].begunBy], ...(meeting === null ? {} : { meetingId: meeting.id }) }],
  };
}
