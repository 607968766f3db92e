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

describe('the address that a server binds', () => {
  it('is loopback where none is named, also by a variable that a compose file leaves empty', () => {
    expect(readConfiguration({}).host).toBe('127.0.0.1');
    expect(readConfiguration({ SAGSGANG_HOST: '' }).host).toBe('127.0.0.1');
    expect(readConfiguration({ SAGSGANG_HOST: ' 0.0.0.0 ' }).host).toBe('0.0.0.0');
  });
});

it('a level of the log that is left empty is the usual one', () => {
  expect(readConfiguration({ SAGSGANG_LOG: '' }).logLevel).toBe('info');
});

describe('the sample', () => {
  it('comes into an empty embedded log unless it is refused, and into EventStoreDB where it is wanted', () => {
    const store = { SAGSGANG_STORE: 'esdb://db:2113' };
    const ofSample = (text: string) =>
      [{}, store].map((variables) => readConfiguration({ ...variables, SAGSGANG_SAMPLE: text }).sample);
    expect(ofSample('')).toEqual([true, false]);
    expect(ofSample('no')).toEqual([false, false]);
    expect(ofSample('yes')).toEqual([true, true]);
  });

  it.each(['nej', 'false', 'NO'])('is not brought by %j, which meant something else', (text) => {
    expect(() => readConfiguration({ SAGSGANG_SAMPLE: text })).toThrow(
      `SAGSGANG_SAMPLE=${text}: skal være yes eller no`,
    );
  });
});
