import { PROFILE_NAMES, type ProfileName, type SetBodyProfile } from '@sagsgang/domain/body/profile';
import { IsWord } from '../fields/word';

type Data = SetBodyProfile['data'];

/** Says by whose rules a body works. */
export class SetBodyProfileDto implements Data {
  @IsWord(PROFILE_NAMES) readonly profile!: ProfileName;
}
