import type { Outcome } from '../minutes-document';
import type { PhraseRule } from './rule';

/** Decisions that send the case somewhere else, take it off the agenda, elect somebody, or were never taken. */
export const DISPOSALS: readonly PhraseRule<Outcome>[] = [
  {
    id: 'returned-by-body',
    kind: 'outcome',
    meaning: 'Sagen er sendt tilbage til administrationen',
    stems: ['tilbage', 'hjemvis', 'retur', 'fornyet behandling'],
    pattern:
      '\\b(?:sendte|sender|besluttede,? at sende) (?:{sag}|{emne}|den){led}\\b(?:tilbage|retur)\\b|(?:{sag}|{emne}) (?:blev|er|bliver),? {måde}(?:sendt tilbage|sendt retur|tilbagesendt|hjemvist|returneret|sendt til fornyet behandling)\\b|(?:{sag}|{emne}) {måde}(?:sendes tilbage|sendes retur|tilbagesendes|hjemvises|returneres|går tilbage|sendes til fornyet behandling)\\b|\\b(?:hjemviste|at hjemvise) (?:{sag}|{emne})|^(?:tilbagesendt|hjemvist|hjemvises|sendes tilbage|sendt tilbage|sendes retur|tilbage til (?:administrationen|forvaltningen|sekretariatet))\\b',
    gives: 'returned',
    example: 'KKR Fjordlandet sendte sagen tilbage til administrationen.',
    counterExample: 'Overskuddet sendes tilbage til kommunerne.',
  },
  {
    id: 'referred-by-body',
    kind: 'outcome',
    meaning: 'Organet sendte sagen videre til et andet organ',
    stems: ['oversend', 'henvis', 'videresend', 'fremsend'],
    pattern:
      '(?:{organ}{led}\\b(?:oversendte|henviste|videresendte|fremsendte)\\b|\\bbesluttede,? at (?:oversende|henvise|videresende|fremsende)\\b){led}\\btil {modtager}',
    gives: 'referred',
    example: 'KKR Fjordlandet oversendte forslaget til Havnerådet.',
    counterExample: 'Formanden henviste til bilag 2.',
  },
  {
    id: 'referred-passive',
    kind: 'outcome',
    meaning: 'Sagen er sendt videre til et andet organ',
    stems: ['oversend', 'henvis', 'videresend', 'fremsend', 'videre til', 'overfør', 'overdrag'],
    pattern:
      '(?:(?:{emne}|oplægget) (?:(?:blev|er),? {måde}(?:oversendt|henvist|videresendt|fremsendt|sendt videre|overdraget|overført)|{måde}(?:oversendes|henvises|videresendes|fremsendes|sendes videre|overdrages|overføres))|^(?:oversendt|oversendes|henvist|henvises|videresendt|videresendes|fremsendt|fremsendes)) til (?!(?:et |det |behandling )?(?:(?:senere|næste|kommende|førstkommende|efterfølgende) )?(?:\\p{L}+[- ])?møde|\\d|den )(?:behandling i |afgørelse i )?{modtager}',
    gives: 'referred',
    example: 'Sagen oversendes til Øernes Råd.',
    counterExample: 'Bilaget oversendes til medlemmerne.',
  },
  {
    id: 'sent-to-hearing',
    kind: 'outcome',
    meaning: 'Sagen er sendt i høring',
    stems: ['høring'],
    pattern:
      '\\b(?:sendte|sender|besluttede,? at sende) {led}\\bi (?:\\p{L}+ )?høring\\b|\\b(?:blev|bliver|er),? {måde}(?:sendt|sendt ud|udsendt) i (?:\\p{L}+ )?høring\\b|\\b(?:sendes|sendes ud|udsendes) i (?:\\p{L}+ )?høring\\b',
    gives: 'sent_to_hearing',
    example: 'KKR Fjordlandet sendte udkastet i høring hos kommunerne.',
    counterExample: 'KKR Fjordlandet bemærkede, at høringen er slut.',
  },
  {
    id: 'withdrawn-from-agenda',
    kind: 'outcome',
    meaning: 'Sagen er taget af dagsordenen',
    stems: ['dagsordenen', 'udgår', 'udgik', 'trukket', 'udgået', 'trækkes', 'trak ', 'bortfald', 'frafald'],
    pattern:
      '\\b(?:taget|tages|toges|trukket|slettet|fjernet|strøget|udgået) (?:tilbage fra|af|fra) dagsordenen\\b|(?:{sag}|indstillingen) {måde}(?:udgår|udgik|skal udgå|er udgået|(?:blev|er),? {måde}(?:trukket|frafaldet)|trækkes|bortfalder|bortfaldt)\\b|(?:^(?:formanden|administrationen|forvaltningen|sekretariatet|forslagsstilleren)|{organ}) trak (?:{sag}|indstillingen)|^(?:dog )?(?:udgår|udgik|udgået|trukket|bortfalder|taget af)\\b',
    gives: 'withdrawn',
    example: 'Punktet blev taget af dagsordenen.',
    counterExample: 'Formanden trak dagsordenens tema frem i sin indledning.',
  },
  {
    id: 'recommended-to-another-body',
    kind: 'outcome',
    meaning: 'Organet anbefaler sagen over for det organ, der beslutter',
    stems: ['anbefal', 'indstill'],
    pattern:
      '{organ}{led}\\b(?:anbefalede|anbefaler|indstillede|indstiller)\\b(?! ikke\\b)|\\bbesluttede,? at (?:anbefale|indstille)\\b|{emne} (?:blev |er )?(?:anbefales|anbefalet)\\b|^anbefales\\b',
    gives: 'recommended',
    example: 'KKR Fjordlandet anbefalede kommunerne at tiltræde aftalen.',
    counterExample: 'Notatet anbefaler en ny model.',
  },
  {
    id: 'elected',
    kind: 'outcome',
    meaning: 'Nogen er valgt eller udpeget',
    stems: ['valg', 'udpeg'],
    pattern:
      '{organ}{led}\\b(?:valgte|genvalgte|udpegede|genudpegede)\\b|\\b(?:blev|er) {måde}(?:valgt|genvalgt|udpeget|genudpeget) (?:som|til)\\b|\\bbesluttede,? at (?:vælge|udpege)\\b',
    gives: 'elected',
    example: 'KKR Fjordlandet udpegede Karla Strandby som medlem af Havnerådet.',
    counterExample: 'Valget af model drøftes senere.',
  },
  {
    id: 'adjourned',
    kind: 'outcome',
    meaning: 'Behandlingen eller mødet blev afbrudt',
    stems: ['afbrudt', 'suspender'],
    pattern: '\\b(?:mødet|behandlingen|drøftelsen) (?:blev|er) {måde}(?:afbrudt|suspenderet)\\b',
    gives: 'adjourned',
    example: 'Behandlingen blev afbrudt kl. 12.30.',
    counterExample: 'Færgedriften blev afbrudt af storm.',
  },
  {
    id: 'not-reached',
    kind: 'outcome',
    meaning: 'Punktet blev ikke nået',
    stems: ['nået', 'nåede', 'ikke behandlet'],
    pattern:
      '{sag} (?:blev|er) ikke (?:nået|behandlet)\\b|\\bnåede ikke (?:at behandle )?{sag}|^ikke (?:nået|behandlet)\\b',
    gives: 'not_reached',
    example: 'Punktet blev ikke nået.',
    counterExample: 'Målet for øernes bosætning blev ikke nået.',
  },
];
