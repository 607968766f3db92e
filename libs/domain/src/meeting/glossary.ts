import type { Glossary } from '../glossary';
import type { MeetingCommand } from './meeting';

const MINUTES = 'minutes of KKR Nordjylland, 9 February 2024';

/** What is done with a meeting, in a secretary's words. */
export const MEETING_GLOSSARY: Glossary<MeetingCommand['type']> = {
  ScheduleMeeting: { danish: 'planlægger et møde', source: 'practice' },
  MoveMeeting: { danish: 'flytter mødet', source: 'practice' },
  CancelMeeting: { danish: 'aflyser mødet', source: 'practice' },
  ConveneMeeting: { danish: 'indkalder og udsender dagsordenen', source: 'KSL § 8, stk. 4 (dagsordenens udsendelse)' },
  ReorderAgenda: { danish: 'ændrer rækkefølgen på dagsordenen', source: 'practice' },
  SendSupplement: { danish: 'udsender en tillægsdagsorden', source: 'practice' },
  ResendAgenda: { danish: 'udsender dagsordenen igen med rettelser', source: 'practice' },
  ApproveAgenda: { danish: 'godkender dagsordenen', source: `${MINUTES}, item 1.1` },
  RecordAttendance: { danish: 'fører deltagelsen', source: `${MINUTES}, list of those present and excused` },
  RecordProcedure: { danish: 'fører et punkt, som ikke er en sag', source: `${MINUTES}, items 1.1, 3.1 and 4.1` },
  OpenMeeting: { danish: 'åbner mødet', source: 'practice' },
  CloseMeeting: { danish: 'slutter mødet', source: 'practice' },
  SuspendMeeting: { danish: 'afbryder mødet', source: 'practice' },
  AdjournMeeting: { danish: 'udsætter resten af mødet til et andet tidspunkt', source: 'practice' },
  ResumeMeeting: { danish: 'genoptager mødet', source: 'practice' },
  OpenItem: { danish: 'tager et punkt op', source: 'practice' },
  CloseItem: { danish: 'afslutter et punkt', source: 'practice' },
  DecideRecusal: {
    danish: 'afgør, om et medlem er inhabilt',
    source: 'FVL § 3, stk. 1, and § 6; KSL § 14, stk. 1 and 2 (kommunalbestyrelse)',
  },
  LoseQuorum: {
    danish: 'fører, at organet ikke er beslutningsdygtigt',
    source: 'KSL § 11, stk. 2 (kommunalbestyrelse)',
  },
  RegainQuorum: {
    danish: 'fører, at organet er beslutningsdygtigt igen',
    source: 'KSL § 11, stk. 2 (kommunalbestyrelse)',
  },
  ApproveMinutes: { danish: 'godkender referatet af et tidligere møde', source: `${MINUTES}, item 1.2` },
  DeclareReturns: { danish: 'fører listen »Sager til næste møde«', source: `${MINUTES}, item 4.1` },
  SendMinutes: { danish: 'sender referatet til medlemmerne', source: 'DESIGN section 2 (minutes); practice' },
  RemarkOnMinutes: { danish: 'noterer en bemærkning til referatet', source: 'DESIGN section 2 (minutes)' },
  SignMinutes: { danish: 'underskriver beslutningsprotokollen', source: 'KSL § 13, stk. 1 (underskrift)' },
  CorrectMinutes: {
    danish: 'berigtiger referatet ved en tilføjelse',
    source: 'KSL § 13, stk. 1; Indenrigsministeriets brev af 4. februar 1983 (resumé 83.1.15)',
  },
  PublishAgenda: { danish: 'offentliggør dagsordenen', source: 'KSL § 8 (offentliggørelse)' },
  PublishMinutes: { danish: 'offentliggør referatet', source: 'KSL § 8 (offentliggørelse)' },
  Unpublish: { danish: 'tager en offentliggørelse tilbage', source: 'practice' },
  FileDocument: { danish: 'lægger et dokument til mødet', source: 'DESIGN section 4 (documents)' },
  AnnulEntry: { danish: 'annullerer en fejlindførsel', source: 'DESIGN section 4 (events are never changed)' },
};
