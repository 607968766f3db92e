/** A parameter that does not hold what it should. */
export class FieldError {
  /** The name of the parameter. */
  field!: string;
  /** What it should hold, in Danish; reads on from the field's name. */
  message!: string;
}

/** The answer where there is none: `application/problem+json`, RFC 9457. */
export class Problem {
  /** `urn:sagsgang:problem:<code>`; stable, for programs. */
  type!: string;
  /** The kind of the problem in Danish. */
  title!: string;
  /** The HTTP status. */
  status!: number;
  /** What happened and what to do, as one Danish sentence. */
  detail!: string;
  /** `urn:sagsgang:request:<id>`: finds this request in the server's log. */
  instance!: string;
  /** The parameters at fault; empty where it is none of them. */
  errors!: FieldError[];
}
