import type { Procedure } from '../minutes-document';
import { compilePattern } from './placeholders';
import type { PhraseRule } from './rule';

/** Titles of items that belong to the meeting and open no case. The title alone decides, never the text. */
export const PROCEDURAL_TITLES: readonly PhraseRule<Procedure>[] = [
  {
    id: 'procedure-agenda',
    kind: 'procedure',
    meaning: 'Punktet godkender mødets egen dagsorden',
    stems: ['dagsorden'],
    pattern: '^(?:godkendelse af )?dagsorden(?:en)?(?: (?:for|til) .{1,80})?$',
    gives: 'agenda',
    example: 'Godkendelse af dagsordenen',
    counterExample: 'Ny dagsorden for fjordens natur og erhverv',
  },
  {
    id: 'procedure-minutes',
    kind: 'procedure',
    meaning: 'Punktet godkender referatet af et tidligere møde',
    stems: ['referat'],
    pattern: '^(?:godkendelse af )?referat(?:et)?(?: (?:af|fra|for) .{1,80})?$',
    gives: 'minutes',
    example: 'Godkendelse af referat fra mødet den 14. marts 2025',
    counterExample: 'Godkendelse af regnskab og referatpraksis',
  },
  {
    id: 'procedure-announcements',
    kind: 'procedure',
    meaning: 'Meddelelser og nyt siden sidste møde',
    stems: ['siden sidst', 'meddelelse', 'orientering'],
    pattern:
      '^(?:nyt )?siden sidst$|^meddelelser(?: .{1,60})?$|^(?:gensidig )?orientering(?:er)?(?: (?:fra|ved) (?:formand(?:en|skabet)?|medlemmerne|sekretariatet))?$',
    gives: 'announcements',
    example: 'Meddelelser fra formandskabet',
    counterExample: 'Orientering om færgedrift i ydersæsonen',
  },
  {
    id: 'procedure-next-meeting',
    kind: 'procedure',
    meaning: 'Tid for næste møde, eller de sager der ventes på det',
    stems: ['næste møde', 'kommende møde', 'mødedato'],
    pattern:
      '^(?:(?:sager|punkter|emner) til )?(?:næste møde|kommende møder?|de kommende møder)(?: .{1,40})?$|^mødedatoer$',
    gives: 'next-meeting',
    example: 'Sager til næste møde',
    counterExample: 'Plan for næste mødecenter ved fjorden',
  },
  {
    id: 'procedure-any-other-business',
    kind: 'procedure',
    meaning: 'Eventuelt',
    stems: ['eventuelt'],
    pattern: '^eventuelt$',
    gives: 'any-other-business',
    example: 'Eventuelt',
    counterExample: 'Eventuelt salg af havnearealet',
  },
];

const COMPILED = PROCEDURAL_TITLES.map((rule) => ({ gives: rule.gives, pattern: compilePattern(rule.pattern, null) }));

/** The kind of procedural item that a title stands for; null for the title of a case. */
export function proceduralTitle(title: string): Procedure | null {
  const text = title.trim().replace(/[.:]$/, '');
  return COMPILED.find(({ pattern }) => pattern.test(text))?.gives ?? null;
}
