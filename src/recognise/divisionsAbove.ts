import type { SourceText } from '../model/sourceText.js';
import { emptyRecord, type RecordDraft } from './draft.js';
import { HANDLERS } from './fields/handlers.js';
import type { FieldContext, FieldInput } from './fields/input.js';

/** Who is at the head of a 部 or of all; any other post is that of a smaller unit. */
const OF_DEPARTMENT = /[部局]\s*長|本部長|市長|町長|村長|区長|教育長|管理者/;
/** 課室所長名, 課長, 所属長名, 園長氏名. */
const OF_DIVISION = /[課室所属係班園館校場署]\s*長/;

/**
 * The divisions that stand before anything they could belong to: the head of the sheet of a division, or the cell above an
 * item's name.
 */
export class DivisionsAbove {
  private divisions: SourceText[] = [];
  /** Records have them already: what is told next begins another sheet. */
  private isGiven = false;
  /** They stand beside the name of a level, in a form that tells of no item. */
  private areOfLevel = false;
  /** The item that shares them with records before it, or with the level above it. */
  private sharing: RecordDraft | null = null;

  get isEmpty(): boolean {
    return this.divisions.length === 0;
  }

  /** @param isOfLevel the form at hand names a level of the plan. */
  add(input: FieldInput, context: FieldContext, isOfLevel: boolean): void {
    if (this.isGiven) this.end();
    this.areOfLevel = isOfLevel;
    const holder = emptyRecord();
    HANDLERS.division(holder, input, context);
    this.divisions.push(...holder.divisions);
  }

  end(): void {
    this.divisions = [];
    this.isGiven = false;
    this.areOfLevel = false;
  }

  /**
   * To the one item that they stand above.
   * @param isInLevel the item opens in the form that names its level.
   */
  giveToItem(record: RecordDraft, isInLevel: boolean): void {
    record.divisions.push(...this.divisions);
    this.sharing = this.isGiven || (this.areOfLevel && !isInLevel) ? record : null;
    this.end();
  }

  /** 個別施策の担当課 | 人事課 below what heads the whole sheet or its level: an item's own take the place of those that are not its alone. */
  leaveToOwn(record: RecordDraft): void {
    if (record === this.sharing) record.divisions = [];
    this.sharing = null;
  }

  /** To each record of a list none of which names its own. */
  giveTo(records: readonly RecordDraft[]): void {
    if (this.isEmpty || records.length === 0) return;
    if (records.every((r) => r.divisions.length === 0))
      for (const record of records) record.divisions.push(...this.divisions);
    this.isGiven = true;
  }

  /** 課長名 beside the name of one division: it heads that, and not its department. */
  headedBy(label: SourceText | null): SourceText | null {
    const words = label?.value ?? '';
    const isOfUnit = OF_DIVISION.test(words) && !OF_DEPARTMENT.test(words);
    return isOfUnit && this.divisions.length === 1 ? (this.divisions[0] ?? null) : null;
  }
}
