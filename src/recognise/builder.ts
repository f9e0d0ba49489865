import { matchKey } from '../japanese/index.js';
import type { Line } from '../model/block.js';
import type { SourceCharacters } from '../model/place.js';
import type { SourceText } from '../model/sourceText.js';
import { appendRows } from './aimsAbove.js';
import { fieldOfChoice, withChoice } from './choice.js';
import { DepartmentAtHand } from './departmentAtHand.js';
import { DivisionsAbove } from './divisionsAbove.js';
import type { ExtraDraft, HeadDraft, IndicatorDraft, NumberDraft, PlanDraft, RecordDraft } from './draft.js';
import { emptyRecord } from './draft.js';
import { fieldOfInput } from './fields/fieldOfInput.js';
import { HANDLERS, handlerOf } from './fields/handlers.js';
import type { FieldContext, FieldInput } from './fields/input.js';
import { finishRecords } from './finishRecords.js';
import { ToldAbove } from './givenOnce.js';
import { textToUnit } from './head.js';
import { joinItemsAbove } from './itemsAbove.js';
import { goalNumber, LabelledGoals } from './labelledGoals.js';
import { Levels } from './levels.js';
import { levelsOf } from './levelsInCell.js';
import { isGoal } from './lexicon/itemFields.js';
import type { LabelField } from './lexicon/types.js';
import { giveGradedLevel, NumberedRegister } from './numberedBelow.js';
import { PlanNotes } from './planNotes.js';
import {
  BESIDE_IDENTITY,
  hasIdentity,
  isSameItem,
  isWellNamed,
  repeatsIdentity,
  withProgressOfOneYear,
} from './recordIdentity.js';
import { SectionGroup } from './sectionGroup.js';
import { type KnownAbove, type Subject, subjectOf } from './subject.js';
import { isMissing, linesToValue, onOneLine } from './value.js';

/**
 * Carries the context of the document (department, category levels) down the page and gathers labelled values into
 * records. A record is open while a form's values come in; sections of numbered items gather in a group and become records
 * when the department's part ends.
 */
export class PlanBuilder extends PlanNotes {
  private readonly department: DepartmentAtHand;
  private readonly levels = new Levels();
  private readonly goals = new LabelledGoals();
  private open: RecordDraft | null = null;
  private hasContent = false;
  private readonly above = new DivisionsAbove();
  private group: SectionGroup;
  private awaited: FieldInput | null = null;
  private readonly register = new NumberedRegister();
  /** What running text tells of the table right below it. */
  readonly toldAbove = new ToldAbove();
  /** The number of the open record, printed again. */
  private repeatedNumber: FieldInput | null = null;

  constructor(
    characters: SourceCharacters,
    readonly context: FieldContext,
  ) {
    super(characters);
    this.group = new SectionGroup(context);
    this.department = new DepartmentAtHand(this.plan);
  }

  beginDepartment(name: SourceText): void {
    this.close();
    this.register.keep([]);
    this.levels.endSheet();
    this.above.end();
    if (!this.department.begin(name)) this.label(name);
  }

  get departmentName(): SourceText | null {
    return this.department.name;
  }

  setHead(head: HeadDraft): void {
    this.department.setHead(head);
  }

  /**
   * A heading of the outline. Inside a form it only counts once another item begins: until then it may head a part of the
   * form (１ 指標の推移), and `leave` takes it out of the outline again.
   */
  setCategories(texts: readonly SourceText[], leave: () => void = () => {}): void {
    const heading = texts.at(-1);
    if (!this.open && heading && this.levels.isPartOfSheet(heading.value)) {
      leave();
      this.label(heading);
      this.close();
      this.levels.keep(this.levels.ofSheet);
      return;
    }
    this.levels.endSheet();
    if (this.open && (this.hasContent || (this.levels.beganInForm && isWellNamed(this.open)))) {
      this.awaited = null;
      this.levels.await(texts, leave);
      return;
    }
    this.close();
    this.levels.enter(texts);
  }

  /** The department at hand has no head yet, and nothing of its records has been told. */
  get awaitsHead(): boolean {
    return this.department.lacksHead && !this.isGathering;
  }

  /** The records of the department at hand, the open one last. */
  get ofDepartment(): RecordDraft[] {
    const own = this.plan.records.filter((r) => r.department?.value === this.department.name?.value);
    return this.open ? [...own, this.open] : own;
  }

  get hasOpenRecord(): boolean {
    return this.open !== null;
  }

  /** A record is named, and nothing is told of it yet. */
  get awaitsContent(): boolean {
    return this.open !== null && !this.hasContent;
  }

  get isGathering(): boolean {
    return this.hasOpenRecord || !this.group.isEmpty;
  }

