import { bodyNames } from '@sagsgang/read-models/bodies/show';
import type { Reading } from '@sagsgang/read-models/reading';
import { VerbFailed } from './failure';

/** There is no body of this id; the ids that there are stand in the message. @throws VerbFailed */
export async function bodyUnknown(reading: Reading, id: string): Promise<never> {
  const ids = [...new Set((await bodyNames(reading)).map((body) => body.id))];
  const others = ids.length === 0 ? 'Der er ingen organer endnu.' : `Organerne er: ${ids.join(', ')}.`;
  throw new VerbFailed(`Organet ${id} findes ikke. ${others}`);
}
