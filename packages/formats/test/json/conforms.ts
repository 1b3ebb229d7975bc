/** A JSON Schema, as far as ours go. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

type Check = (value: unknown, said: never, look: Look) => string[];

interface Look {
  readonly schema: Schema;
  readonly root: Schema;
  readonly path: string;
}

/**
 * Where a value breaks a JSON Schema (draft 2020-12), by nothing but the published text. It knows the keywords that
 * ours use and stops at any other, so that no keyword goes unchecked.
 */
export function breaches(value: unknown, schema: Schema, root: Schema = schema, path = '$'): string[] {
  return Object.entries(schema).flatMap(([keyword, said]) => {
    if (annotations.has(keyword)) return [];
    const check = checks[keyword];
    if (!check) throw new Error(`The schema uses a keyword this check does not know: ${keyword}`);
    return check(value, said as never, { schema, root, path });
  });
}

const annotations = new Set(['$schema', '$id', '$defs', 'title', 'description', 'then']);

const checks: Readonly<Record<string, Check>> = {
  $ref: (value, said: string, { root, path }) => {
    const target = said
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at as Schema)[key], root);
    return breaches(value, target as Schema, root, path);
  },
  type: (value, said: string | readonly string[], { path }) => {
    const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
    return [said].flat().includes(type) ? [] : [`${path} is no ${[said].flat().join(' or ')}`];
  },
  enum: (value, said: readonly unknown[], { path }) => {
    return said.includes(value) ? [] : [`${path} is none of ${said.join(', ')}`];
  },
  const: (value, said: unknown, { path }) => (value === said ? [] : [`${path} is not ${String(said)}`]),
  minimum: (value, said: number, { path }) => (Number(value) < said ? [`${path} is below ${said}`] : []),
  maximum: (value, said: number, { path }) => (Number(value) > said ? [`${path} is above ${said}`] : []),
  maxLength: (value, said: number, { path }) => {
    return typeof value === 'string' && [...value].length > said ? [`${path} is longer than ${said}`] : [];
  },
  maxItems: (value, said: number, { path }) => {
    return Array.isArray(value) && value.length > said ? [`${path} has more than ${said} items`] : [];
  },
  pattern: (value, said: string, { path }) => {
    return typeof value !== 'string' || new RegExp(said, 'u').test(value) ? [] : [`${path} is not ${said}`];
  },
  items: (value, said: Schema, { root, path }) => {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) => breaches(item, said, root, `${path}[${index}]`));
  },
  required: (value, said: readonly string[], { path }) => {
    return said.filter((name) => !has(value, name)).map((name) => `${path} lacks ${name}`);
  },
  properties: (value, said: Readonly<Record<string, Schema>>, { root, path }) => {
    return Object.entries(said).flatMap(([name, schema]) => {
      return has(value, name) ? breaches(value[name], schema, root, `${path}.${name}`) : [];
    });
  },
  additionalProperties: (_, said: object, { path }) => {
    return Object.keys(said).length === 0 ? [] : [`${path}: only {} is known here`];
  },
  anyOf: (value, said: readonly Schema[], { root, path }) => {
    const each = said.map((schema) => breaches(value, schema, root, path));
    return each.some((found) => found.length === 0) ? [] : each.flat();
  },
  allOf: (value, said: readonly Schema[], { root, path }) => {
    return said.flatMap((schema) => breaches(value, schema, root, path));
  },
  if: (value, said: Schema, { schema, root, path }) => {
    const holds = breaches(value, said, root, path).length === 0;
    return holds ? breaches(value, schema['then'] as Schema, root, path) : [];
  },
};

function has(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
