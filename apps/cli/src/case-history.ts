import { caseHistory } from '@sagsgang/read-models/case-history/query';
import { tellHistory } from '@sagsgang/read-models/case-history/tell';
import { findCase, tellHits } from './find-case';
import { answer, answerIn, answerJson } from './output';
import { ask } from './session';
import { EXIT, type RegisterVerb } from './verb';

export const caseHistoryVerb: RegisterVerb = (parent, run) => {
  parent
    .command('history <id-eller-ord...>')
    .description('sagens forløb på tværs af møder, linje for linje')
    .action(
      run(async ([words = ''], options) => {
        const result = await ask(options, (reading) => findCase(reading, words, (id) => caseHistory(reading, id)));
        if (result.kind === 'several') {
          if (options.json === true) answerJson({ hits: result.hits });
          else answer(tellHits(words, result.hits).join('\n'));
          return EXIT.severalHits;
        }
        answerIn(options.json, result.found, () => tellHistory(result.found));
        return EXIT.done;
      }),
    );
};
