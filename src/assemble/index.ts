import type { Layout } from '../model/block.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import type { SourceText } from '../model/sourceText.js';
import type { DepartmentDraft, NoteDraft, PlanDraft } from '../recognise/draft.js';
import type { Department, PlanDocument } from '../schema/types.js';
import { Ledger, unassignedTexts } from './coverage.js';
import { PlaceFinder } from './places.js';
import { draftToRecord, recordTexts } from './record.js';
import { hardlyUnderstood } from './understanding.js';
import { isYear, withoutBlanks } from './withoutBlanks.js';

export interface AssembleInput {
  readonly source: PlanDocument['source'];
  readonly fields: Pick<PlanDocument, 'municipality' | 'title' | 'kind' | 'fiscalYears' | 'asOf'>;
  /** Text that the document's own fields were read from. */
  readonly fieldTexts: readonly SourceText[];
  readonly plan: PlanDraft;
  readonly layout: Layout;
  /** Source ranges [from, to) of a text input that are markup. */
  readonly markup: readonly (readonly [from: number, to: number])[];
  readonly characters: SourceCharacters;
  /** Findings of the earlier stages. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Drafts → the plan document: values with evidence, what is left over as notes, coverage. Not yet validated. */
export function assemble(input: AssembleInput): PlanDocument {
  const { characters } = input;
  const plan = withoutBlanks(input.plan);
  const years = input.fields.fiscalYears;
  const finder = new PlaceFinder(characters);
  const ledger = new Ledger(characters);
  for (const f of input.layout.furniture) for (const line of f.lines) ledger.leaveOut(line.text);
  for (const [from, to] of input.markup) ledger.leaveOutRange(from, to);
  for (const text of [
    ...input.fieldTexts,
    ...plan.labels,
    ...plan.departments.flatMap(departmentTexts),
    ...plan.notes.flatMap(noteTexts),
    ...plan.records.flatMap((r) => r.labels),
  ])
    ledger.assign(text);
  for (const record of plan.records)
    for (const list of Object.values(recordTexts(record))) for (const text of list) ledger.assign(text);
  const rest = unassignedTexts(input.layout, ledger).map((text): NoteDraft => ({ heading: null, text }));
  const restCount = rest.reduce((n, { text }) => n + text.value.replace(/\s/g, '').length, 0);
  for (const { text } of rest) ledger.assign(text);
  const ids = new Set<string>();
  const diagnostics = [...input.diagnostics, ...plan.diagnostics];
  const first = rest[0];
  if (first)
    diagnostics.push(diagnostic('text-unassigned', finder.placesOf(first.text)[0] ?? null, { count: restCount }));
  const document: PlanDocument = {
    schemaVersion: '1',
    source: input.source,
    ...input.fields,
    fiscalYears: years && isYear(years.from) && isYear(years.to) && years.from <= years.to ? years : null,
    departments: plan.departments.map(draftToDepartment),
    records: plan.records.flatMap((r) => draftToRecord(r, finder, ids) ?? []),
    notes: [...plan.notes, ...rest].map(({ heading, text }) => ({
      heading: heading?.value ?? null,
      text: text.value,
      source: finder.placesOf(text)[0] ?? null,
    })),
    diagnostics,
    coverage: ledger.count(),
  };
  const doubtful = hardlyUnderstood(document);
  return doubtful ? withDoubt(document, doubtful) : document;
}

/** The diagnostic speaks of every record. */
const withDoubt = (document: PlanDocument, doubt: Diagnostic): PlanDocument => ({
  ...document,
  records: document.records.map((r) => ({ ...r, doubts: [...r.doubts, doubt.code].sort() })),
  diagnostics: [...document.diagnostics, doubt],
});

const draftToDepartment = (d: DepartmentDraft): Department => ({
  name: d.name.value,
  head: d.head && {
    title: d.head.title?.value ?? null,
    name: d.head.name?.value ?? null,
    reading: d.head.reading?.value ?? null,
  },
  policy: d.policy?.value ?? null,
  duties: d.duties?.value ?? null,
  summary: d.summary?.value ?? null,
});

const departmentTexts = (d: DepartmentDraft): SourceText[] =>
  [d.name, d.head?.title, d.head?.name, d.head?.reading, d.policy, d.duties, d.summary].filter(
    (t): t is SourceText => t !== null && t !== undefined,
  );

const noteTexts = (n: NoteDraft): SourceText[] => (n.heading ? [n.heading, n.text] : [n.text]);
