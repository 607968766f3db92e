import { StoreUnavailable } from '../errors';
import { inWords } from './failures';

const PLACE = 'postgres://db.example:5432/sager';

const failure = (code: string): unknown => inWords(Object.assign(new Error('told by the server'), { code }), PLACE);

describe('what PostgreSQL says', () => {
  it.each([
    ['53300', 'database-full', 'too many clients'],
    ['25006', 'database-read-only', 'a standby, or one that somebody made read-only'],
    ['53100', 'disk-full', 'no space left'],
    ['57P03', 'database-unreachable', 'starting up'],
  ])('as %s is told as %s (%s)', (code, reason) => {
    expect(failure(code)).toBeInstanceOf(StoreUnavailable);
    expect(failure(code)).toMatchObject({ reason, file: PLACE });
  });

  it('of a mistake of ours stays what it is', () => {
    expect(failure('42601')).not.toBeInstanceOf(StoreUnavailable);
  });
});
