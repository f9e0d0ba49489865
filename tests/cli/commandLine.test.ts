import { expect, it } from 'vitest';
import { TABLE_NAMES } from '../../src/cli/args/importProgram.js';
import { SCHEMAS } from '../../src/cli/commandLine.js';
import { ENCODINGS } from '../../src/cli/output/encode.js';
import { FORMAT_NAMES } from '../../src/cli/output/formats.js';
import { REPORTERS } from '../../src/cli/report/reporterNames.js';
import { TABLES } from '../../src/emit/tables.js';
import { configFile } from '../../src/schema/config.js';
import { SCHEMA_NAMES } from '../../src/schema/jsonSchema.js';

it('knows every table and schema by name', () => {
  expect(TABLE_NAMES).toEqual(Object.keys(TABLES));
  expect(SCHEMAS).toEqual([...SCHEMA_NAMES, 'lexicon']);
});

it('has a config file that allows what the command line allows', () => {
  const { format, table, encoding, reporter } = configFile.shape;
  expect(format.unwrap().options).toEqual(FORMAT_NAMES);
  expect(table.unwrap().options).toEqual([...TABLE_NAMES, 'all']);
  expect(encoding.unwrap().options).toEqual(ENCODINGS);
  expect(reporter.unwrap().options).toEqual(REPORTERS);
});
