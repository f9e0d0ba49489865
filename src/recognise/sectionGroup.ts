import type { Line } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import { emptyRecord, type RecordDraft } from './draft.js';
import { HANDLERS, handlerOf } from './fields/handlers.js';
import { type FieldContext, type FieldInput, labelledInput } from './fields/input.js';
import { type Goal, linesToGoals } from './goals.js';
import { sliceLine } from './items.js';
import { joinByNumber } from './itemsAbove.js';
import { GOALS, isGoal, TEXTS } from './lexicon/itemFields.js';
import type { LabelField, LabelReading } from './lexicon/types.js';
import { linesToStamped } from './stamp.js';
import { itemToParts } from './subLabels.js';
import { linesToText, linesToValue } from './value.js';

const CONTENT: ReadonlySet<LabelField> = new Set([...GOALS, ...TEXTS, 'criteria']);

/** A section that belongs to every record of its part. */
export interface SharedSection {
  readonly field: LabelField | null;
  readonly input: FieldInput;
}

/**
 * The sections of one department (現状と課題, 部局目標, 手段及び方策) whose numbered items belong together: the same number
 * in several sections is the same record. A section without numbers belongs to every record of the group.
 */
export class SectionGroup {
  private readonly records = new Map<number, RecordDraft>();
  private shared: SharedSection[] = [];
  private readonly numbered = new Set<string>();

  /** Markers of later sections, which say what the record's number says, and labels inside items. */
  readonly markers: SourceText[] = [];

  constructor(private readonly context: FieldContext) {}

  get isEmpty(): boolean {
    return this.records.size === 0 && this.shared.length === 0;
  }

  /** Items have been counted, or it has been told what is aimed at. */
  get hasGoals(): boolean {
    return this.records.size > 0 || this.shared.some((s) => isGoal(s.field));
  }

  /** The record that was filled last: what a nested table belongs to. */
  get last(): RecordDraft | null {
    if (!this.filled && this.tellsWholeRecord()) this.filled = this.alone = emptyRecord();
    return this.filled;
  }

  private filled: RecordDraft | null = null;
  /** The one record of sections without numbers, once figures were told of it. */
  private alone: RecordDraft | null = null;

  /** False when the section begins a new group: its numbers were told for this field already. */
  accepts(field: LabelField | null, input: FieldInput): boolean {
    return !this.numbered.has(sectionKey(field, input));
  }

  /** Adds a section; gives back the text that stands before its first item and belongs to none. */
  add(field: LabelField | null, input: FieldInput): SourceText | null {
    const list = linesToGoals(input.value.lines, this.context.legend, field === 'goals');
    if (list.goals.length === 0) {
      this.shared.push({ field, input });
      return null;
    }
    this.numbered.add(sectionKey(field, input));
    for (const goal of list.goals) this.addGoal(field, input, { ...goal, lines: goal.lines.map(withoutHyphen) });
    const preface = linesToText(list.preface);
    return preface.value === '' ? null : preface;
  }

  private addGoal(field: LabelField | null, input: FieldInput, goal: Goal): void {
    const record = this.records.get(goal.ordinal) ?? emptyRecord();
    this.records.set(goal.ordinal, record);
    this.filled = record;
    if (record.number && goal.marker) this.markers.push(goal.marker);
    record.number ??= { marker: goal.marker, ordinal: goal.ordinal };
    if (!goal.marker) record.doubts.add('marker-missing');
    if (record.number.marker === null && goal.marker) record.number = { marker: goal.marker, ordinal: goal.ordinal };
    if (field !== null && isGoal(field)) {
      for (const part of itemToParts(goal.lines, this.context.lexicon)) {
        if (part.label) {
          this.addPart(record, part.label.reading, part.label.text, part.lines);
          continue;
        }
        const { text, achievement } = linesToStamped(part.lines, this.context.legend);
        HANDLERS[field](record, { ...input, value: { lines: part.lines, tables: [], text } }, this.context);
        if (achievement) record.achievement ??= achievement;
      }
    } else {
      const value = linesToValue(goal.lines);
      handlerOf(measuredInWords(field, value.text) ? 'criteria' : field)(record, { ...input, value }, this.context);
    }
  }

  private addPart(record: RecordDraft, reading: LabelReading, label: SourceText, lines: readonly Line[]): void {
    this.markers.push(label);
    HANDLERS[reading.field](record, labelledInput(reading, label, linesToValue(lines)), this.context);
  }

  /** Sections without numbers that stand before the first goal of any kind: they belong to the goals that follow. */
  takeShared(): readonly SharedSection[] {
    if (this.records.size > 0) return [];
    const { shared } = this;
    this.shared = [];
    return shared;
  }

  /**
   * ① of 部の課題 above a register whose row ① names the goal: the same number is the same record, so its texts go there. False,
   * and nothing done, unless each item has its row and tells something that the row leaves open.
   */
  joinInto(rows: readonly RecordDraft[]): boolean {
    const joined = joinByNumber([...this.records.values()], rows);
    if (!joined) return false;
    this.markers.push(...joined);
    this.records.clear();
    this.shared = [];
    return true;
  }

  /** The group's records; sections without numbers go to each, or make one record when nothing is numbered. */
  end(): RecordDraft[] {
    const records = [...(this.alone ? [this.alone] : []), ...this.records.values()];
    if (records.length === 0 && this.tellsOneRecord()) records.push(emptyRecord());
    for (const record of records)
      for (const { field, input } of this.shared) {
        if (this.records.size > 0 && field !== null && record[field as 'objective']) continue;
        handlerOf(field)(record, this.withoutStamp(record, field, input), this.context);
      }
    return records;
  }

  /** …を始めます！ 達成: the result stamped on the department's only goal. */
  private withoutStamp(record: RecordDraft, field: LabelField | null, input: FieldInput): FieldInput {
    if (field !== 'goals' || this.records.size > 0) return input;
    const { text, achievement } = linesToStamped(input.value.lines, this.context.legend);
    if (!achievement) return input;
    record.achievement ??= achievement;
    return { ...input, value: { ...input.value, text } };
  }

  /** What is aimed at and what is done, without numbers: nothing else can follow that the figures below are told of. */
  private tellsWholeRecord(): boolean {
    const has = (...fields: readonly LabelField[]) =>
      this.shared.some((s) => s.field !== null && fields.includes(s.field));
    return this.records.size === 0 && has(...GOALS) && has('measures');
  }

  /** Sections without numbers are one record when they say what is to be done, or tell two things about it. */
  private tellsOneRecord(): boolean {
    const fields = new Set(this.shared.flatMap((s) => (s.field !== null && CONTENT.has(s.field) ? [s.field] : [])));
    return fields.size >= 2 || fields.has('objective') || fields.has('measures') || fields.has('goals');
  }
}

/** ①-◆ 学校づくり: the hyphen only ties the ornament to the number. */
const withoutHyphen = (line: Line): Line =>
  /^[-－‐―ー][\s　]?[◆◇■□●○・]/u.test(line.text.value) ? sliceLine(line, 1) : line;

/** (1) 研修の受講者 30人 in a section 達成指標 tells in words what ① is measured by, as a column of a register does. */
const measuredInWords = (field: LabelField | null, text: SourceText): boolean =>
  (field === 'indicator' || field === 'target') && /[\p{L}ー]{4}/u.test(text.value);

const sectionKey = (field: LabelField | null, input: FieldInput): string => field ?? `?${input.label?.value ?? ''}`;
