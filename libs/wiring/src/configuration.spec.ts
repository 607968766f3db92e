import { resolve } from 'node:path';
import { readConfiguration } from './configuration';

describe('the data directory', () => {
  it('is the one that was asked for, else that of the variable, else ./data', () => {
    expect(readConfiguration({ SAGSGANG_DATA: 'sager' }, { data: 'prøve' }).dataDirectory).toBe(resolve('prøve'));
    expect(readConfiguration({ SAGSGANG_DATA: 'sager' }).dataDirectory).toBe(resolve('sager'));
    expect(readConfiguration({}).dataDirectory).toBe(resolve('data'));
  });

  it('is never the current one because a name is empty', () => {
    expect(readConfiguration({ SAGSGANG_DATA: '' }).dataDirectory).toBe(resolve('data'));
    expect(() => readConfiguration({}, { data: '' })).toThrow(/--data er tom/);
  });
});
