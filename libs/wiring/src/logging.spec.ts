import { WrongConfiguration } from './configuration';
import { describeError, openLog } from './logging';

describe('the log', () => {
  it('knows the usual levels and silence, and refuses others by the name of their variable', () => {
    expect(openLog('warn').level).toBe('warn');
    expect(openLog('silent').level).toBe('silent');
    expect(() => openLog('loud')).toThrow(WrongConfiguration);
    expect(() => openLog('loud')).toThrow(/SAGSGANG_LOG=loud/);
  });

  it('leaves out the text that could not be read as JSON, since it may be that of a case', () => {
    const error = errorOf(() => JSON.parse('{"title": Fortroligt navn}') as unknown);
    expect(error).toMatchObject({ message: expect.stringContaining('Fortroligt') as unknown });
    const described = JSON.stringify(describeError(error));
    expect(described).not.toContain('Fortroligt');
    expect(described).toMatch(/SyntaxError.*logging\.spec/);
  });

  it('leaves out what an error carries beside its message and code, such as a whole row', () => {
    const error = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR', row: { title: 'Fortroligt' } });
    expect(describeError(error)).toMatchObject({ type: 'Error', message: 'disk I/O error', code: 'SQLITE_IOERR' });
    expect(JSON.stringify(describeError(error))).not.toContain('Fortroligt');
  });

  it('tells of what was thrown and is no error only its type', () => {
    expect(describeError('Fortroligt')).toBe('string');
  });
});

function errorOf(failing: () => unknown): unknown {
  try {
    failing();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}
