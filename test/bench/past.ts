import { catchUp } from '@sagsgang/application/follow';
import { caseHistory } from '@sagsgang/read-models/case-history/query';
import { countCases, listCases, type CaseListOptions } from '@sagsgang/read-models/case-overview/query';
import type { Reading } from '@sagsgang/read-models/reading';
import type { Installation } from '@sagsgang/wiring/installation';
import { atMost, rounded, type Figure } from './figure';
import type { BigLog } from './log/big-log';
import { withInstallation } from './opening';
import { interleaved, median, medianRatio, timed } from './rounds';
import { say, scaled } from './settings';

/** Asks something of one moment. */
type Question = (reading: Reading) => Promise<unknown>;

const CASES_ASKED = 200;
const ASKED_AGAIN = 50;

/** The same questions as of the middle of the log and now. */
export async function measurePast(log: BigLog): Promise<Readonly<Record<string, Figure>>> {
  say('Asking of the past …');
  return withInstallation(log.directory, async (installation) => {
    // The projections alone: to the policies, copied events would be news.
    await catchUp(installation.store, installation.projections);
    const middle = Math.floor(log.events / 2);
    const { cases } = await installation.readModels.read(middle, (reading) =>
      listCases(reading, { limit: scaled(CASES_ASKED) }),
    );
    const histories = {
      'case history': cases.map(
        ({ id }): Question =>
          (reading) =>
            caseHistory(reading, id),
      ),
    };
    const figure = async (goal: number, questions: Questions): Promise<Figure> =>
      worst(goal, await compare(installation, middle, questions));
    return {
      'past-case-history': await figure(1.2, histories),
      'past-list-page': await figure(1.7, asked(listCases, cases[0].bodyId)),
      'past-count': await figure(2.5, asked(countCases, cases[0].bodyId)),
    };
  });
}

/** Questions by their kind; those of one kind are measured together. */
type Questions = Readonly<Record<string, readonly Question[]>>;

function asked(query: (reading: Reading, options: CaseListOptions) => Promise<unknown>, bodyId: string): Questions {
  const repeated = (options: CaseListOptions): Question[] =>
    Array.from({ length: scaled(ASKED_AGAIN) }, () => (reading: Reading) => query(reading, options));
  return {
    'all cases': repeated({}),
    'the decided ones': repeated({ state: 'decided' }),
    'the postponed ones': repeated({ state: 'postponed' }),
    'those of one body': repeated({ bodyId }),
    'those with a word': repeated({ words: 'regional' }),
  };
}

interface Comparison {
  readonly ratio: number;
  readonly pastMs: number;
  readonly nowMs: number;
}

async function compare(
  { readModels }: Installation,
  middle: number,
  questions: Questions,
): Promise<Readonly<Record<string, Comparison>>> {
  const compared: Record<string, Comparison> = {};
  for (const [kind, list] of Object.entries(questions)) {
    const askAll = (at: number | null) => () =>
      timed(async () => {
        for (const question of list) await readModels.read(at, question);
      });
    const { past, now } = await interleaved({ past: askAll(middle), now: askAll(null) });
    compared[kind] = {
      ratio: rounded(medianRatio(past, now)),
      pastMs: rounded(median(past) / list.length),
      nowMs: rounded(median(now) / list.length),
    };
  }
  return compared;
}

/** The goal holds for every kind of question, so the slowest one tells. */
function worst(goal: number, compared: Readonly<Record<string, Comparison>>): Figure {
  const value = Math.max(...Object.values(compared).map(({ ratio }) => ratio));
  return atMost(goal, value, 'x', compared);
}
