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

describe('the public names of a server', () => {
  it('are none, or those between the commas, in lower case as hosts are compared', () => {
    expect(readConfiguration({}).publicHosts).toEqual([]);
    expect(readConfiguration({ SAGSGANG_PUBLIC_HOSTS: ' Sager.Example.dk, 127.0.0.1:3001,' }).publicHosts).toEqual([
      'sager.example.dk',
      '127.0.0.1:3001',
    ]);
  });

  it.each(['https://sager.example.dk', 'sager.example.dk/x', '*', 'a b'])('%j is none', (name) => {
    expect(() => readConfiguration({ SAGSGANG_PUBLIC_HOSTS: name })).toThrow(/SAGSGANG_PUBLIC_HOSTS: »/);
  });
});

describe('the longest lag', () => {
  it('is none where the server projects itself, and ten seconds beside a projector', () => {
    expect(readConfiguration({}).maxLagSeconds).toBe(0);
    expect(readConfiguration({ SAGSGANG_DB: 'postgres://x/y' }).maxLagSeconds).toBe(10);
    expect(readConfiguration({ SAGSGANG_MAX_LAG: '0.5' }).maxLagSeconds).toBe(0.5);
  });

  it.each(['-1', 'meget'])('%j is none', (text) => {
    expect(() => readConfiguration({ SAGSGANG_MAX_LAG: text })).toThrow(/SAGSGANG_MAX_LAG=/);
  });
});
