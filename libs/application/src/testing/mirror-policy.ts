import type { AnnulEntry } from '@sagsgang/domain/annulment';
import type { MembershipRecorded, RecordMembership } from '@sagsgang/domain/body/membership';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import type { Policy } from '@sagsgang/kernel/policy';
import { BODY } from './body-commands';

/** The committee whose members are all members of the body of the specs. */
export const COMMITTEE = 'body-udvalg';
/** The body that has a member for each of them, by another name. */
export const RESERVE = 'body-reserve';

/** How many members there are. */
export interface MirrorRow {
  readonly members: number;
}

/** The smallest policy with all that one can do: a row, several commands an event, and a way back. */
export const mirrorPolicy: Policy<Event, MirrorRow, RecordMembership | AnnulEntry> = {
  name: 'mirror',
  key: (event) => (event.stream === BODY && event.type === 'MembershipRecorded' ? 'members' : null),
  react: (row, event) => ({
    row: { members: (row?.members ?? 0) + 1 },
    commands: [
      { stream: COMMITTEE, command: membership(event, null) },
      { stream: RESERVE, command: membership(event, null, 'Suppleant for ') },
    ],
  }),
  undo: (row, event) => ({
    row: { members: (row?.members ?? 0) - 1 },
    commands: [{ stream: COMMITTEE, command: membership(event, '2022-01-01') }],
  }),
};

function membership(event: Recorded, to: string | null, before = ''): RecordMembership {
  const { name, from } = (event as Recorded<MembershipRecorded>).data;
  return { type: 'RecordMembership', data: { name: `${before}${name}`, from, to } };
}
