import { matchKey } from '../japanese/index.js';
import type { SourceText } from '../model/sourceText.js';
import { splitLevels } from './levelsInCell.js';
import { inOrderOfRank } from './rankedLevels.js';
import type { Value } from './value.js';

/** A level that a form prints in a cell of its own, in which table, and whether among the texts of an item. */
interface FormLevel {
  readonly label: string;
  /** Where the label is printed. */
  readonly labelAt: number | undefined;
  readonly text: SourceText;
  readonly form: object | null;
  readonly ofItem: boolean;
}

/** Levels of forms, as they are handed from what ends to what begins. */
export type FormLevels = FormLevel[];

/** The levels of the plan (基本目標, 施策) that hold for the records at hand, outermost first. */
export class Levels {
  /** Those of the outline's headings, and those of a form's own cells. */
  private outline: readonly SourceText[] = [];
  private ofForms: FormLevels = [];
  /** The outermost headings so far, whether anything stood below them or not. */
  readonly chapters: SourceText[] = [];
  /** A heading inside a form. */
  private awaited: { readonly texts: readonly SourceText[]; readonly leave: () => void } | null = null;
  /** The levels that head a sheet of several parts. */
  private sheet: FormLevels = [];
  /** The table being read, and the one in which the open record began. */
  private form: object | null = null;
  private openedIn: object | null = null;
  private readonly again = new Set<FormLevel>();
  /** The label beside levels that the form at hand printed again, and how many of the levels reach down to the last of them. */
  private reprinted: { readonly labelAt: number; readonly count: number } | null = null;

  texts(): SourceText[] {
    return [...this.outline, ...inOrderOfRank(this.ofForms).map((c) => c.text)];
  }

  // ── headings of the outline ────────────────────────────────────────────────────────────────────────────────────────

  enter(texts: readonly SourceText[]): void {
    this.outline = texts;
    if (texts[0] && texts[0] !== this.chapters.at(-1)) this.chapters.push(texts[0]);
  }

  /** Inside a form a heading only counts once the form has ended; `leave` takes it out of the outline again. */
  await(texts: readonly SourceText[], leave: () => void): void {
    this.awaited = { texts, leave };
  }

  /** The heading headed a part of the form, which goes on. */
  leaveAwaited(): void {
    this.awaited?.leave();
    this.awaited = null;
  }

  /** The form has ended: the heading inside it heads what follows. */
  enterAwaited(): void {
    if (this.awaited) this.outline = this.awaited.texts;
    this.awaited = null;
  }

  // ── cells of forms ─────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The levels in a cell of their own; those with the same label, and what stands below them, end. One label may stand beside a
   * level in each of its rows:
   * ```
   *   計画での位置づけ | 基本目標２　海と暮らす
   *                    | 施策１　港の再生
   * ```
   * Where the next form prints the first of them again, only those below it end.
   */
  add(printed: SourceText | null, texts: readonly SourceText[], ofItem: boolean): void {
    const label = printed?.value ?? '';
    const labelAt = printed?.at[0];
    const at = this.find(label);
    const kept = this.reprinted && this.reprinted.labelAt === labelAt ? this.reprinted.count : at;
    if (at >= 0 && !this.goesOn(printed, ofItem)) this.ofForms.splice(Math.max(at, kept));
    this.reprinted = null;
    for (const text of texts) this.ofForms.push({ label, labelAt, text, form: this.form, ofItem });
  }

  /** Whether the form at hand prints levels of the open item again: they may be the levels of the next one. */
  repeat(printed: Value, ofItem: readonly SourceText[], label: SourceText | null): boolean {
    const own = new Set(ofItem.map((t) => matchKey(t.value)));
    const keys = splitLevels(printed).map((t) => matchKey(t.value));
    if (!keys.every((key) => own.has(key))) return false;
    for (const level of this.ofForms)
      if (keys.includes(matchKey(level.text.value)) && this.form !== this.openedIn) this.again.add(level);
    const last = this.ofForms.findLastIndex((l) => l.label === label?.value && keys.includes(matchKey(l.text.value)));
    const labelAt = label?.at[0];
    this.reprinted = last >= 0 && labelAt !== undefined ? { labelAt, count: last + 1 } : null;
    return true;
  }

  /** The levels that the form at hand printed again. */
  get repeated(): FormLevels {
    return this.ofForms.filter((c) => this.again.has(c));
  }

  /** 【基本方針】１ …, 【施策】(1) …, items, 【施策】(2) … on lines between forms: the levels above the one that ends go on. */
  beside(label: string): FormLevels {
    const above = this.ofForms.slice(0, Math.max(0, this.find(label)));
    return this.form === null && above.every((c) => c.form === null) ? above : this.repeated;
  }

  /** 取組内容, then 関連施策 for the first time in the same form: it is the open item's own. */
  isOwn(printed: SourceText | null): boolean {
    const isNew = this.find(printed?.value ?? '') < 0 || this.goesOn(printed, true);
    return isNew && this.form !== null && this.form === this.openedIn;
  }

  /** The level above stands beside the same label, and no text of the item between them. */
  private goesOn(printed: SourceText | null, ofItem: boolean): boolean {
    const above = this.ofForms.at(-1);
    if (!above || !printed || above.ofItem !== ofItem) return false;
    return above.labelAt === printed.at[0] && isName(above.text);
  }

  private find(label: string): number {
    return this.ofForms.findIndex((c) => c.label === label);
  }

  /** A record begins in the table at hand. */
  open(): void {
    this.openedIn = this.form;
  }

  /** The open record began in a table. */
  get beganInForm(): boolean {
    return this.openedIn !== null;
  }

  get isInForm(): boolean {
    return this.form !== null;
  }

  /** What `read` tells stands in one table; where it tells of no item (`isHead`), its levels may head a sheet. */
  inForm(read: () => void, isHead: () => boolean): void {
    const outer = this.form;
    this.form = {};
    this.again.clear();
    read();
    if (!outer && isHead() && this.ofForms.some((c) => c.form === this.form)) this.sheet = this.ofForms;
    this.form = outer;
  }

  /** The levels of forms that hold from here on: `[]` where nothing goes on. */
  keep(levels: FormLevels): void {
    this.ofForms = levels;
  }

  /** All of them: 施策：… in a row of its own above a register is the level of its items. */
  get above(): FormLevels {
    return this.ofForms;
  }

  /** Those that do not stand among the texts of an item. */
  get aboveItem(): FormLevels {
    return this.ofForms.filter((c) => !c.ofItem);
  }

  /** Those of the table at hand. */
  get ofThisForm(): FormLevels {
    return this.ofForms.filter((c) => c.form !== null && c.form === this.form);
  }

  // ── sheets ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  get ofSheet(): FormLevels {
    return this.sheet;
  }

  /** The heading heads a part of the sheet at hand. */
  isPartOfSheet(heading: string): boolean {
    return this.sheet.length > 0 && namesPart(heading);
  }

  endSheet(): void {
    this.sheet = [];
  }
}

/** A number alone only numbers the name beside it. */
const isName = ({ value }: SourceText): boolean => /\p{L}{2}/u.test(value);

/** ２ 施策を構成する事務事業（令和6年度）: a heading that says what the table below it lists, and names no level of the plan. */
function namesPart(heading: string): boolean {
  const words = heading.replace(/[（(][^）)]*[）)]/g, '').trim();
  return /(?:指標|評価|事業|取組|項目|一覧|状況|推移|実績|結果|内訳|概要|課題|方向性|方針)$/.test(words);
}
