/** A variable that does not hold what it should. The message is Danish, names it and says what it may hold. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration';
}
