import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeText, readCompose } from './compose';

/** The schema of the compose specification, as the linter that ships it has it. */
const SCHEMA = join(dirname(require.resolve('dclint/package.json')), 'schemas', 'compose.schema.json');

/** What the schema has against a compose file, each with its place. */
function objectionsOfSchema(text: string): string[] {
  // The schema says of itself that it is written in draft 7, at an address that the validator knows by another name.
  const schema = { ...(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object), $schema: undefined };
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  validate(readCompose(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schema of the compose specification', () => {
  it('accepts the compose file', () => {
    expect(objectionsOfSchema(composeText())).toEqual([]);
  });

  it.each([
    ['a setting that compose does not know', /read_only: true/, 'readonly: true', /^\/services\/[\w-]+ must NOT have/],
    ['a condition that no service can meet', /service_healthy/, 'service_well', /condition must be equal to one of/],
    ['ports that are no list', /ports: .*/, 'ports: "3001"', /ports must be array/],
    ['a secret that is granted as one word', /secrets: \[.*/, 'secrets: master_key', /secrets must be array/],
  ])('refuses %s', (_, words, instead, objection) => {
    const text = composeText();
    expect(text).toMatch(words);
    expect(objectionsOfSchema(text.replace(words, instead))).toContainEqual(expect.stringMatching(objection));
  });
});
