import { ApiProperty } from '@nestjs/swagger';
import { PROFILE_NAMES, type ProfileName } from '@sagsgang/domain/body/profile';
import { ROLES_OF_MEMBERS } from '@sagsgang/domain/body/role';
import { TERM_KINDS } from '@sagsgang/domain/body/term';

/** A name of a body. */
export class BodyNameEntry {
  name!: string;
  /** The first day with that name; null for the name that the body was registered under. */
  from!: string | null;
}

/** How a body ended. */
export class DissolutionEntry {
  /** The last day. */
  on!: string;
  /** The body that takes its cases over. */
  successorId!: string | null;
  reason!: string | null;
}

/** A term of a body. */
export class TermEntry {
  /** `electoral`: for which it was elected; `functional`: for which it was appointed. */
  @ApiProperty({ enum: TERM_KINDS })
  kind!: string;
  from!: string;
  to!: string | null;
}

/** Who has a role in a body. */
export class RoleEntry {
  @ApiProperty({ enum: ROLES_OF_MEMBERS })
  role!: string;
  /** Of a deputy: 1 for the first one. */
  rank!: number;
  name!: string;
  from!: string;
  to!: string | null;
}

/** Somebody's membership of a body. */
export class MembershipEntry {
  name!: string;
  party!: string | null;
  /** The municipality, as a rule. */
  organisation!: string | null;
  /** The group that the member works in; null where nobody told it. */
  group!: string | null;
  /** The first day. */
  from!: string;
  /** The last day; null while it goes on. */
  to!: string | null;
}

/** What a body is, without its people. */
export class BodySummary {
  id!: string;
  /** What it is called now, or was on the day that is asked for. */
  name!: string;
  /** By whose rules it works; null where nobody said it. */
  @ApiProperty({ enum: PROFILE_NAMES, nullable: true, type: String })
  profile!: ProfileName | null;
  /** Null while nobody dissolved it. */
  dissolved!: DissolutionEntry | null;
}

/** A body with its names, terms, roles and memberships of all times. */
export class BodyEntry extends BodySummary {
  names!: BodyNameEntry[];
  terms!: TermEntry[];
  roles!: RoleEntry[];
  members!: MembershipEntry[];
}
