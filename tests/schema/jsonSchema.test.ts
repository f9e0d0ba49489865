import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchemaText, SCHEMA_NAMES } from '../../src/schema/jsonSchema.js';

it.each(SCHEMA_NAMES)('schemas/plan-%s.schema.json is current (npm run schemas)', (name) => {
  const kept = readFileSync(new URL(`../../schemas/plan-${name}.schema.json`, import.meta.url), 'utf8');
  expect(jsonSchemaText(name)).toBe(kept);
});

it('has a description or a title for every property of every object', () => {
  const bare: string[] = [];
  const visit = (schema: Record<string, unknown>, path: string) => {
    for (const [name, property] of Object.entries(
      (schema.properties ?? {}) as Record<string, Record<string, unknown>>,
    )) {
      const named = 'title' in property || '$ref' in property || 'anyOf' in property;
      if (!named) bare.push(`${path}.${name}`);
      visit(property, `${path}.${name}`);
    }
    for (const [name, part] of Object.entries((schema.$defs ?? {}) as Record<string, Record<string, unknown>>)) {
      visit(part, name);
    }
  };
  visit(JSON.parse(jsonSchemaText('document')), 'document');
  expect(bare).toEqual([]);
});
