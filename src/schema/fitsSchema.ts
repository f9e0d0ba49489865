/** A JSON Schema, as far as the contract needs it. */
type Schema = { readonly [keyword: string]: unknown };
type Check = (value: unknown) => boolean;

/** Keywords that only describe; a date's format is told by its pattern too. */
const SILENT = new Set(['$schema', '$defs', 'title', 'titleJa', 'description', 'format']);
/** Read before the others, or together. */
const BESIDE = new Set(['type', 'properties', 'additionalProperties', 'required', 'propertyNames', 'items']);

/**
 * A check for values of the schema, a tenth of zod's cost. It may call wrong what fits, and never the other way about.
 * @throws Error for a keyword that it does not know
 */
export function schemaCheck(root: Schema): Check {
  const named = new Map<string, Check>();

  const check = (schema: Schema): Check => {
    // The type first: what the others ask of a value, only a value of the type has.
    const all = schema.type === undefined ? [] : [typeCheck(schema.type as string | string[])];
    for (const [keyword, by] of Object.entries(schema)) {
      if (SILENT.has(keyword) || BESIDE.has(keyword)) continue;
      all.push(keywordCheck(keyword, by));
    }
    if (schema.items && !schema.prefixItems) all.push(items(schema.items as Schema));
    if (schema.type === 'object') all.push(properties(schema));
    return all.length === 1 ? (all[0] as Check) : (value) => all.every((holds) => holds(value));
  };

  const keywordCheck = (keyword: string, by: unknown): Check => {
    switch (keyword) {
      case '$ref':
        return reference(by as string);
      case 'anyOf': {
        const options = (by as Schema[]).map(check);
        return (value) => options.some((holds) => holds(value));
      }
      case 'const':
        return (value) => value === by;
      case 'enum': {
        const values = new Set(by as unknown[]);
        return (value) => values.has(value);
      }
      case 'pattern': {
        const pattern = new RegExp(by as string, 'u');
        return (value) => pattern.test(value as string);
      }
      case 'minimum':
        return (value) => (value as number) >= (by as number);
      case 'maximum':
        return (value) => (value as number) <= (by as number);
      case 'minLength':
      case 'minItems':
        return (value) => (value as { length: number }).length >= (by as number);
      case 'maxItems':
        return (value) => (value as { length: number }).length <= (by as number);
      case 'prefixItems': {
        const checks = (by as Schema[]).map(check);
        return (value) => checks.every((holds, i) => holds((value as unknown[])[i]));
      }
      default:
        return unknown(keyword);
    }
  };

  /** Looked up when first asked: definitions may name one another. */
  const reference = (path: string): Check => {
    const name = path.replace('#/$defs/', '');
    const schema = (root.$defs as Record<string, Schema>)[name] ?? unknown(path);
    return (value) => {
      const holds = named.get(name) ?? check(schema);
      named.set(name, holds);
      return holds(value);
    };
  };

  const items = (schema: Schema): Check => {
    const holds = check(schema);
    return (value) => (value as unknown[]).every(holds);
  };

  /** Every key is known or, in a record, allowed, and none that is required is missing. */
  const properties = (schema: Schema): Check => {
    const known = new Map(
      Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(([k, s]) => [k, check(s)]),
    );
    const required = (schema.required ?? []) as string[];
    const name = schema.propertyNames ? check(schema.propertyNames as Schema) : () => true;
    const other = schema.additionalProperties ? check(schema.additionalProperties as Schema) : () => false;
    return (value) => {
      let found = 0;
      for (const key of Object.keys(value as object)) {
        const held = (value as Record<string, unknown>)[key];
        const own = known.get(key);
        if (own ? !own(held) : !(name(key) && other(held))) return false;
        if (own) found++;
      }
      return found === known.size || required.every((key) => Object.hasOwn(value as object, key));
    };
  };

  return check(root);
}

const TYPES: Readonly<Record<string, Check>> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isSafeInteger,
  null: (value) => value === null,
};

function typeCheck(types: string | readonly string[]): Check {
  const [first, second, ...more] = [types].flat().map((type) => TYPES[type] ?? unknown(`type ${type}`));
  if (!first || more.length > 0) return unknown(`types ${types}`);
  return second ? (value) => first(value) || second(value) : first;
}

function unknown(what: string): never {
  throw new Error(`no check for ${what}`);
}