  hit(printed: FieldInput): void {
    const chosen = withChoice(printed);
    if (chosen) this.label(printed.value.text);
    const input = chosen ?? printed;
    const own = fieldOfInput(input, {
      department: this.department.name?.value ?? null,
      ofItem: hasIdentity(this.open) && !this.hasContent,
      hasGoals: this.open !== null || this.group.hasGoals,
      hasLevels: this.levels.texts().length > 0,
      legend: this.context.legend,
      measures: this.open?.measures?.value ?? null,
      isFollowedUp: (this.open?.achievement ?? null) !== null,
      isReport: this.context.isReport === true,
    });
    const field = fieldOfChoice(own, printed.value.text.value);
    const goal = !this.open || this.goals.opened(this.open) ? goalNumber(field, input) : null;
    if (goal) this.hitGoal(goal, input);
    else this.hits[subjectOf(field, input, this.known)](input, field);
  }

  private readonly hits: Readonly<Record<Subject, (input: FieldInput, field: LabelField | null) => void>> = {
    department: (input) => this.hitDepartment(input),
    head: (input) => this.hitHead(input),
    departmentText: (input, field) => {
      for (const left of this.department.addText(field as LabelField, input)) this.note(left.label, left.text);
    },
    category: (input) => this.hitCategory(input),
    identity: (input, field) => this.hitIdentity(field as LabelField, input),
    number: (input) => this.hitIdentity('number', input),
    divisionAbove: (input) => this.hitDivisionAbove(input),
    content: (input, field) => this.hitContent(field, input),
    none: (input) => this.note(input.label, input.value.text),
  };

  private get known(): KnownAbove {
    return {
      open: this.open,
      hasContent: this.hasContent,
      isGathering: this.isGathering,
      hasDepartment: this.department.name !== null,
      hasDivisionsAbove: !this.above.isEmpty,
      lexicon: this.context.lexicon,
    };
  }

  private hitDepartment(input: FieldInput): void {
    if (isMissing(input.value.text.value)) return;
    if (this.open?.department && matchKey(this.open.department.value) === matchKey(input.value.text.value)) {
      this.label(input.value.text);
      return;
    }
    if (this.open && !this.hasContent) {
      this.open.department = this.department.nameBeside(input, this.open.department);
      return;
    }
    const { ofThisForm } = this.levels;
    this.beginDepartment(input.value.text);
    this.levels.keep(ofThisForm);
  }

  /** 受け持つ部 | 建設部 at the foot of a form; false where it is not of the item above. */
  departmentBelow({ value }: FieldInput): boolean {
    if (!this.open || !this.hasContent || !this.department.maySign(this.open)) return false;
    this.open.department = onOneLine(value.text, '');
    return true;
  }

  private hitHead(input: FieldInput): void {
    if (input.label) this.label(input.label);
    // 施策 | 水辺の再生 | 主管課長 | 堀 早月: who heads the unit that a level of the plan is given to.
    const unit = this.open || this.levels.ofThisForm.length > 0 ? null : this.above.headedBy(input.label);
    const isTop = this.department.isTop(this.context.lexicon);
    if (unit && isTop) this.beginDepartment(unit);
    if (unit && !isTop) this.note(input.label, input.value.text);
    else if (this.department.name && !hasIdentity(this.open))
      this.note(null, linesToValue(this.department.addHead(input)).text);
    else this.hitContent(null, input);
  }

  private hitDivisionAbove(input: FieldInput): void {
    const { lexicon } = this.context;
    const headed = this.department.isTop(lexicon) ? textToUnit(onOneLine(input.value.text), lexicon) : null;
    if (headed) this.beginDepartment(headed.name);
    if (headed) this.setHead(headed.head);
    else if (this.department.isMadeOf(input, this.plan.records)) this.note(input.label, input.value.text);
    else this.above.add(input, this.context, this.levels.ofThisForm.length > 0);
  }

  private hitCategory(input: FieldInput): void {
    if (isMissing(input.value.text.value)) return;
    if (this.levels.repeat(input.value, this.open?.category ?? [], input.label)) {
      this.label(input.value.text);
      return;
    }
    if (this.open && this.hasContent && !this.levels.isOwn(input.label)) {
      const levels = this.levels.beside(input.label?.value ?? '');
      this.close();
      this.levels.keep(levels);
    }
    this.levels.add(input.label, levelsOf(input), this.hasContent);
    if (this.open) this.open.category = this.levels.texts();
  }

  private hitIdentity(field: LabelField, input: FieldInput): void {
    if (isMissing(input.value.text.value)) return;
    if (this.open && this.hasContent && repeatsIdentity(this.open, field, input.value.text.value)) {
      // The second page of a sheet names its item again; a number alone may begin the next list, so its title decides.
      this.label(input.value.text);
      this.repeatedNumber = field === 'number' ? input : null;
      return;
    }
    const number = this.repeatedNumber;
    this.repeatedNumber = null;
    const taken = this.open && (field === 'number' ? this.open.number : this.open.title);
    if (!this.open || this.hasContent || taken) {
      this.openNext();
      if (number && field === 'title') HANDLERS.number(this.open as RecordDraft, number, this.context);
    }
    HANDLERS[field](this.open as RecordDraft, input, this.context);
    this.goOnWithLast();
  }

  private hitGoal(number: NumberDraft, input: FieldInput): void {
    const shared = this.group.takeShared();
    this.openNext();
    this.goals.begin(this.open as RecordDraft, number, input, shared, this.context, !this.levels.isInForm);
    this.hasContent = true;
  }

