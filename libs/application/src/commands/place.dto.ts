import type { Place } from '@sagsgang/domain/vocabulary';
import { IsCount } from './fields/count';
import { MayBeNull } from './fields/presence';
import { IsWord } from './fields/word';

const SECTIONS = ['background', 'recommendation', 'presentation', 'decision', 'list'] as const;

/** Where in a document a sentence stood. */
export class PlaceDto implements Place {
  @IsWord(SECTIONS) readonly section!: (typeof SECTIONS)[number];
  @MayBeNull() @IsCount(1) readonly line!: number | null;
}
