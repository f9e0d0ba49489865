import * as z from 'zod';
import { configFile } from './config.js';
import { correctionsFile } from './corrections.js';
import { planDocument } from './document.js';
import { planRecord } from './record.js';

const SCHEMAS = {
  document: planDocument,
  record: planRecord,
  corrections: correctionsFile,
  config: configFile,
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** JSON Schema (draft 2020-12) of the contract, as it is kept in `schemas/`. */
export function jsonSchemaText(name: SchemaName): string {
  return `${JSON.stringify(z.toJSONSchema(SCHEMAS[name]), null, 2)}\n`;
}
