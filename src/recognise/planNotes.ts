import { type DiagnosticCode, diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import { appendLine, joinTexts, type SourceText } from '../model/sourceText.js';
import type { HeadDraft, NoteDraft, PlanDraft, RecordDraft } from './draft.js';
import type { FieldInput } from './fields/input.js';
import { areForeign, isOfMeeting, rowToText, tellsOfPlan } from './foreignRows.js';
import type { LabelField } from './lexicon/types.js';
import { textPlace } from './where.js';

/** A plan in the making, and what is kept beside its records: texts that belong to none, labels, and what was not understood. */
export class PlanNotes {
  protected readonly plan: PlanDraft = { departments: [], records: [], notes: [], labels: [], diagnostics: [] };
  private readonly unknown = new Set<string>();

  constructor(private readonly characters: SourceCharacters) {}

  headOf(department: SourceText): HeadDraft | null {
    return this.plan.departments.find((d) => d.name.value === department.value)?.head ?? null;
  }

  note(heading: SourceText | null, text: SourceText): void {
    if (text.value.trim() === '') return;
    const last = this.plan.notes.at(-1);
    if (last && heading !== null && last.heading === heading) {
      this.plan.notes[this.plan.notes.length - 1] = { heading, text: appendLine(last.text, text) };
    } else this.plan.notes.push({ heading, text } satisfies NoteDraft);
  }

  /** Keeps rows of another kind of list as notes; false for rows of a plan. */
  protected noteForeign(records: readonly RecordDraft[]): boolean {
    if (!areForeign(records)) return false;
    this.note(null, joinTexts(records.map(rowToText), '\n'));
    return true;
  }

  /** Keeps as a note what no more is known of than cells under a label: No. | 施設名 | 所在地. False for any record. */
  protected noteBlank(record: RecordDraft): boolean {
    if (record.number || record.title || record.divisions.length > 0 || tellsOfPlan(record)) return false;
    for (const { label, text } of record.extras) this.note(label, text);
    return true;
  }

  /** Keeps what a meeting had before it as a note; false for any other section. */
  protected noteOfMeeting({ label, value }: FieldInput): boolean {
    if (!label || !isOfMeeting(label.value)) return false;
    this.note(label, value.text);
    return true;
  }

  /** １ 概要 before any item: what the document is about. */
  protected noteOfDocument(field: LabelField | null, { label, value }: FieldInput): boolean {
    if (field !== 'measures' || !label || this.plan.records.length > 0 || !OVERVIEW.test(label.value)) return false;
    this.note(label, value.text);
    return true;
  }

  label(text: SourceText): void {
    this.plan.labels.push(text);
  }

  report(code: DiagnosticCode, at: SourceText | null, details: Record<string, string | number> = {}): void {
    this.plan.diagnostics.push(diagnostic(code, at ? textPlace(at, this.characters) : null, details));
  }

  /** Names a label that nobody knows, once in a document. */
  reportUnknown(label: SourceText): void {
    if (this.unknown.has(label.value)) return;
    this.unknown.add(label.value);
    this.report('label-unknown', label, { label: label.value });
  }
}

const OVERVIEW = /^[\s　■□◆◇●○]*(?:[0-9０-９Ⅰ-Ⅻ一二三]{1,2}[.．、\s　]*)?(?:計画|本書|資料|報告書?)?の?概要[\s　]*$/u;
