import { importMinutes } from '@sagsgang/wiring/import-minutes';
import { caseHistory } from '@sagsgang/read-models/case-history/query';
import { withInstallation } from '../opening';
import { tellParent } from '../processes';
import { REAL_OR_SAMPLE, requestOf } from './documents';

export interface Readable {
  readonly milliseconds: number;
  /** Lines of the histories that were read. */
  readonly lines: number;
}

void withInstallation(process.argv[3], async (installation) => {
  const start = performance.now();
  const { plan } = await importMinutes(installation, requestOf(REAL_OR_SAMPLE));
  await installation.bringToHead();
  const ids = plan.items.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  const histories = await installation.readModels.read(null, (reading) =>
    Promise.all(ids.map((id) => caseHistory(reading, id))),
  );
  const milliseconds = performance.now() - start;
  const lines = histories.reduce((sum, history) => sum + (history?.history.length ?? 0), 0);
  tellParent({ milliseconds, lines } satisfies Readable);
});
