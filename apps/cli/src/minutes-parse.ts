import { MAX_BYTES } from '@sagsgang/minutes/decode';
import { readInWorker } from '@sagsgang/wiring/reading/read-in-worker';
import { VerbFailed } from './failure';
import { readDocumentFile } from './document-file';
import { answerJson } from './output';
import { EXIT, type RegisterVerb } from './verb';

export const minutesParseVerb: RegisterVerb = (parent, run) => {
  parent
    .command('parse <fil>')
    .description('læs et referat eller en dagsorden, og skriv det læste som JSON; intet gemmes')
    .action(
      run(async ([file = '']) => {
        const { bytes } = await readDocumentFile(file, MAX_BYTES);
        const reading = await readInWorker(bytes);
        if (!reading.ok) {
          const { line, message } = reading.refusal;
          throw new VerbFailed(`${file}${line === undefined ? '' : `, linje ${line}`}: ${message}`);
        }
        answerJson(reading.document);
        return EXIT.done;
      }),
    );
};
