/**
 * What a printed label can announce. The contract's fields, the parts of an indicator table, and labels that only steer
 * recognition (a table of contents, an organisation chart).
 */
export type LabelField =
  // who
  | 'department' // 部局名
  | 'division' // 担当課, 課等, 担当部課
  | 'head' // 部長, 評価者, 課長名
  | 'policy' // (部の)基本方針, 部局の基本方針
  | 'duties' // 部の仕事, 所掌事務, 部局紹介
  | 'summary' // 総括
  // what
  | 'category' // 体系, 柱, 重点項目, 取組視点, 基本施策
  | 'number' // No., 事業No., 整理番号
  | 'title' // 取組項目, 推進項目名称, 事業名
  | 'currentState' // 現状と課題
  | 'objective' // 組織目標, 部局目標, 目指すべき姿
  | 'goals' // 目標 heading a list of goals (a panel); as a cell label it reads as objective
  | 'measures' // 取組内容, 手段及び方策
  | 'criteria' // 目標達成基準
  // figures
  | 'indicator' // 指標, 指標①, 成果指標, 活動指標, KPI, 数値目標: announces an indicator (block or name)
  | 'indicatorName' // 名称 / 指標名 inside an indicator block
  | 'unit' // 単位
  | 'baseline' // 現状値, 基準値
  | 'target' // 目標値, 計画
  | 'result' // 実績値, 結果
  | 'forecast' // 見込
  | 'fiscalYear' // 年度
  // time
  | 'schedule' // 取組工程, 年度別計画, スケジュール
  | 'step' // 具体的な取組事項 heading the steps of a schedule
  | 'period' // 計画期間, 事業期間
  // how it went
  | 'status' // 取組状況, 活動経過, 進捗状況
  | 'outcome' // 取組成果, 成果
  | 'achievement' // 取組達成度, 評価, 達成状況
  | 'nextSteps' // 課題と次年度以降の方針, 今後の方向性
  | 'direction' // 方向性 as a choice: 拡充/継続/縮小/廃止 (goes to extras)
  | 'revenueEffect' // 財政効果額(歳入)
  | 'expenditureEffect' // 財政効果額(歳出)
  | 'effect' // 効果額 without a side: extras
  | 'budget' // 予算額, 事業費, 財源内訳: extras
  // steering
  | 'remarks' // 備考, 説明: extras
  | 'page' // ページ: a table of contents
  | 'contents' // 目次
  | 'section'; // a label that only groups others (計画, 評価, 指標の推移)

/** One entry of a legend: ◎:計画以上. */
export interface LegendEntry {
  readonly mark: string;
  readonly meaning: string;
  /** Set by a user's lexicon; a document's legend leaves it to the meaning's words. */
  readonly level?: AchievementLevel;
}

/** How far a goal was reached. */
export type AchievementLevel = 'exceeded' | 'achieved' | 'partial' | 'missed' | 'not_started' | 'in_progress';

/** A label understood. Offsets are UTF-16 units of the text that was given. */
export interface LabelReading {
  readonly field: LabelField;
  /** The label as printed, on one line, without number, notes and brackets that only comment it. */
  readonly label: string;
  /** The label's own number: 指標① → 1, １．現状認識と課題 → 1. */
  readonly ordinal: number | null;
  /** A fiscal year that the label carries: 令和5年度の活動経過 → 2023..2023, 目標値(R8) → 2026, 5年後の目標 → null. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** (単位:千円) → multiplier 1000, unit 円; (単位 %) → 1, %. */
  readonly unit: { readonly multiplier: number; readonly unit: string } | null;
  /** A legend printed in the label cell: 取組達成度 ◎:計画以上 ○:ほぼ計画通り … */
  readonly legend: readonly LegendEntry[];
  /**
   * `listed`: the lexicon holds this very label (or the user's lexicon does). `composed`: understood by its parts
   * (課題・現況, 3年後の目標). Composed readings want support from the structure around them.
   */
  readonly certainty: 'listed' | 'composed';
}

/** A label that opens a longer text: 目標：…, 【現状】…, ＜数値目標＞…, No. ①. */
export interface InlineLabel {
  readonly reading: LabelReading;
  /** Where the value begins. */
  readonly valueFrom: number;
}

export interface Lexicon {
  /** The whole text (a cell, a line) is a label; null when it isn't. */
  readLabel(text: string): LabelReading | null;
  /** The text begins with a label set off by a colon, brackets or a line break. */
  readInlineLabel(text: string): InlineLabel | null;
  /** The text is the name of an organisation unit: 企画財政部, 防災・危機管理課, 桑名・員弁広域連合, 教育委員会事務局. */
  readOrganisation(text: string): { readonly name: string; readonly rank: 'department' | 'division' | 'body' } | null;
  /** Marks that the user's lexicon explains; the document's own legend comes before them. */
  readonly marks: readonly LegendEntry[];
  /** The user's lexicon says that the section under this heading holds no records (記入例, 参考資料). */
  isSkipped(heading: string): boolean;
}
