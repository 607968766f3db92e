import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { showCase } from '@sagsgang/read-models/case-file/query';
import { followUpsOf } from '@sagsgang/read-models/follow-ups/query';
import type { Reading } from '@sagsgang/read-models/reading';
import { tellCase, type ShownCase } from './tell-case';
import { findCase, tellHits } from './find-case';
import { answer, answerIn, answerJson } from './output';
import { ask } from './session';
import { EXIT, type RegisterVerb } from './verb';

export const caseShowVerb: RegisterVerb = (parent, run) => {
  parent
    .command('show <id-eller-ord...>')
    .description('sagen, som den står')
    .action(
      run(async ([words = ''], options) => {
        const result = await ask(options, (reading, today) =>
          findCase(reading, words, (id) => shown(reading, today, id)),
        );
        if (result.kind === 'several') {
          if (options.json === true) answerJson({ hits: result.hits });
          else answer(tellHits(words, result.hits).join('\n'));
          return EXIT.severalHits;
        }
        answerIn(options.json, result.found, () => tellCase(result.found));
        return EXIT.done;
      }),
    );
};

/** What is late is late on a day, so that is asked beside the file of the case. */
async function shown(reading: Reading, today: PlainDate, id: string): Promise<ShownCase | null> {
  const file = await showCase(reading, id);
  return file === null ? null : { ...file, ...(await followUpsOf(reading, today, id)) };
}
