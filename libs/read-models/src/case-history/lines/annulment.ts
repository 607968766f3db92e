import { categoryOf } from '@sagsgang/kernel/stream';
import type { EntryAnnulled } from '@sagsgang/domain/annulment';
import { because, type Tellings } from '../line';

export const ANNULMENT: Tellings<EntryAnnulled> = {
  EntryAnnulled: ({ data, stream }) =>
    categoryOf(stream) === 'body' || categoryOf(stream) === 'operation'
      ? []
      : [
          {
            concerns: categoryOf(stream) === 'case' ? 'case' : 'meeting',
            text: [
              `Fejlregistrering: ${data.eventIds.length === 1 ? 'en indførsel' : `${data.eventIds.length} indførsler`} `,
              `taget tilbage${because(data.reason)}`,
            ],
          },
        ],
};
