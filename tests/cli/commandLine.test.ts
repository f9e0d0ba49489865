import { expect, it } from 'vitest';
import { SCHEMAS, TABLE_NAMES } from '../../src/cli/commandLine.js';
import { TABLES } from '../../src/emit/tables.js';
import { SCHEMA_NAMES } from '../../src/schema/jsonSchema.js';

it('knows every table and schema by name', () => {
  expect(TABLE_NAMES).toEqual(Object.keys(TABLES));
  expect(SCHEMAS).toEqual(SCHEMA_NAMES);
});
