import { workerData } from 'node:worker_threads';
import { serve } from '@sagsgang/event-store/worker/serve';
import { BareTable } from './bare';

const table = new BareTable((workerData as { directory: string }).directory);

serve({
  answer: (requests) =>
    requests.map(([data]) => {
      table.write(data as string);
      return ['written'];
    }),
  close: () => table.close(),
});
