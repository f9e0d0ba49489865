import { type DiagnosticCode, diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import { appendLine, type SourceText } from '../model/sourceText.js';
import type { NoteDraft, PlanDraft } from './draft.js';
import { textPlace } from './where.js';

/** A plan in the making, and what is kept beside its records: texts that belong to none, labels, and what was not understood. */
export class PlanNotes {
  protected readonly plan: PlanDraft = { departments: [], records: [], notes: [], labels: [], diagnostics: [] };
  private readonly unknown = new Set<string>();

  constructor(private readonly characters: SourceCharacters) {}

  note(heading: SourceText | null, text: SourceText): void {
    if (text.value.trim() === '') return;
    const last = this.plan.notes.at(-1);
    if (last && heading !== null && last.heading === heading) {
      this.plan.notes[this.plan.notes.length - 1] = { heading, text: appendLine(last.text, text) };
    } else this.plan.notes.push({ heading, text } satisfies NoteDraft);
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
