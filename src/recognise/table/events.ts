import type { SourceText } from '../../model/sourceText.js';
import type { FigureKind } from '../draft.js';
import { figureKind } from '../fields/input.js';
import type { LabelField, LabelReading } from '../lexicon/types.js';
import type { Value } from '../value.js';
import type { CellReading } from './cellReading.js';

/** A label in its place: understood, or known to be one only by where it stands (`reading` null). */
export interface Label {
  readonly reading: LabelReading | null;
  readonly text: SourceText;
}

/** What stands above a column: its header cells from the top down. */
export interface ColumnHead {
  readonly labels: readonly Label[];
  readonly years: { readonly from: number; readonly to: number } | null;
  /** 目標値, 実績, 見込 among the labels. */
  readonly kind: FigureKind | null;
  /** The money of the rows below years, which the corner of the head tells: 区分（千円） | R5 | R6. */
  readonly unit?: LabelReading['unit'];
  /** The texts of all its header cells, years among them. */
  readonly printed?: readonly SourceText[];
}

/** A label and its value that stand in a row of their own below the item that they tell of. */
export interface LabelledValue {
  readonly label: Label;
  readonly value: Value;
}

/** One body row under a header: the cell that covers each column (the same reading in each column that it spans). */
export interface BodyRow {
  /** Steps in the years, where another row of its item holds the figures: 年度別計画 beside 指標：受講者数. */
  readonly isStep?: boolean;
  readonly row: number;
  readonly cells: readonly (CellReading | null)[];
  readonly labelled?: readonly LabelledValue[];
}

/** What a table says, in reading order, before anyone knows which record it belongs to. */
export type TableEvent =
  | { readonly type: 'hit'; readonly path: readonly Label[]; readonly head: ColumnHead | null; readonly value: Value }
  | {
      readonly type: 'rows';
      readonly path: readonly Label[];
      readonly heads: readonly ColumnHead[];
      readonly rows: readonly BodyRow[];
      /** Label rows follow in the same table: the row is the head of a form, not a register of its own. */
      readonly opensForm: boolean;
      /** Rows that a shifted column cut off from the figure block above: they go on with its last indicator. */
      readonly continues: boolean;
    }
  | { readonly type: 'group'; readonly value: Value }
  | { readonly type: 'loose'; readonly value: Value }
  /** A value of a row that has more of them than there are years above: whose year it is cannot be told. */
  | { readonly type: 'unplaced'; readonly path: readonly Label[]; readonly value: Value }
  /** A label of a text table whose text a converter left below the table. */
  | { readonly type: 'awaiting'; readonly path: readonly Label[] }
  /** Labels that announce what follows without a value of their own: coverage wants them. */
  | { readonly type: 'labels'; readonly labels: readonly SourceText[] };

export function labelsToHead(labels: readonly Label[], years: ColumnHead['years']): ColumnHead {
  let kind: FigureKind | null = null;
  let from = years;
  for (const { reading } of labels) {
    if (!reading) continue;
    // 目標 under a year, beside 実績, is that year's target.
    const ofYear = reading.field === 'goals' && (years ?? reading.years) !== null;
    kind = ofYear ? 'target' : (figureKind(reading) ?? kind);
    from ??= reading.years;
  }
  return { labels, years: from, kind };
}

/** The words right above the column, without white space. */
export const headWords = (head: ColumnHead): string =>
  (head.labels[head.labels.length - 1]?.text.value ?? '').replace(/[\s　]/g, '');

/** What the column's labels announce, the innermost first. */
export const headField = (head: ColumnHead): LabelReading | null => innermost(head.labels);

/**
 * The innermost label that was understood. 内容 below a label of texts only says that they stand there: 達成の目安 | 内容 | 期限.
 */
export function innermost(labels: readonly Label[]): LabelReading | null {
  for (let i = labels.length - 1; i >= 0; i--) {
    const { reading, text } = labels[i] as Label;
    const above = labels[i - 1]?.reading;
    const part = above && partOf(above, text.value.replace(/[\s　]/g, ''));
    if (part) return part;
    if (reading?.field === 'achievement' && i < labels.length - 1 && GRADES_PARTS.test(text.value))
      return { ...reading, field: 'remarks' };
    // 一次評価 | 担当課 | Ａ: who evaluates.
    if (above?.field === 'achievement' && reading && EVALUATORS.has(reading.field)) continue;
    if (i > 0 && reading && TELLS_NEXT.has(reading.field) && labels.slice(0, i).some((l) => FOLLOWS.test(l.text.value)))
      return { ...reading, field: 'nextSteps' };
    const isDone = (l: Label): boolean =>
      DONE.test(l.text.value) || (DO.test(l.text.value) && CARRIED_OUT.test(text.value));
    if (i > 0 && reading?.field === 'measures' && labels.slice(0, i).some(isDone))
      return { ...reading, field: 'status' };
    if (reading && reading.field !== 'section') return reading;
  }
  return labels[labels.length - 1]?.reading ?? null;
}

