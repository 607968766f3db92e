import type { AnnulEntry, EntryAnnulled } from '../annulment';
import type { AttendanceCommand, AttendanceEvent } from './attendance';
import type { HoldingCommand, HoldingEvent } from './holding';
import type { MeetingAgendaCommand, MeetingAgendaEvent } from './agenda';
import type { MinutesCommand, MinutesEvent } from './minutes';
import type { ProcedureCommand, ProcedureEvent } from './procedure';
import type { SchedulingCommand, SchedulingEvent } from './scheduling';

export type MeetingCommand =
  | SchedulingCommand
  | MeetingAgendaCommand
  | AttendanceCommand
  | ProcedureCommand
  | HoldingCommand
  | MinutesCommand
  | AnnulEntry;

export type MeetingEvent =
  SchedulingEvent | MeetingAgendaEvent | AttendanceEvent | ProcedureEvent | HoldingEvent | MinutesEvent | EntryAnnulled;
