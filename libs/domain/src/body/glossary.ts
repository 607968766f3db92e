import type { Glossary } from '../glossary';
import type { BodyCommand } from './body';

/** What is done with a body, in a secretary's words. */
export const BODY_GLOSSARY: Glossary<BodyCommand['type']> = {
  RegisterBody: { danish: 'opretter et organ', source: 'KSL § 2 and § 17 (kommunalbestyrelse og udvalg); practice' },
  SetBodyProfile: { danish: 'siger, efter hvis regler organet arbejder', source: 'KSL for councils and committees' },
  SetBodyRules: {
    danish: 'sætter frister for indlevering og udsendelse',
    source: 'KSL § 8, stk. 4 (4 hverdage for kommunalbestyrelsen); else the body’s forretningsorden',
  },
  RecordMembership: { danish: 'fører et medlemskab', source: 'practice' },
  RenameBody: { danish: 'giver organet et andet navn fra en dag', source: 'practice' },
  AppointRole: { danish: 'fører formand eller næstformand', source: 'KSL § 6 (valg af formand og næstformænd)' },
  BeginTerm: { danish: 'begynder en valg- eller funktionsperiode', source: 'KSL § 6 (konstituering); practice' },
  DissolveBody: { danish: 'nedlægger organet og nævner efterfølgeren', source: 'practice' },
  AnnulEntry: { danish: 'annullerer en fejlindførsel', source: 'DESIGN section 4 (events are never changed)' },
};
