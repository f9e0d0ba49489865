import type { Line } from '../model/block.js';
import { appendLine, joinTexts, type SourceText } from '../model/sourceText.js';
import type { DepartmentDraft, HeadDraft, PlanDraft, RecordDraft } from './draft.js';
import type { FieldInput } from './fields/input.js';
import { linesToHeadAbove, nameWithReading, postOfLabel } from './head.js';
import { splitDivisions } from './lexicon/index.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { onOneLine, withoutSpread } from './value.js';

/** What is told of a department itself. */
export const OF_DEPARTMENT: ReadonlySet<LabelField> = new Set(['policy', 'duties', 'summary']);

/** スローガン, 部の合言葉: a few words that stand for a policy where nothing else tells it. */
const MOTTO = /(?:スローガン|合言葉|キャッチフレーズ|キャッチコピー|モットー|標語)$/;

/** 課等, 所属課, 構成課室: whose units are listed. */
const UNITS = /^(?:課等|[課室]{1,2}等?|(?:所属|構成|部内)の?[課室]{1,2}等?)(?:名|一覧)?$/;

/** A part of a letter that stands beside the post: no name of anybody. */
const OF_SENTENCE = /[。！？]|、[^、]*[をがはに]/;

interface Labelled {
  readonly label: SourceText | null;
  readonly text: SourceText;
}

/** The department whose part of the document is being read, and what is told of it. */
export class DepartmentAtHand {
  private draft: DepartmentDraft | null = null;
  /** The label that the head's name stood beside. */
  private labelOfHead: SourceText | null = null;
  /** Where the label stands beside which an item's own department was read. */
  private labelOfName: number | null = null;
  /** Its motto, while that is all that tells of its policy. */
  private motto: Labelled | null = null;

  constructor(private readonly plan: PlanDraft) {}

  get name(): SourceText | null {
    return this.draft?.name ?? null;
  }

  /** No department heads a part of the document, and every item before this one was signed by its own. */
  maySign(item: RecordDraft): boolean {
    return !item.department && this.draft === null && this.plan.records.every((r) => r.department !== null);
  }

  get lacksHead(): boolean {
    return this.draft !== null && this.draft.head === null;
  }

  /** Goes on with the department of this name where one was told of before; true for a new one. */
  begin(name: SourceText): boolean {
    const line = withoutSpread(onOneLine(name, ''));
    const known = this.plan.departments.find((d) => d.name.value === line.value);
    this.motto = null;
    this.draft = known ?? { name: line, head: null, policy: null, duties: null, summary: null };
    if (!known) this.plan.departments.push(this.draft);
    return !known;
  }

  /** No 部 is at hand: where a town has none, its 課 are what heads the parts of the document. */
  isTop(lexicon: Lexicon): boolean {
    return this.name === null || lexicon.readOrganisation(this.name.value)?.rank === 'division';
  }

  /** An item's own department, be its name in two cells beside one label: 所管部 | 教育委員会 | 学校教育部. */
  nameBeside({ label, value }: FieldInput, before: SourceText | null): SourceText {
    const name = onOneLine(value.text, '');
    const goesOn = before !== null && label !== null && label.at[0] === this.labelOfName;
    this.labelOfName = label?.at[0] ?? null;
    return goesOn ? joinTexts([before, name], ' ') : name;
  }

  /** 課等 | 渡船課、水門課 below its name, before any of its items: the units that it has, and no item's. */
  isMadeOf({ label, value }: FieldInput, records: readonly RecordDraft[]): boolean {
    const words = (label?.value ?? '').replace(/[\s　:：]/g, '');
    if (this.draft === null || !UNITS.test(words) || splitDivisions(value.text).length < 2) return false;
    return records.every((r) => r.department?.value !== this.draft?.name.value);
  }

  setHead(head: HeadDraft): void {
    if (this.draft) this.draft.head ??= head;
  }

  /** The head beside its label, whole or in pieces; gives back the lines that stand below the name. */
  addHead(input: FieldInput): readonly Line[] {
    const { head: named, below } = linesToHeadAbove(input.value.lines);
    const known = this.draft?.head;
    // A name in pieces: 部長 | 三ツ橋 | さゆり（みつはし | さゆり）.
    const post = input.label && postOfLabel(input.label);
    if (known && this.labelOfHead === input.label && known.name && !named) {
      const name = joinTexts([known.name, onOneLine(input.value.text)], ' ');
      const read = post && /[）)］\]】]$/.test(name.value) ? nameWithReading(post, name) : null;
      Object.assign(known, { name, ...(read && { name: read.name, reading: read.reading }) });
    } else {
      const head = named ?? (post && nameWithReading(post, input.value.text));
      if (!head && OF_SENTENCE.test(input.value.text.value)) return input.value.lines;
      if (!known) this.labelOfHead = input.label;
      this.setHead(head ?? { title: post, name: onOneLine(input.value.text), reading: null });
    }
    return below;
  }

  /** Gives back the motto where the department tells its policy as well: that is what the policy is then. */
  addText(field: LabelField, { label, value: { text } }: FieldInput): readonly Labelled[] {
    const key = field as 'policy' | 'duties' | 'summary';
    if (!this.draft) return [];
    const told = this.draft[key];
    const isMotto = key === 'policy' && MOTTO.test((label?.value ?? '').replace(/[\s　:：】］〕＞》]/g, ''));
    if (isMotto && told) return [{ label, text }];
    const before = key === 'policy' && told === this.motto?.text ? this.motto : null;
    this.draft[key] = told && !before ? appendLine(told, text) : text;
    this.motto = isMotto ? { label, text } : null;
    return before ? [before] : [];
  }
}
