import type { PhraseRule } from './rule';

/** What is said beside the decision. An `introduction` makes the entries of the list below it remarks. */
export const REMARKS: readonly PhraseRule<'introduction' | 'remark'>[] = [
  {
    id: 'remark-introduction',
    kind: 'remark',
    meaning: 'Herunder følger de bemærkninger, der faldt',
    stems: [
      'bemærket',
      'bemærkede',
      'fremhæv',
      'nævnt',
      'anført',
      'pegede på',
      'pegede på',
      'tilkendegav',
      'drøftelse',
    ],
    pattern:
      '\\b(?:bemærket|bemærkede|fremhævet|fremhævede|nævnt|anført|pegede på|tilkendegav|drøftelsen)\\b[^.]{0,160}:$',
    gives: 'introduction',
    example: 'Følgende blev nævnt i drøftelsen:',
    counterExample: 'KKR Fjordlandet godkendte:',
  },
  {
    id: 'remark-of-body',
    kind: 'remark',
    meaning: 'Organet eller et medlem bemærkede noget',
    stems: ['bemærk', 'tilføje', 'opmærksomhed', 'kvitterede'],
    pattern:
      '\\b(?:bemærkede|tilføjede|understregede|kvitterede for),? |\\bblev (?:det |der )?(?:bl\\.a\\. )?(?:bemærket|rejst en opmærksomhed)\\b',
    gives: 'remark',
    example: 'KKR Fjordlandet bemærkede, at øerne skal høres.',
    counterExample: 'KKR Fjordlandet godkendte indstillingen.',
  },
  {
    id: 'remark-for-the-record',
    kind: 'remark',
    meaning: 'Noget er ført til referatet på et medlems ønske',
    stems: ['referat', 'protokol'],
    pattern:
      '\\b(?:ført til (?:referat|protokol)|tilført (?:referatet|protokollen)|(?:referat|protokol)føres|mindretalsudtalelse)',
    gives: 'remark',
    example: 'Karla Strandby ønskede ført til referat, at øerne skal høres.',
    counterExample: 'Referatet blev godkendt.',
  },
];
