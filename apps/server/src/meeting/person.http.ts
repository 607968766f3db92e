import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '@sagsgang/domain/meeting/attendance';

/** One person's attendance at a meeting. */
export class AttendancePerson {
  name!: string;
  party!: string | null;
  organisation!: string | null;
  @ApiProperty({ enum: ROLES })
  role!: string;
  /** Of a substitute: for whom. */
  substituteFor!: string | null;
  /** The first item that the person was there for; null from the start. */
  arrivedAt!: string | null;
  /** The first item that the person was gone for; null to the end. */
  leftAt!: string | null;
  /** The items for which the person was recused. */
  recusedFrom!: string[];
}
