import { showCase } from '@sagsgang/read-models/case-file/query';
import { tellCase } from './tell-case';
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
        const result = await ask(options, (reading) => findCase(reading, words, (id) => showCase(reading, id)));
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
