import { type SourceText, sliceText } from '../model/sourceText.js';
import type { NumberDraft, RecordDraft } from './draft.js';
import { statesGoal } from './fields/figures.js';
import { HANDLERS, handlerOf } from './fields/handlers.js';
import type { FieldContext, FieldInput } from './fields/input.js';
import { isGoal, TEXTS } from './lexicon/itemFields.js';
import type { LabelField } from './lexicon/types.js';
import type { SharedSection } from './sectionGroup.js';

/** 目標１, 【重点目標（２）】: the number that ends the label counts goals; one before it counts the sections of a form. */
const NUMBERED =
  /(?:^|[\s　■□◆◇●○◎▼★☆・【《＜〈［[「])([^\s　0-9０-９①-⑳Ⅰ-Ⅹ【《＜〈［[「]{2,12}[\s　]?[（(]?(?:[0-9０-９]{1,2}|[①-⑳Ⅰ-Ⅹ])[）)]?)[】》＞〉］\]」]?[\s　:：_＿]*$/;

/** 目標１ | 空き家を減らす。: the number of the goal that the value states; null for any other value. */
export function goalNumber(field: LabelField | null, { reading, label, value }: FieldInput): NumberDraft | null {
  const ordinal = reading?.ordinal ?? null;
  // A figure below 目標１ is the target of the first indicator.
  if (!isGoal(field) || ordinal === null || !label || !/[\p{L}ー]{4}/u.test(value.text.value)) return null;
  const found = NUMBERED.exec(label.value)?.[1];
  if (found === undefined) return null;
  const from = label.value.lastIndexOf(found);
  return { marker: sliceText(label, from, from + found.length), ordinal };
}

const TELLS_MORE: ReadonlySet<LabelField> = new Set([...TEXTS, 'criteria', 'indicator', 'target']);
/** 目標２　渡し船を守ります, 目標２　渡し船を守る: a heading's words though they end in a verb, as no full stop ends them. */
const ENDS_IN_VERB = /(?:ます|ません|ましょう|[うくぐすつぬぶむる]|たい|ない)$/;
const ENDS_IN_NOUN = /[\p{sc=Han}\p{sc=Katakana}ー々](?:づくり|まち|取り?組み|見える化)?[）)」』]?$/u;

/** 窓口の開設：３か所（累計）: what is to be reached, and no name. */
const ENDS_IN_FIGURE = /[:：\s　][約年月週]?[0-9０-９][^\s　。、:：]{0,12}(?:[（(][^（()）]{1,8}[)）])?$/;

/** Records that goals open by their numbered labels (目標１, 目標２): the labels below each tell about it. */
export class LabelledGoals {
  private record: RecordDraft | null = null;
  /** The item whose first goal `goal` is. */
  private told: RecordDraft | null = null;
  private goal: SourceText | null = null;
  /** The label that opened the record stands on a line of its own, perhaps above the form that tells of it. */
  private isHeading = false;
  /** 現状と課題 above the first of them. */
  private shared: readonly SharedSection[] = [];

  opened(record: RecordDraft): boolean {
    return record === this.record;
  }

  /** `shared` are the sections that stand between this goal and what was told before it; `isHeading`: it stands in no table. */
  begin(
    record: RecordDraft,
    number: NumberDraft,
    input: FieldInput,
    shared: readonly SharedSection[],
    context: FieldContext,
    isHeading: boolean,
  ): void {
    this.isHeading = isHeading;
    const isFirst = shared.length > 0 || number.ordinal <= (this.record?.number?.ordinal ?? number.ordinal);
    if (isFirst) this.shared = shared;
    record.number = number;
    HANDLERS.objective(record, input, context);
    for (const { field, input: told } of this.shared) if (!isGoal(field)) handlerOf(field)(record, told, context);
    this.record = record;
    this.note(record);
  }

  /** 重点目標 | 空き家の活用: the first goal of an item that nothing names yet. */
  note(record: RecordDraft): void {
    this.told = record.title ? null : record;
    this.goal = record.objective;
  }

  /**
   * 目標１ | 空き家の活用 above 目指す姿 | …: the goal's words name it, and what it aims at is told below. On a line of running text
   * (`isLine`), or below a goal on such a line, any label tells that words without a full stop are a name: 目標１　空き家を活かします
   * above 現状 …. In a form it does so where the words end in a noun.
   * Below 達成目標, which may ask for a figure, a sentence tells the aim: then 空き家の活用 is a name, 空き家を減らす none.
   */
  nameBelow(record: RecordDraft, field: LabelField | null, input: FieldInput, isLine: boolean): void {
    const { goal } = this;
    if (record !== this.told || !goal || record.title || record.objective !== goal) return;
    if (/[。！!\n]/.test(goal.value) || goal.value.length > 60 || ENDS_IN_FIGURE.test(goal.value)) return;
    if (statesGoal(input, input.value.text) && !ENDS_IN_VERB.test(goal.value)) {
      record.title = goal;
      record.objective = null;
      return;
    }
    const isTold =
      isGoal(field) ||
      ((isLine || this.isHeading || ENDS_IN_NOUN.test(goal.value)) &&
        this.opened(record) &&
        field !== null &&
        TELLS_MORE.has(field));
    if (!isTold || !(isGoal(field) || ENDS_IN_NOUN.test(goal.value) || ENDS_IN_VERB.test(goal.value))) return;
    record.title = goal;
    record.objective = null;
  }
}
