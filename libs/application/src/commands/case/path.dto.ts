import { READINGS, type PathStep, type Reading, type SetDecisionPath } from '@sagsgang/domain/case/path';
import { IsId } from '../fields/id';
import { IsListOfGroups } from '../fields/nested';
import { IsNumberOf } from '../fields/number-of';
import { MayBeNull } from '../fields/presence';

type Laid = SetDecisionPath['data'];

/** One body on the way to the decision. */
export class PathStepDto implements PathStep {
  @IsId() readonly bodyId!: string;
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeNull() @IsNumberOf(READINGS) readonly reading!: Reading | null;
}

/** Lays the way to the decision: the bodies in order, of which the last one decides. */
export class SetDecisionPathDto implements Laid {
  @IsListOfGroups(() => PathStepDto) readonly steps!: PathStepDto[];
  @IsId() readonly decidedIn!: string;
}
