import type { Headers } from '../emit/csv.js';
import type { TableName } from '../emit/tables.js';
import type { SchemaName } from '../schema/jsonSchema.js';
import type { ImportLimits } from '../schema/types.js';
import type { ProgramDescription } from './args/describe.js';
import type { SelfText } from './completion/index.js';
import type { ExplainSettings } from './explainCommand.js';
import type { InputSettings } from './input/listInputs.js';
import type { Shard } from './input/shard.js';
import type { LabelsSettings } from './labelsCommand.js';
import type { Encoding } from './output/encode.js';
import type { Format } from './output/formats.js';
import type { ReporterName } from './report/reporterNames.js';
import type { ReviewSettings } from './reviewCommand.js';

/** How documents become text. */
export interface RenderSettings {
  readonly format: Format;
  readonly table: TableName | 'all';
  readonly headers: Headers;
  readonly pretty: boolean;
  /** For Excel: a byte order mark, and no cell that it would take for a formula. */
  readonly excel: boolean;
  readonly encoding: Encoding;
}

/** What an import was asked to do. */
export interface ImportSettings {
  readonly inputs: InputSettings;
  readonly stdinFilename: string | null;
  readonly output: string | null;
  /** `format` and `table` are null where nothing was said; what they become depends on the inputs and the output. */
  readonly render: Omit<RenderSettings, 'format' | 'table'> & {
    readonly format: Format | null;
    readonly table: TableName | 'all' | null;
  };
  readonly municipality: string | null;
  /** Path of a lexicon file. */
  readonly lexicon: string | null;
  readonly limits: ImportLimits;
  /** Paths of corrections files. */
  readonly corrections: readonly string[];
  readonly jobs: number;
  /** Milliseconds for one document. */
  readonly timeout: number | null;
  readonly shard: Shard | null;
  readonly journal: string | null;
  readonly reporter: ReporterName | null;
  /** Where the reporter writes; null is standard error. */
  readonly reportTo: string | null;
  /** Warnings fail the run. */
  readonly strict: boolean;
  /** More doubts fail the run. */
  readonly maxDoubts: number | null;
  /** A directory of stored JSON outputs to compare with. */
  readonly check: string | null;
  readonly quiet: boolean;
  /** Colours on a terminal, unless the environment is against them. */
  readonly color: boolean;
}

export interface SchemaSettings {
  readonly schema: SchemaName | 'lexicon';
  readonly output: string | null;
}

export interface MergeSettings {
  readonly inputs: readonly string[];
  readonly output: string | null;
}

export type Command =
  | { readonly kind: 'import'; readonly settings: ImportSettings }
  | { readonly kind: 'schema'; readonly settings: SchemaSettings }
  | { readonly kind: 'merge'; readonly settings: MergeSettings }
  | { readonly kind: 'review'; readonly settings: ReviewSettings }
  | { readonly kind: 'explain'; readonly settings: ExplainSettings }
  | { readonly kind: 'labels'; readonly settings: LabelsSettings }
  /** A text about the program itself. */
  | { readonly kind: 'self'; readonly which: SelfText; readonly program: ProgramDescription }
  /** Help or the version was printed. */
  | { readonly kind: 'nothing' };