  /** A further sheet that names the last item again goes on with it. */
  private goOnWithLast(): void {
    const { open } = this;
    const last = this.plan.records.at(-1);
    if (!open || this.hasContent || !last || !isSameItem(open, last)) return;
    for (const text of [open.number?.marker, open.title]) if (text) this.label(text);
    last.divisions.push(...open.divisions);
    this.open = this.plan.records.pop() as RecordDraft;
    this.hasContent = true;
  }

  private openNext(): void {
    const { aboveItem } = this.levels;
    this.close();
    this.levels.keep(aboveItem);
    this.openRecord();
  }

  /** Opens a record that nothing names: a goal in a list without numbers. */
  beginRecord(): void {
    this.close();
    this.openRecord();
  }

  private openRecord(): void {
    this.register.keep([]);
    this.open = this.inContext(emptyRecord());
    this.levels.open();
    this.above.giveToItem(this.open, this.levels.ofThisForm.length > 0);
    this.hasContent = false;
  }

  /** What `read` tells stands in one table. */
  inForm(read: () => void): void {
    const { length } = this.plan.records;
    this.levels.inForm(read, () => !this.open && this.plan.records.length === length);
  }

  private hitContent(field: LabelField | null, input: FieldInput): void {
    if (this.open) {
      this.levels.leaveAwaited();
      if (field !== null && !BESIDE_IDENTITY.has(field)) this.hasContent = true;
      this.goals.nameBelow(this.open, field, input, !this.levels.isInForm);
      const isFirstGoal = isGoal(field) && !this.open.objective;
      if (field === 'division') this.above.leaveToOwn(this.open);
      handlerOf(field)(this.open, input, this.context);
      if (isFirstGoal) this.goals.note(this.open);
      if (!field && input.label) this.reportUnknown(input.label);
      return;
    }
    if (this.noteOfMeeting(input) || (this.group.isEmpty && this.noteOfDocument(field, input))) return;
    if (!this.group.accepts(field, input)) this.endGroup();
    const left = this.group.add(field, input);
    if (left) this.note(input.label, left);
    if (!field && input.label) this.reportUnknown(input.label);
  }

  /** The text of this label stands below its table: the next running text is its value. */
  await(input: FieldInput): void {
    this.awaited = input;
  }

  /** Gives running text to the label that awaits it; false when none does. */
  takeAwaited(lines: readonly Line[]): boolean {
    const input = this.awaited;
    this.awaited = null;
    if (!input || !this.open) return false;
    this.hit({ ...input, value: linesToValue(lines) });
    return true;
  }

  /** Figures of a block that belong to the record at hand; false when there is none. */
  addIndicators(indicators: readonly IndicatorDraft[]): boolean {
    const target = this.current;
    if (!target) return this.register.add(indicators, this);
    this.levels.leaveAwaited();
    this.hasContent = true;
    target.indicators.push(...indicators);
    return true;
  }

  /** What a table lists of the item at hand: the heading above it heads a part of the sheet. */
  addExtras(extras: readonly ExtraDraft[]): void {
    this.levels.leaveAwaited();
    this.current?.extras.push(...extras);
  }

  /** The record that values without an identity of their own belong to. */
  get current(): RecordDraft | null {
    return this.open ?? this.group.last;
  }

  /** Complete records of a register, in the order of its rows. */
  addRecords(records: readonly RecordDraft[]): void {
    const levels = this.open ? [] : this.levels.above;
    if (!this.open && this.group.joinInto(records)) this.endGroup();
    if (this.open && !this.levels.beganInForm && giveGradedLevel(this.open, records, this)) this.open = null;
    this.close();
    if (this.noteForeign(records)) return;
    this.levels.keep(levels);
    this.above.giveTo(records);
    const inContext = records.map((r) => this.inContext(withProgressOfOneYear(r)));
    if (this.register.measure(inContext, this)) return;
    for (const marker of joinItemsAbove(this.plan.records, inContext)) this.label(marker);
    appendRows(this.plan.records, inContext);
    this.register.keep(inContext);
  }

  private inContext(record: RecordDraft): RecordDraft {
    record.department ??= this.department.name;
    record.category = [...this.levels.texts(), ...record.category];
    return record;
  }

  private endGroup(): void {
    const records = this.group.end();
    const joined = this.register.join(records);
    for (const marker of [...this.group.markers, ...(joined ?? [])]) this.label(marker);
    for (const record of joined ? [] : records) {
      this.above.giveTo([record]);
      this.plan.records.push(this.inContext(record));
    }
    this.group = new SectionGroup(this.context);
  }

  /** Ends the open record and the group of sections. */
  close(): void {
    if (this.open && !this.noteBlank(this.open)) this.plan.records.push(withProgressOfOneYear(this.open));
    this.levels.enterAwaited();
    this.open = null;
    this.awaited = null;
    this.hasContent = false;
    this.endGroup();
    this.levels.keep([]);
  }

  finish(): PlanDraft {
    this.close();
    finishRecords(this.plan, this.context, this.levels.chapters);
    return this.plan;
  }
}
