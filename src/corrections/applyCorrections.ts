import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { planDocument } from '../schema/document.js';
import { planRecord, RECORD_FIELDS } from '../schema/record.js';
import type { Correction, CorrectionsFile, PlanDocument, PlanRecord, RecordField } from '../schema/types.js';
import { canonicalJson, recordFingerprint } from './fingerprint.js';
import { readPointer, valueAt, withValueAt } from './pointer.js';

/** Fields of the document itself that a person may correct. */
const DOCUMENT_FIELDS: ReadonlySet<string> = new Set([
  'municipality',
  'title',
  'kind',
  'fiscalYears',
  'asOf',
  'departments',
]);
const FIELDS_OF_RECORDS: ReadonlySet<string> = new Set(RECORD_FIELDS);

/** What became of the corrections of a file. */
export interface Corrected {
  /** With the corrections in it, and a diagnostic for each that no longer fits. */
  readonly document: PlanDocument;
  readonly applied: readonly Correction[];
  /** Ids of records that a person has checked and that have not changed since. */
  readonly checked: readonly string[];
  readonly unfit: readonly Diagnostic[];
}

/**
 * Puts a person's corrections into a document as it was imported. A correction holds only where the importer still reads
 * what the person saw; one that would break the contract is refused. A checked record has no doubts left.
 */
export function applyCorrections(document: PlanDocument, file: CorrectionsFile): Corrected {
  const records = new Map(document.records.map((r) => [r.id, r]));
  const unfit: Diagnostic[] = [];
  const applied: Correction[] = [];
  let whole = document;
  for (const c of file.corrections) {
    const record = c.record === null ? null : (records.get(c.record) ?? null);
    const report = (why: string) => {
      const what = c.record === null ? c.path : `${c.path} of record ${c.record}`;
      unfit.push(diagnostic('correction-unfit', record && beginning(record), { what, why }));
    };
    if (c.record !== null && !record) {
      report('there is no such record');
      continue;
    }
    const target = record ?? whole;
    const outcome = correct(target, c);
    if ('why' in outcome) report(outcome.why);
    else {
      applied.push(c);
      if (record) records.set(record.id, outcome.value as PlanRecord);
      else whole = outcome.value as PlanDocument;
    }
  }
  const asRead = new Map(document.records.map((r) => [r.id, r]));
  const checked: string[] = [];
  for (const { record: id, fingerprint } of file.checked) {
    const read = asRead.get(id);
    const record = records.get(id);
    if (read && record && recordFingerprint(read) === fingerprint) {
      checked.push(id);
      records.set(id, { ...record, doubts: [] });
      continue;
    }
    const why = read ? 'it has changed since it was checked' : 'there is no such record';
    unfit.push(
      diagnostic('correction-unfit', read ? beginning(read) : null, { what: `the check of record ${id}`, why }),
    );
  }
  const sum = diagnostic('correction-applied', null, { values: applied.length, records: checked.length });
  return {
    document: {
      ...whole,
      records: document.records.map((r) => records.get(r.id) ?? r),
      diagnostics: [...document.diagnostics, sum, ...unfit],
    },
    applied,
    checked,
    unfit,
  };
}

function correct(target: PlanRecord | PlanDocument, c: Correction): { value: unknown } | { why: string } {
  const steps = readPointer(c.path);
  const isRecord = c.record !== null;
  const field = steps[0] as string;
  if (!(isRecord ? FIELDS_OF_RECORDS : DOCUMENT_FIELDS).has(field)) return { why: 'this field is not for correction' };
  const found = valueAt(target, steps);
  if (found === undefined) return { why: 'nothing stands there' };
  if (canonicalJson(found) !== canonicalJson(c.was)) return { why: `it now reads ${excerpt(found)}` };
  let value = withValueAt(target, steps, c.value);
  if (isRecord && isEmpty(valueAt(value, [field]))) {
    const { [field as RecordField]: _, ...evidence } = (value as PlanRecord).evidence;
    value = { ...(value as PlanRecord), evidence };
  }
  const check = isRecord ? planRecord.safeParse(value) : planDocument.safeParse(value);
  if (!check.success) return { why: `its value is not allowed (${check.error.issues[0]?.message ?? 'wrong type'})` };
  return { value };
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

function excerpt(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

const beginning = ({ source }: PlanRecord): Place =>
  'page' in source ? source : { line: source.line, toLine: source.line };