/** 次年度以降, 今後の対応, 今後の取組（Action） over several columns or rows: what stands below is still to come. */
const FOLLOWS =
  /^[\s　]*(?:今後|次年度|翌年度|来年度|次期|次回|これから)(?:以降|以後)?(?:に向けて?|へ)?(?:の(?:対応|方針|取組み?|取り組み|方向性?|展開|改善|見直し|進め方))?(?:について|等)?[\s　]*(?:[（(【［[][^（()）【】［］[\]]{1,12}[）)】］\]])?[\s　]*$/;
/** 目標達成の状況, 年度末の実績 over several columns or rows: what stands below them was done. */
const DONE =
  /^[\s　■□◆◇●○◎▼▽▲【〔［[（(]*(?:[0-9０-９①-⑳Ⅰ-Ⅻ]{1,2}[.．、\s　]*)?(?:(?:令和|平成)?[0-9０-９元]{1,2}年度の?)?(?:年度末|期末|最終|中間|上半期|下半期|前年度|昨年度|今年度|本年度)?の?(?:(?:取組|目標|事業|計画)の?)?(?:達成(?:の?状況|結果)|実績|実施(?:の?状況|結果)|取組(?:の?状況|実績|結果)|進捗(?:の?状況)?|振り?返り|年度末報告|期末報告|結果)(?:等)?[\s　】〕］\]）)]*(?:[（(【〔［[][^（()）】〕］\]]*[）)】〕］\]])?[\s　]*$/;
/** 項目別評価 over 妥当 | 有効 | 効率: each grades the item under one aspect, and none of them says how far it came. */
const GRADES_PARTS =
  /^[\s　]*(?:(?:評価)?(?:項目|観点|視点|側面|要素|基準|指標)別|個別|各項目)(?:の|による)?(?:評価|点検|判定|評定|採点)/;
/** ＤＯ（実施） at the left of the rows that tell how a plan was carried out. */
const DO =
  /^[\s　【〔［[（(]*(?:DO|Do|ＤＯ|Ｄｏ|Ｄ[\s　]*Ｏ|D[\s　]*O)[\s　】〕］\]）)]*(?:[（(【〔［[]?実施[^（()）]{0,8}[）)】〕］\]]?)?[\s　]*$/;
const CARRIED_OUT =
  /^[\s　]*(?:[0-9０-９①-⑳]{1,2}[.．、\s　]*)?(?:(?:令和|平成)?[0-9０-９元]{1,2}年度の?)?(?:主な)?(?:実施|活動)(?:した)?(?:内容|事項)/;
const EVALUATORS: ReadonlySet<LabelField> = new Set(['division', 'department']);
const TELLS_NEXT: ReadonlySet<LabelField> = new Set(['measures', 'direction', 'currentState']);

/** A value and the labels that it stands under. */
export type Hit = Extract<TableEvent, { type: 'hit' }>;
export type Unplaced = Extract<TableEvent, { type: 'unplaced' }>;

/** What the value's labels announce. */
export const fieldOfHit = (hit: Hit): LabelField | undefined => innermost(hit.path)?.field;

/** The words of the label right beside the value; '' where it has none. */
export const labelWords = (hit: Hit): string => hit.path.at(-1)?.text.value ?? '';

/** The value as one that the label which decides announces otherwise: a name as a level, a number as a remark. */
export function hitAs(hit: Hit, field: LabelField): Hit {
  const named = innermost(hit.path);
  return {
    ...hit,
    path: hit.path.map((l) => (l.reading && l.reading === named ? { ...l, reading: { ...named, field } } : l)),
  };
}

/** What a word that only names a part announces below a label: 内容 of 達成の目安, 区分 and 理由 of 自己評価. */
function partOf(above: LabelReading, words: string): LabelReading | null {
  const field = PARTS.find(([pattern, fields]) => fields.has(above.field) && pattern.test(words))?.[1].get(above.field);
  return field ? { ...above, field } : null;
}

/** Labels of texts over 内容, and what the contents are then. */
const CONTENTS: ReadonlyMap<LabelField, LabelField> = new Map([
  ...(['criteria', 'objective', 'goals', 'currentState', 'status', 'outcome', 'nextSteps'] as const).map(
    (f) => [f, f] as const,
  ),
  ['achievement', 'outcome'],
] as const);

const PARTS: readonly (readonly [RegExp, ReadonlyMap<LabelField, LabelField>])[] = [
  // 効果額 over 歳入実績 | 歳出実績: the side of the budget on which it came about.
  [/^(?:歳入|収入)の?実績額?$/, new Map([['effect', 'revenueEffect']])],
  [/^(?:歳出|支出)の?実績額?$/, new Map([['effect', 'expenditureEffect']])],
  // 成果指標 over 内容 | 単位 | 目標値: what is measured.
  [/^(?:(?:主な|具体的な?)?内容等?|項目名?|名称|名)$/, new Map([['indicator', 'indicatorName']])],
  [/^(?:(?:主な|具体的な?)?内容等?|詳細|説明)$/, CONTENTS],
  [/^(?:評価の?)?(?:理由|根拠|コメント|所見)$/, new Map([['achievement', 'outcome']])],
  [/^(?:区分|ランク|記号|評点|段階)$/, new Map([['achievement', 'achievement']])],
];
