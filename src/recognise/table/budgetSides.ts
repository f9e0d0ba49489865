import type { SourceText } from '../../model/sourceText.js';
import { plainLabel } from '../outline/plainLabel.js';
import { isMissing, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { columnCells } from './columnTexts.js';
import { type BodyRow, type ColumnHead, headField, headWords, type Label } from './events.js';

type Side = 'revenueEffect' | 'expenditureEffect' | 'effect';

/** Rows of amounts, each under its side of the budget. */
export interface BudgetSides {
  readonly heads: readonly ColumnHead[];
  readonly rows: readonly BodyRow[];
  /** What stood beside the amounts and says of which side they are. */
  readonly labels: readonly SourceText[];
}

/** 歳入増加, 増収額, 自主財源の確保, 使用料等の増. */
const REVENUE =
  /^(?:(?:歳入|収入|税収|使用料|手数料|財源|自主財源)等?の?(?:増加?|増額|増収|確保|拡大|効果|面|改善)|増収|増加|歳入|収入)(?:の?効果)?額?$/;
/** 経費削減, 歳出の抑制, 人件費の縮減, 節減額. */
const EXPENDITURE =
  /^(?:(?:歳出|支出|経費|コスト|費用|人件費|事業費|物件費|経常経費|維持管理費)等?の?(?:減少?|減額|削減|縮減|節減|節約|抑制|圧縮|効果|面|見直し)|削減|縮減|節減|抑制|歳出|支出)(?:の?効果)?額?$/;
/** Sides alone are also what a budget prints; the heads have to say that what they hold are effects. */
const SIDE_ALONE = /^(?:歳入|収入|歳出|支出)額?$/;
/** Of neither side. */
const OTHER =
  /^(?:その他(?:の効果)?|定性(?:的な?)?(?:効果)?|(?:質|サービス|市民サービス|住民サービス)の?向上|効果額?なし)$/;
const AMOUNT = /^(?:約|およそ)?[△▲－−-]?[\s　]*[0-9０-９][0-9０-９,，.．]*[\s　]*(?:[千百十]?万|[十百]?億|千|百)?円?$/;
const SUM = /^(?:合計|小計|総計|計|累計|累積|総額|通算)/;

/**
 * A register whose rows say of which side of the budget the amounts right of them are:
 * ```
 *   取組項目   | 区分     | H22 | H23 | 計
 *   窓口の委託 | 経費削減 | 400 | 380 | 780
 *              | 歳入増加 |  －  |  20 |  20
 * ```
 * Each column of amounts becomes one for each side, and the column of the sides says no more. Null where no column names sides.
 */
export function withBudgetSides(heads: readonly ColumnHead[], rows: readonly BodyRow[]): BudgetSides | null {
  const at = heads.findIndex((head, i) => !head.years && namesSides(i, rows) && !tellsOfMeasure(heads, rows, i));
  const amounts = at < 0 ? [] : amountColumns(heads, rows, at);
  const cells = at < 0 ? [] : namedCells(rows, at);
  const isBlank = amounts.every((i) => columnCells(rows, i).every((c) => isMissing(c.text.value)));
  if (amounts.length === 0 || !(isBlank || tellsEffects(cells, heads, [at, ...amounts]))) return null;
  const firsts = new Map(cells.toReversed().map((c) => [sideOf(c), c]));
  const found = { heads: [...heads], rows: rows.map((r) => ({ ...r, cells: [...r.cells] })) };
  for (const index of amounts)
    for (const [k, [side, first]] of [...firsts].entries()) {
      const to = k === 0 ? index : found.heads.length;
      found.heads[to] = ofSide(heads[index] as ColumnHead, side, onOneLine(first.text));
      for (const [i, row] of found.rows.entries()) {
        const own = rows[i]?.cells[at];
        row.cells[to] = own && sideOf(own) === side ? (rows[i]?.cells[index] ?? null) : null;
      }
    }
  for (const row of found.rows) row.cells[at] = null;
  return { ...found, labels: cells.map((c) => c.text) };
}

const wordsOf = ({ text }: Pick<CellReading, 'text'>): string => text.value.replace(/[\s　（）()【】［］〔〕・]/g, '');

function sideOf(cell: CellReading): Side {
  const words = wordsOf(cell);
  return REVENUE.test(words) ? 'revenueEffect' : EXPENDITURE.test(words) ? 'expenditureEffect' : 'effect';
}

const namedCells = (rows: readonly BodyRow[], index: number): CellReading[] =>
  columnCells(rows, index).filter((c) => c.role !== 'empty' && !isMissing(c.text.value));

/** 歳入増加 below 経費削減: both say of which side an amount is. */
export const areBudgetSides = (...cells: readonly CellReading[]): boolean => cells.every((c) => sideOf(c) !== 'effect');

/** Sides, and what belongs to neither, if it is no more than the sides or says so. */
function namesSides(index: number, rows: readonly BodyRow[]): boolean {
  const cells = namedCells(rows, index);
  return cells.length > 0 && cells.every((c) => sideOf(c) !== 'effect' || OTHER.test(wordsOf(c)));
}

/** 目指す方向 | 増加, or 人 under 単位: which way the figures of an indicator are to go. */
function tellsOfMeasure(heads: readonly ColumnHead[], rows: readonly BodyRow[], at: number): boolean {
  if (/方向|傾向/.test(headWords(heads[at] as ColumnHead))) return true;
  const unit = heads.findIndex((head) => headField(head)?.field === 'unit');
  return unit >= 0 && namedCells(rows, unit).some((c) => !c.text.value.includes('円'));
}

/** The columns right of the sides that hold an amount a year, or where there are none, the one that holds the effect. */
function amountColumns(heads: readonly ColumnHead[], rows: readonly BodyRow[], at: number): number[] {
  const ofAmounts = heads.flatMap((head, i) => {
    const texts = columnCells(rows, i).map((c) => c.text.value.trim());
    return i > at && !SUM.test(headWords(head)) && texts.every((t) => isMissing(t) || AMOUNT.test(t)) ? [i] : [];
  });
  const yearly = ofAmounts.filter((i) => heads[i]?.years && heads[i]?.years?.from === heads[i]?.years?.to);
  if (yearly.length > 0) return yearly;
  const effects = ofAmounts.filter((i) => headField(heads[i] as ColumnHead)?.field === 'effect');
  return effects.length === 1 ? effects : [];
}

const tellsEffects = (cells: readonly CellReading[], heads: readonly ColumnHead[], told: readonly number[]): boolean =>
  !cells.every((c) => SIDE_ALONE.test(wordsOf(c)) || OTHER.test(wordsOf(c))) ||
  told.some((i) => heads[i]?.labels.some((l) => /効果/.test(l.text.value)));

/** The head of the amounts of one side; what multiplies them is said by the labels over them. */
function ofSide(head: ColumnHead, field: Side, text: SourceText): ColumnHead {
  const label: Label = { reading: { ...plainLabel(field), label: text.value }, text };
  return { ...head, kind: null, labels: [...head.labels, label] };
}
