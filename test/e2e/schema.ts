/** The part of OpenAPI's schemas that the server's document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** A document with named schemas. */
export interface SchemaDocument {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/**
 * Where a value is not what a schema says, as paths with the reason; empty where it fits. Stricter than OpenAPI: a field
 * that the schema does not name is a deviation too, and a schema that says nothing of a value describes nothing.
 */
export function deviations(document: SchemaDocument, schema: Schema, value: unknown, path = '$'): string[] {
  const described = resolved(document, schema);
  if (value === null) return described.nullable === true ? [] : [`${path}: null is not foreseen`];
  if (described.enum !== undefined && !described.enum.includes(value))
    return [`${path}: ${JSON.stringify(value)} is none of ${described.enum.join(', ')}`];
  if (described.type === 'array') return inArray(document, described, value, path);
  if (described.properties !== undefined) return inObject(document, described, value, path);
  return typeof value === described.type ? [] : [`${path}: a ${typeof value} where ${described.type} is described`];
}

function inArray(document: SchemaDocument, { items = {} }: Schema, value: unknown, path: string): string[] {
  if (!Array.isArray(value)) return [`${path}: no list`];
  return value.flatMap((each, at) => deviations(document, items, each, `${path}[${at}]`));
}

function inObject(document: SchemaDocument, schema: Schema, value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: no object`];
  const { properties = {}, required = [] } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${path}.${name}: missing`);
  const found = Object.entries(value).flatMap(([name, each]) => {
    const property = properties[name];
    return property === undefined
      ? [`${path}.${name}: not described`]
      : deviations(document, property, each, `${path}.${name}`);
  });
  return [...missing, ...found];
}

/** Follows a reference; `allOf` around one is how OpenAPI 3.0 says `nullable` beside it. */
function resolved(document: SchemaDocument, schema: Schema): Schema {
  const { allOf = [], $ref, ...own } = schema;
  const referred = $ref === undefined ? [] : [document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}];
  return [...referred, ...allOf].reduce<Schema>((all, part) => ({ ...resolved(document, part), ...all }), own);
}
