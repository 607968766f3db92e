import { ApiProperty } from '@nestjs/swagger';
import { VIEWS, type View } from '@sagsgang/read-models/closed/opened-rows';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** What every query takes: the moment that it is asked for. */
export class AsOf {
  /**
   * An event's number, or an instant such as 2024-02-09T12:00:00Z, which means the last event before the first one
   * recorded later; a date means its first moment in UTC. Now where left out.
   * @example 2024-02-09T12:00:00Z
   */
  @IsOptional()
  @Matches(/^(\d{1,9}|\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?)$/, {
    message: 'skal være nummeret på en hændelse eller et tidspunkt som 2024-02-09T12:00:00Z',
  })
  asOf?: string;
}

/** What a query takes that can be answered as the public may see it. */
export class Viewed extends AsOf {
  /** `public`: neutral titles, and no texts, of what is closed today. All of it where left out. */
  @ApiProperty({ enum: VIEWS })
  @IsOptional()
  @IsIn(VIEWS, { message: `skal være en af ${VIEWS.join(', ')}` })
  view?: View;
}

/** A read model that stands still before an event that it cannot take. */
export class StandingStill {
  /** Its name, as `sagsgang projections status` shows it. */
  name!: string;
  /** The number of that event; only those before it are counted. */
  number!: number;
}

/** The last event that an answer counts. */
export class UpTo {
  /** Its contiguous number, which `asOf` takes; -1 before the first event. */
  number!: number;
  /** The latest instant recorded up to that event; null before the first one. */
  instant!: string | null;
  /** The read models that stand still and count less, so that an answer made of them is not complete; empty as a rule. */
  paused!: StandingStill[];
}

/** What every answer to a query says beside what was asked for. */
export class Counted {
  upTo!: UpTo;
}
