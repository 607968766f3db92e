import type { PhraseRule } from './rule';

/**
 * Sentences that promise that the case comes back to this body. A rule alone makes no promise: the sentence must also name
 * a later date, the next meeting or a condition.
 */
export const PROMISES: readonly PhraseRule<'return'>[] = [
  {
    id: 'return-presented-to-body',
    kind: 'return',
    meaning: 'Noget forelægges organet på et senere møde',
    stems: ['læg', 'præsenter', 'fremsend'],
    pattern:
      '\\b(?:forelægges|fremlægges|genfremlægges|præsenteres|genforelægges)(?: (?:igen|på ny|derfor|herefter|endeligt))? (?:for )?{organ}',
    gives: 'return',
    example: 'Den færdige plan forelægges KKR Fjordlandet på mødet den 16. maj 2025.',
    counterExample: 'Den færdige plan forelægges Havnerådet på mødet den 16. maj 2025.',
  },
  {
    id: 'return-body-will-be-presented',
    kind: 'return',
    meaning: 'Organet vil få noget forelagt',
    stems: ['forelagt', 'præsenteret for', 'få forelagt'],
    pattern:
      '{organ} (?:vil|skal)\\b.{0,80}?\\b(?:blive|få) (?:forelagt|præsenteret for)\\b|{organ} (?:får|bliver)\\b.{0,60}?\\b(?:forelagt|præsenteret for)\\b',
    gives: 'return',
    example: 'KKR Fjordlandet vil i maj 2025 blive forelagt en samlet plan.',
    counterExample: 'Havnerådet vil i maj 2025 blive forelagt en samlet plan.',
  },
  {
    id: 'return-sent-for-decision',
    kind: 'return',
    meaning: 'Noget sendes eller forelægges til behandling i organet',
    stems: ['godkendelse', 'behandling', 'drøftelse', 'beslutning'],
    pattern:
      '\\b(?:sendt|sendes|fremsendt|fremsendes|forelagt|forelægges|lagt frem|lægges frem|forelægge|sende|bragt|indbragt)\\b.{0,60}?\\btil (?:endelig |politisk |fornyet )?(?:godkendelse|behandling|drøftelse|beslutning) (?:i|på|af|hos) (?:et (?:kommende )?møde i )?{organ}',
    gives: 'return',
    example: 'Aftalen vil, når staten har svaret, blive sendt til godkendelse i KKR Fjordlandet.',
    counterExample: 'Aftalen vil, når staten har svaret, blive sendt til godkendelse i Havnerådet.',
  },
  {
    id: 'return-case-comes-again',
    kind: 'return',
    meaning: 'Sagen kommer igen',
    stems: ['igen', 'på ny', 'genoptages', 'vender tilbage', 'genbehandles', 'genfremsættes'],
    pattern:
      '{sag} (?:vil {led}\\b(?:blive )?(?:forelagt|behandlet|drøftet|genoptaget) (?:igen|på ny)|(?:kommer|forelægges|fremlægges|behandles|drøftes|optages|sættes) {led}\\b(?:igen|på ny)|genoptages|genbehandles|vender tilbage)\\b',
    gives: 'return',
    example: 'Sagen genoptages på næste møde.',
    counterExample: 'Ruten genoptages til foråret 2025.',
  },
  {
    id: 'return-secretariat-comes-back',
    kind: 'return',
    meaning: 'Administrationen vender tilbage til organet med sagen',
    stems: ['vende', 'vender'],
    pattern:
      '\\b(?:administrationen|sekretariatet|forvaltningen|formandskabet|styregruppen|KKR-sekretariatet) (?:vil )?vende[r]? tilbage (?:med|til)\\b',
    gives: 'return',
    example: 'Sekretariatet vender tilbage med et nyt oplæg på mødet den 16. maj 2025.',
    counterExample: 'Gæsterne vender tilbage med færgen den 16. maj 2025.',
  },
  {
    id: 'return-treated-at-meeting',
    kind: 'return',
    meaning: 'Sagen behandles på et senere møde i organet',
    stems: ['møde'],
    pattern:
      '\\b(?:behandles|drøftes|genbehandles|afgøres|godkendes|forelægges|fremlægges|præsenteres|tages op|(?:blive|forventes|ventes|bliver) (?:endeligt )?(?:behandlet|drøftet|forelagt|fremlagt|præsenteret))(?: (?:endeligt|igen|på ny|derfor|herefter)){0,2} (?:på|til) (?:et |det )?(?:næste |kommende |førstkommende )?(?:KKR-møde(?:t)?|{organs} (?:næste |kommende )?møde|møde(?:t)? i {organ})\\b',
    gives: 'return',
    example: 'Budgettet behandles endeligt på KKR-mødet den 16. maj 2025.',
    counterExample: 'Budgettet behandles på mødet i Havnerådet den 16. maj 2025.',
  },
  {
    id: 'return-on-agenda',
    kind: 'return',
    meaning: 'Sagen sættes på dagsordenen til et senere møde',
    stems: ['dagsordenen'],
    pattern: '{sag} (?:vil blive |bliver )?(?:sættes|sat|kommer|optages|optaget)(?: \\p{L}+)? på dagsordenen\\b',
    gives: 'return',
    example: 'Sagen sættes på dagsordenen til mødet den 16. maj 2025.',
    counterExample: 'Broen står på dagsordenen til mødet den 16. maj 2025.',
  },
  {
    id: 'return-body-takes-up',
    kind: 'return',
    meaning: 'Organet tager sagen op igen',
    stems: ['tager', 'tage', 'genoptager', 'genoptage'],
    pattern: '{organ} (?:vil )?(?:tager|tage|genoptager|genoptage|behandler|drøfter) {sag}(?: op)?(?: igen| på ny)?\\b',
    gives: 'return',
    example: 'KKR Fjordlandet tager sagen op igen på næste møde.',
    counterExample: 'Havnerådet tager sagen op igen på næste møde i Havnerådet.',
  },
];

/** Sentences that promise only within a decision, where the body speaks of its own case and of its own meetings. */
export const PROMISES_IN_DECISIONS: readonly PhraseRule<'return'>[] = [
  {
    id: 'return-decided',
    kind: 'return',
    meaning: 'Det er besluttet, at sagen kommer igen',
    stems: ['behandles', 'drøftes', 'lægges', 'tages', 'sættes på', 'kommer', 'genoptages', 'genfrem', 'bringes'],
    pattern:
      '\\b(?:behandles|drøftes|forelægges|fremlægges|genfremlægges|genfremsættes|genforelægges|genbehandles|genoptages|tages op|tages med|medtages|optages|sættes|bringes op|afgøres|præsenteres|kommer(?= (?:igen|på|op)))(?: (?:igen|på ny|op|endeligt|i stedet|derfor|herefter|på dagsordenen|til (?:fornyet |endelig )?(?:behandling|beslutning|godkendelse|drøftelse)|for {organ}|{organ}))* ?(?:(?:(?:på|til|ved|i) (?:(?:et|det|næste|kommende|førstkommende|efterfølgende|følgende|ordinære) ){0,2}(?:KKR[- ]|\\p{L}+-|\\p{L}+)?møde(?:t)?\\b(?! i (?!{organ}))|næste gang\\b|(?:på |til |i )?{dato}|når|hvis|såfremt)\\b)',
    gives: 'return',
    example: 'Punktet udgik og behandles på næste møde.',
    counterExample: 'Punktet udgik og behandles på næste møde i Havnerådet.',
  },
];
