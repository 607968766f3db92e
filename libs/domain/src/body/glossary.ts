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
  AnnulEntry: { danish: 'annullerer en fejlindførsel', source: 'DESIGN section 4 (events are never changed)' },
};
