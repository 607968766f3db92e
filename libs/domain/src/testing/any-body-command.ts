import fc from 'fast-check';
import type { BodyCommand } from '../body/body';
import { DAY_KINDS } from '../calendar/days';
import { PROFILE_NAMES } from '../body/profile';
import { ROLES_OF_MEMBERS } from '../body/role';
import { TERM_KINDS } from '../body/term';

type Data<T extends BodyCommand['type']> = Extract<BodyCommand, { type: T }>['data'];

const text = fc.constantFrom('Fællesudvalget', 'Byrådet', '');
const name = fc.constantFrom('Ane Krog', 'Bo Lund', 'Carl Vang');
const date = fc.constantFrom('2022-01-01', '2025-03-14', '2025-12-31', '2025-02-30');

const notice = fc.record({ days: fc.constantFrom(0, 4, 8, 99), kind: fc.constantFrom(...DAY_KINDS) });

const DATA: { readonly [T in BodyCommand['type']]: fc.Arbitrary<Data<T>> } = {
  RegisterBody: fc.record({ name: text }),
  SetBodyProfile: fc.record({ profile: fc.constantFrom(...PROFILE_NAMES) }),
  SetBodyRules: fc.record(
    { validFrom: date, handIn: fc.option(notice), dispatch: fc.option(notice), source: fc.option(text) },
    { requiredKeys: ['validFrom'] },
  ),
  RecordMembership: fc.record({ name, party: fc.option(fc.constantFrom('A', 'V')), from: date, to: fc.option(date) }),
  RenameBody: fc.record({ name: text, from: date }),
  AppointRole: fc.record({
    role: fc.constantFrom(...ROLES_OF_MEMBERS),
    rank: fc.constantFrom(1, 1, 2),
    name,
    from: date,
    to: fc.option(date, { freq: 1 }),
  }),
  BeginTerm: fc.record({
    kind: fc.constantFrom(...TERM_KINDS),
    from: date,
    to: fc.option(date),
    members: fc.uniqueArray(fc.record({ name }), { selector: (member) => member.name }),
    chair: fc.option(name),
    deputies: fc.subarray(['Bo Lund']),
  }),
  DissolveBody: fc.record({
    on: fc.constant('2025-12-31'),
    successorId: fc.option(fc.constantFrom('byråd', 'aldrig')),
  }),
  AnnulEntry: fc.record({ eventId: fc.nat(12).map((nth) => `e${nth}`), reason: text }),
};

/** Any command that a body takes, possible or not. */
export const anyBodyCommand: fc.Arbitrary<BodyCommand> = fc.oneof(
  ...Object.entries(DATA).map(([type, data]) => (data as fc.Arbitrary<unknown>).map((each) => asCommand(type, each))),
);

const asCommand = (type: string, data: unknown): BodyCommand => ({ type, data }) as BodyCommand;
