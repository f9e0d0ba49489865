import type { Headers } from '../emit/csv.js';
import type { TableName } from '../emit/tables.js';
import type { SchemaName } from '../schema/jsonSchema.js';
import type { Format } from './formats.js';

/** What an import was asked to do, every default filled in. */
export interface ImportSettings {
  /** As given: a path, or `-` for standard input. */
  readonly input: string;
  readonly output: string | null;
  readonly format: Format;
  readonly table: TableName;
  readonly headers: Headers;
  readonly municipality: string | null;
  readonly pretty: boolean;
  readonly quiet: boolean;
}

export interface SchemaSettings {
  readonly schema: SchemaName;
  readonly output: string | null;
}

export type Command =
  | { readonly kind: 'import'; readonly settings: ImportSettings }
  | { readonly kind: 'schema'; readonly settings: SchemaSettings }
  /** Help or the version was printed. */
  | { readonly kind: 'nothing' };
