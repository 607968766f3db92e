import * as fc from 'fast-check';
import { commandFrom } from './command-from';
import { RegisterBodyDto } from './body/registration.dto';
import { InvalidCommand } from './invalid-command';
import { COMMAND_TYPES } from './registry';
import { changesOf } from './testing/changes';
import { COMMAND_FORMS } from './testing/command-forms';
import { EXAMPLE_COMMANDS } from './testing/example-commands';
import { fits } from './testing/forms';

/** The faults of a command by field; undefined where it was taken in. */
function faultsOf(type: string, json: unknown): Record<string, string> | undefined {
  try {
    commandFrom(type, json);
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidCommand)) throw error;
    return Object.fromEntries(error.errors.map(({ field, message }) => [field, message]));
  }
}

describe.each(COMMAND_TYPES)('the command %s from outside', (type) => {
  const example = EXAMPLE_COMMANDS[type];
  const changes = changesOf(COMMAND_FORMS[type], example);

  it('is taken in unchanged where it is valid, as plain data', () => {
    const command = commandFrom(type, JSON.parse(JSON.stringify(example)));
    expect(command).toEqual({ type, data: example });
    expect(Object.getPrototypeOf(command.data)).toBe(Object.prototype);
  });

  it('is taken in with every field left out or empty that may be, and refused for each other fault in its field', () => {
    const found = changes.map(({ field, what, data }) => ({
      field,
      what,
      faults: Object.keys(faultsOf(type, data) ?? {}),
    }));
    expect(found).toEqual(changes.map(({ field, what, valid }) => ({ field, what, faults: valid ? [] : [field] })));
  });

  it('is never taken in unless it has the form of its type, and fails in no other way', () => {
    const spots = changes.map(({ data }) => data);
    const json = fc.oneof(fc.jsonValue(), fc.constantFrom(...spots), merged(example));
    fc.assert(
      fc.property(json, (value) => {
        expect(faultsOf(type, value) === undefined).toBe(fits(COMMAND_FORMS[type], value));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a command from outside', () => {
  const example = EXAMPLE_COMMANDS.PostponeCase;

  it('is told in Danish what is wrong with it, all at once', () => {
    const target = { ...example.target, date: '2025-02-30', precision: 'about' };
    expect(faultsOf('PostponeCase', { ...example, meetingId: undefined, target, reason: 7, resaon: 'x' })).toEqual({
      resaon: 'Feltet kendes ikke; her kan stå meetingId, target, reason, requestedBy, quote og text.',
      meetingId: 'Feltet mangler.',
      'target.date': 'Datoen 2025-02-30 findes ikke.',
      'target.precision': 'Ordet »about« kendes ikke; her kan stå day, week, month, quarter, season og turn-of-year.',
      reason: 'Her skal stå en tekst.',
    });
  });

  it('says in its own message what the faults are', () => {
    expect(() => commandFrom('RegisterBody', {})).toThrow('RegisterBody kan ikke modtages. name: Feltet mangler.');
    expect(() => commandFrom('RegisterBody', 'x')).toThrow('Kommandoens indhold skal være en gruppe af felter.');
  });

  it('names the entry of a list that is wrong', () => {
    const outcomes = ['approved', 'fine'];
    const votes = [{ ...EXAMPLE_COMMANDS.RecordDecision.votes?.[0], names: [{ name: 'Ellen Prøve', vote: 'maybe' }] }];
    const faults = faultsOf('RecordDecision', { ...EXAMPLE_COMMANDS.RecordDecision, outcomes, votes });
    expect(Object.keys(faults ?? {})).toEqual(['outcomes.1', 'votes.0.names.0.vote']);
  });

  it('loses the fields that are not there', () => {
    expect(Object.keys(commandFrom('OpenMeeting', { at: undefined }).data)).toEqual([]);
  });

  it('comes out as a copy, also of an instance of its class', () => {
    const dto = Object.assign(new RegisterBodyDto(), { name: 'KKR Eksempel' });
    const { data } = commandFrom('RegisterBody', dto);
    expect(data).toStrictEqual({ name: 'KKR Eksempel' });
    expect(data).not.toBe(dto);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('may not hide a field by the name %s', (name) => {
    const json: unknown = JSON.parse(`{"name": "KKR Eksempel", "${name}": {"name": "x"}}`);
    expect(faultsOf('RegisterBody', json)).toEqual({ [name]: 'Feltet kendes ikke.' });
  });

  it('is refused, and nothing breaks, where it is nested without end', () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(Object.values(faultsOf('RegisterBody', { name: deep }) ?? {})).toEqual([
      'Felterne ligger for dybt inde i hinanden.',
    ]);
    const round: Record<string, unknown> = {};
    round['name'] = round;
    expect(Object.values(faultsOf('RegisterBody', round) ?? {})).toEqual(['Felterne ligger for dybt inde i hinanden.']);
  });

  it('is refused where its events would be too large for one batch', () => {
    const remarks = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(200_000));
    expect(faultsOf('RecordDecision', { ...EXAMPLE_COMMANDS.RecordDecision, remarks })).toEqual({
      '': 'Kommandoen fylder mere end 700.000 byte.',
    });
  });

  it('is refused with a number that JSON does not have', () => {
    expect(faultsOf('WithdrawRecommendation', { version: 1n })).toEqual({ version: 'Tallet er for stort.' });
    expect(faultsOf('WithdrawRecommendation', { version: NaN })).toEqual({
      version: 'Her skal stå et helt tal fra 1.',
    });
  });
});

describe('a command of a type that does not exist', () => {
  it('is answered with the likeliest type first, and all the others', () => {
    expect.assertions(COMMAND_TYPES.length + 1);
    try {
      commandFrom('opncase', {});
    } catch (error) {
      const { message } = (error as InvalidCommand).errors[0] as { message: string };
      expect(message).toMatch(/^Kommandoen »opncase« kendes ikke\. Mente du OpenCase\? De andre er /);
      for (const type of COMMAND_TYPES) expect(message).toContain(type);
    }
  });

  it.each(['constructor', '__proto__', '', 'x'.repeat(1_000_000)])('is refused as a type (case %#)', (type) => {
    expect(Object.keys(faultsOf(type, {}) ?? {})).toEqual(['type']);
  });
});

/** The example with some of its fields replaced by anything. */
function merged(example: object): fc.Arbitrary<unknown> {
  const field = fc.oneof(fc.constantFrom(...Object.keys(example)), fc.string());
  return fc.dictionary(field, fc.jsonValue(), { maxKeys: 2 }).map((others) => ({ ...example, ...others }));
}
