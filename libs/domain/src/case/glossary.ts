import type { Glossary } from '../glossary';
import type { CaseCommand } from './commands';

const MINUTES = 'minutes of KKR Nordjylland, 9 February 2024';

/** What is done with a case, in a caseworker's words. */
export const CASE_GLOSSARY: Glossary<CaseCommand['type']> = {
  OpenCase: { danish: 'opretter en sag', source: 'KSL § 11, stk. 1 (initiativret); practice' },
  ReviseCaseMaterial: { danish: 'retter titel, baggrund eller sagsfremstilling', source: 'practice' },
  AssignCase: { danish: 'fordeler sagen til sagsbehandler og afdeling', source: `${MINUTES}, initials of each item` },
  AttachDocument: { danish: 'lægger et bilag på sagen', source: 'practice' },
  SetAccess: { danish: 'lukker eller åbner for offentligheden', source: 'KSL § 10 (lukkede døre); practice' },
  MarkReady: { danish: 'melder sagen klar', source: 'practice' },
  ProposeRecommendation: { danish: 'indstiller', source: `${MINUTES}, section "Indstilling"` },
  WithdrawRecommendation: { danish: 'trækker en indstilling tilbage', source: 'practice' },
  ProposeItem: { danish: 'foreslår et punkt til en dagsorden', source: 'DESIGN section 2' },
  ScheduleCase: { danish: 'sætter sagen på dagsordenen', source: `${MINUTES}, items 2.1 to 2.10` },
  RemoveFromAgenda: { danish: 'tager punktet af dagsordenen før mødet', source: 'practice' },
  CarryOver: { danish: 'fører et ubehandlet punkt videre', source: 'DESIGN section 2 (not_reached)' },
  MoveMotion: { danish: 'stiller et forslag på punktet', source: 'practice (ændringsforslag, procedureforslag)' },
  VoteOnMotion: { danish: 'fører afstemningen om et forslag ind', source: 'KSL § 11, stk. 3 (stemmeflertal)' },
  DropMotion: { danish: 'siger, at et forslag er trukket eller bortfaldet', source: 'practice' },
  RecordDecision: { danish: 'fører beslutningen til referat', source: 'KSL § 13, stk. 1 (beslutningsprotokol)' },
  RecordStatement: { danish: 'fører en udtalelse til protokol', source: 'KSL § 13, stk. 2 (afvigende mening)' },
  ForwardStatement: { danish: 'sender en udtalelse med sagen', source: 'KSL § 13, stk. 2 (anden myndighed)' },
  GrantAppropriation: { danish: 'fører en bevilling ind', source: 'KSL § 40, stk. 2 og 3' },
  PostponeCase: { danish: 'udsætter sagen', source: `${MINUTES}, item 2.2` },
  SendBackCase: { danish: 'sender sagen tilbage (hjemvisning)', source: 'DESIGN section 2 (returned)' },
  ReferCase: { danish: 'oversender sagen til et andet organ', source: 'DESIGN section 2 (referred)' },
  WithdrawCase: { danish: 'tager sagen af dagsordenen', source: 'DESIGN section 2 (withdrawn)' },
  PromiseReturn: {
    danish: 'lover, at sagen forelægges igen',
    source: `${MINUTES}, item 4.1 and sentences of the presentations`,
  },
  KeepReturn: { danish: 'siger, at sagen kom igen', source: 'DESIGN section 2 (return)' },
  WithdrawReturn: { danish: 'frafalder en genfremlæggelse', source: 'DESIGN section 2 (return)' },
  SetDeadline: { danish: 'sætter en frist', source: `${MINUTES}, dates in the presentations` },
  MoveDeadline: { danish: 'flytter en frist', source: 'DESIGN section 2 (deadline)' },
  MeetDeadline: { danish: 'siger, at en frist blev holdt', source: 'DESIGN section 2 (deadline)' },
  LapseDeadline: { danish: 'lader en frist bortfalde', source: 'DESIGN section 2 (deadline)' },
  CorrectDecision: { danish: 'berigtiger en beslutning', source: 'DESIGN section 2 (berigtiget); practice' },
  CommunicateDecision: {
    danish: 'meddeler beslutningen',
    source: 'forvaltningsloven § 25 (klagevejledning); practice',
  },
  AssignFollowUp: { danish: 'giver nogen en opfølgning', source: 'DESIGN section 7 (implementation control)' },
  ReportFollowUp: { danish: 'melder status på en opfølgning', source: 'DESIGN section 7 (implementation control)' },
  CompleteFollowUp: { danish: 'afslutter en opfølgning', source: 'DESIGN section 7 (implementation control)' },
  LinkCases: { danish: 'knytter to sager sammen', source: 'practice' },
  CloseCase: { danish: 'lukker sagen', source: 'DESIGN section 2 (closed)' },
  ReopenCase: { danish: 'genoptager sagen', source: 'DESIGN section 2 (reopened)' },
  TransferCase: { danish: 'overfører sagen til et andet organ', source: 'practice' },
  AnnulEntry: { danish: 'annullerer en fejlindførsel', source: 'DESIGN section 4 (events are never changed)' },
};
