import type { PlainDate } from '@sagsgang/kernel/plain-date';
import {
  isOn,
  type BodyView,
  type Dissolution,
  type MemberView,
  type RoleView,
  type Stretch,
} from '@sagsgang/read-models/bodies/show';
import { shortDate } from '@sagsgang/read-models/danish';

/** A body as it is on a day: what it is called, its term, who leads it, and its members by their groups. */
export function tellBody(body: BodyView, today: PlainDate): string[] {
  const { names, terms, roles, members } = body;
  return [
    `${body.name} · ${body.id}`,
    ...(body.dissolved === null ? [] : [dissolutionWords(body.dissolved)]),
    ...(names.length < 2 ? [] : ['', 'Navne:', ...names.map(tellName)]),
    ...(terms.length === 0 ? [] : ['', 'Perioder:', ...terms.map((term) => `  ${termWords(term)}`)]),
    ...listOf('Hverv:', roles.filter((role) => isOn(role, today)).map(tellRole)),
    ...listOf('Medlemmer:', members.filter((member) => isOn(member, today)).map(tellMember)),
    ...listOf('Tidligere medlemmer:', members.filter((member) => !isOn(member, today)).map(tellMember)),
  ];
}

const listOf = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** That a body is no more, and who takes over. */
export function dissolutionWords({ on, successorId, reason }: Dissolution): string {
  const instead = successorId === null ? 'ingen efterfølger' : `efterfølger: ${successorId}`;
  return `Nedlagt med udgangen af ${shortDate(on)}; ${instead}${reason === null ? '' : ` (${reason})`}`;
}

const tellName = ({ name, from }: BodyView['names'][number]): string =>
  from === null ? `  ${name} (oprindeligt)` : `  ${name} fra ${shortDate(from)}`;

/** A term in words: `valgperiode 01.01.2022 – 31.12.2025`. */
export const termWords = (term: BodyView['terms'][number]): string =>
  `${term.kind === 'electoral' ? 'valgperiode' : 'funktionsperiode'} ${span(term)}`;

const tellRole = (role: RoleView): string => `  ${roleWords(role)} (${span(role)})`;

/** Who has which role: `formand: Ane Krog`, `2. næstformand: Bo Lund`. */
export const roleWords = ({ role, rank, name }: RoleView): string =>
  role === 'chair' ? `formand: ${name}` : `${rank}. næstformand: ${name}`;

function tellMember(member: MemberView): string {
  const from = [member.party, member.organisation, member.group === null ? null : `gruppe: ${member.group}`];
  const known = from.filter((each) => each !== null).join(', ');
  return `  ${member.name}${known === '' ? '' : `, ${known}`} (${span(member)})`;
}

const span = ({ from, to }: Stretch): string => `${shortDate(from)} – ${to === null ? '' : shortDate(to)}`.trimEnd();
