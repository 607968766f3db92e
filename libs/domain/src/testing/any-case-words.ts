import fc from 'fast-check';
import type { CaseCommand } from '../case/case';

/** The meetings that the commands name; `aldrig` is never among the facts. */
export const MEETING_IDS = ['m1', 'm2', 'm3', 'aldrig'] as const;

type Data<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>['data'];

export const meetingId = fc.constantFrom(...MEETING_IDS.slice(0, 3), ...MEETING_IDS);
export const meetingOrNone = fc.option(meetingId, { freq: 3 });

/** Blank now and then: what is refused often leaves a history too short to be worth much. */
export const text = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('Rådet besluttede det.', 'Andre ord.') },
  { weight: 1, arbitrary: fc.constantFrom('', ' ') },
);

/** Days that the calendar has. */
export const possibleDates = ['2025-01-10', '2025-02-14', '2025-04-11', '2025-04-30'];
export const date = fc.constantFrom(...possibleDates, ...possibleDates, '2025-02-30', 'snart');

/** A command of that type with any of this data. */
export const command = <T extends CaseCommand['type']>(
  type: T,
  data: fc.Arbitrary<Data<T>>,
): fc.Arbitrary<CaseCommand> => data.map((each) => ({ type, data: each }) as CaseCommand);
