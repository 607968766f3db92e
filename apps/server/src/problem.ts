import type { FieldError } from './problem.http';

/** What is wrong with a request, in the words of RFC 9457. Everything but `cause` is shown to whoever asked. */
export interface Fault {
  /** Ends the problem's type: `urn:sagsgang:problem:<code>`. It never changes its meaning. */
  readonly code: string;
  readonly status: number;
  readonly title: string;
  /** A sentence that a caseworker understands, and that says the way out. */
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  /** Seconds until it is worth to try again. */
  readonly retryAfter?: number;
}

/** Thrown where a request cannot be answered; `faultOf` tells it to the client. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault';
  constructor(readonly fault: Fault) {
    super(fault.detail);
  }
}

/** The request names something that Sagsgang does not know, or did not know at that moment. */
export function unknown(what: keyof typeof UNKNOWN, id: string): RequestFault {
  const { title, named } = UNKNOWN[what];
  const detail = `${named} »${shortened(id)}« findes ikke, eller fandtes ikke på det tidspunkt, der spørges om.`;
  return new RequestFault({ code: `unknown-${what}`, status: 404, title, detail });
}

const UNKNOWN = {
  case: { title: 'Ukendt sag', named: 'Sagen' },
  meeting: { title: 'Ukendt møde', named: 'Mødet' },
  item: { title: 'Ukendt punkt', named: 'Punktet' },
  body: { title: 'Ukendt organ', named: 'Organet' },
  figure: { title: 'Ukendt tal', named: 'Tallet' },
} as const;

/** The list for the next meeting is asked for, and the body has none planned. */
export function noNextMeeting(meetingId: string): RequestFault {
  return new RequestFault({
    code: 'no-next-meeting',
    status: 404,
    title: 'Intet næste møde',
    detail: `Efter mødet »${shortened(meetingId)}« er der ikke planlagt noget møde i organet. Planlæg det; så skrives listen.`,
  });
}

/** One or several parameters do not hold what they should. */
export function invalid(errors: readonly FieldError[]): RequestFault {
  const detail = errors.map(({ field, message }) => `${field} ${message}`).join('; ');
  return new RequestFault({
    code: 'invalid-input',
    status: 400,
    title: 'Ugyldig forespørgsel',
    detail: `Forespørgslen kan ikke besvares: ${detail}.`,
    errors,
  });
}

const LONGEST_SHOWN = 80;

function shortened(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
