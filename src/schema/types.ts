import type * as z from 'zod';
import type { department, municipality, planDocument } from './document.js';
import type { indicator, indicatorValue } from './indicator.js';
import type { importLimits } from './options.js';
import type { achievement, extra, itemNumber, planRecord, progress, schedule } from './record.js';

/** Types of the contract, inferred from its schemas. Importing them loads nothing at run time. */

type Frozen<T> = T extends string | number | boolean | null | undefined ? T : { readonly [K in keyof T]: Frozen<T[K]> };

export type PlanDocument = Frozen<z.infer<typeof planDocument>>;
export type PlanRecord = Frozen<z.infer<typeof planRecord>>;
export type Municipality = Frozen<z.infer<typeof municipality>>;
export type Department = Frozen<z.infer<typeof department>>;
export type DocumentKind = NonNullable<PlanDocument['kind']>;
export type FiscalYears = NonNullable<PlanDocument['fiscalYears']>;
export type Note = PlanDocument['notes'][number];
export type Coverage = PlanDocument['coverage'];
export type ItemNumber = Frozen<z.infer<typeof itemNumber>>;
export type Indicator = Frozen<z.infer<typeof indicator>>;
export type IndicatorValue = Frozen<z.infer<typeof indicatorValue>>;
export type ValueKind = IndicatorValue['kind'];
export type Comparator = IndicatorValue['comparator'];
export type Schedule = Frozen<z.infer<typeof schedule>>;
export type Progress = Frozen<z.infer<typeof progress>>;
export type Achievement = Frozen<z.infer<typeof achievement>>;
export type AchievementLevel = NonNullable<Achievement['level']>;
export type Extra = Frozen<z.infer<typeof extra>>;
export type { RecordField } from './record.js';

export type ImportLimits = Frozen<z.infer<typeof importLimits>>;

/** One value that a person set right; `record` null is the document itself, `path` a JSON Pointer within it. */
export interface Correction {
  readonly record: string | null;
  readonly path: string;
  readonly was: unknown;
  readonly value: unknown;
}

/** What a reader of the review page saved; schema: `correctionsFile`. */
export interface CorrectionsFile {
  readonly schemaVersion: '1';
  readonly source: { readonly path: string | null; readonly sha256: string };
  readonly corrections: readonly Correction[];
  readonly checked: readonly { readonly record: string; readonly fingerprint: string }[];
}
