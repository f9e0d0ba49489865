import { type SourceText, sliceText, splitText, trimText } from '../model/sourceText.js';
import type { PlanBuilder } from './builder.js';
import type { AchievementDraft, RecordDraft } from './draft.js';
import { addResultsInOrder } from './fields/figures.js';
import { HANDLERS } from './fields/handlers.js';
import type { FieldContext, FieldInput } from './fields/input.js';
import { type Item, linesToItems } from './items.js';
import { readAchievement } from './lexicon/index.js';
import type { LabelField } from './lexicon/types.js';
import { linesToValue } from './value.js';

const TELLS_RESULTS: ReadonlySet<LabelField | undefined> = new Set([
  'result',
  'outcome',
  'achievement',
  'status',
] as const);
const FEWEST = 2;

/**
 * What came of the items of a department, told by their numbers in a section of its own behind them:
 * ```
 *   １ 桟橋の修繕
 *   【指標】直した桟橋　12か所
 *   ２ 灯台の公開
 *   …
 *   ＜結果＞
 *   １ 達成（実績：12か所）
 *   　 冬の前に終えました。
 *   ２ 一部達成 …
 * ```
 * The same number in several sections of one department is the same record. False, and nothing told, unless each number is that of one
 * item of which no result is known.
 */
export function tellResultsByNumber(input: FieldInput, builder: PlanBuilder): boolean {
  if (!TELLS_RESULTS.has(input.reading?.field) || builder.ofDepartment.length < FEWEST) return false;
  const { preface, items } = linesToItems(input.value.lines);
  if (preface.length > 0 || items.length < FEWEST) return false;
  const records = builder.ofDepartment;
  const told = items.map((item) => ({
    item,
    record: recordOf(item, records),
    result: resultOf(item, builder.context),
  }));
  if (told.some(({ record }) => record === null || !isUntold(record))) return false;
  if (told.filter(({ result }) => result.grade !== null).length * 2 < told.length) return false;
  for (const { item, record, result } of told) {
    builder.label(item.marker);
    if (record) tell(record, result, input, builder.context);
  }
  return true;
}

interface Result {
  readonly grade: AchievementDraft | null;
  readonly figures: readonly SourceText[];
  /** What stands below the grade, or all of it. */
  readonly lines: Item['lines'];
}

/** 達成, 達成（実績：126件）, 一部達成（27人、88.9％）: a grade, and the figures it was given for. */
const GRADED =
  /^[\s　]*([^\s　（()）：:。、]{1,12})[\s　]*(?:[（(][\s　]*(?:(?:実績|結果)値?[\s　]*[：:][\s　]*)?([^（()）]{1,60})[)）])?[\s　]*$/u;

function resultOf({ lines }: Item, { legend }: FieldContext): Result {
  const [first, ...rest] = lines;
  const m = first ? GRADED.exec(first.text.value) : null;
  const word = m?.[1] ?? '';
  const read = word === '' ? null : readAchievement(word, legend);
  if (!first || !m || !read || (read.level === null && read.meaning === null))
    return { grade: null, figures: [], lines };
  const at = first.text.value.indexOf(word);
  const label = sliceText(first.text, at, at + word.length);
  const told = m[2] ?? '';
  const from = first.text.value.indexOf(told);
  const figures = told === '' ? [] : splitText(sliceText(first.text, from, from + told.length), /[、，]|,(?!\d{3})/g);
  return { grade: { label, meaning: read.meaning, level: read.level }, figures: figures.map(trimText), lines: rest };
}

const recordOf = (item: Item, records: readonly RecordDraft[]): RecordDraft | null => {
  const found = records.filter((r) => r.number?.ordinal === item.ordinal);
  return found.length === 1 ? (found[0] ?? null) : null;
};

const isUntold = (record: RecordDraft | null): boolean =>
  record !== null &&
  record.achievement === null &&
  record.progress.every((p) => p.outcome === null && p.achievement === null);

function tell(record: RecordDraft, { grade, figures, lines }: Result, input: FieldInput, context: FieldContext): void {
  record.achievement = grade;
  record.achievementLabel = grade ? input.label : null;
  const left = addResultsInOrder(record.indicators, figures, input.years, context) ? [] : figures;
  for (const text of left) record.extras.push({ label: input.label, text });
  if (lines.length > 0) HANDLERS.outcome(record, { ...input, value: linesToValue(lines) }, context);
}
