import { readDocumentFile } from './document-file';
import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly title?: string;
  readonly attachment?: string;
  readonly meeting?: string;
  readonly closed?: boolean;
}

/** A document is encrypted in memory, and in PostgreSQL it lies in one row. */
const LARGEST_BYTES = 50_000_000;

export const caseAttachVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('attach <id> <fil>')
    .description('vedlæg et bilag, eller en ny version af et; filen lægges krypteret blandt dokumenterne')
    .option('--title <titel>', 'bilagets titel (ellers filens navn; for en ny version som før)')
    .option('--attachment <bilag>', 'bilaget, som det er en ny version af, som b1')
    .option('--meeting <møde>', 'mødet, som bilaget er til')
    .option('--closed', 'bilaget er lukket for offentligheden');
  sendOptions(verb).action(
    run<Options>(async ([id = '', file = ''], options) => {
      const { bytes, fileName } = await readDocumentFile(file, LARGEST_BYTES);
      return sendAndTell(options, async ({ documents }) => {
        // Kept before the log names it: a document that nothing names can be done without, not the other way round.
        const { sha256 } = await documents.put(bytes);
        return outgoing('AttachDocument', id, {
          meetingId: options.meeting ?? null,
          sha256,
          ...said(options, fileName),
        });
      });
    }),
  );
};

function said({ attachment, title, closed }: Options, fileName: string) {
  const name = title ?? (attachment === undefined ? fileName : undefined);
  return {
    ...(attachment === undefined ? {} : { attachmentId: attachment }),
    ...(name === undefined ? {} : { title: name }),
    ...(closed === true ? { closed } : {}),
  };
}
