import { figureKind } from '../fields/input.js';
import type { LabelField } from '../lexicon/types.js';
import { isMissing } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type Column, headsToColumns, isFigureColumn } from './columns.js';
import { type BodyRow, type ColumnHead, headField, headWords, type Label } from './events.js';

/** Columns that name what the rows tell of: then the rows are items, and no years of one. */
const NAMES_ROWS: ReadonlySet<LabelField | null> = new Set(['title', 'number', 'division', 'department', 'category']);
/** What is told of a year in words, a grade or a sum. */
const OF_YEAR: ReadonlySet<LabelField | null> = new Set([
  'status',
  'outcome',
  'achievement',
  'nextSteps',
  'revenueEffect',
  'expenditureEffect',
]);

/** A part of a form that tells of its item year by year. */
export interface YearRows {
  /** What describes figures: the years, an indicator's name and unit, and the figures; none where no column holds figures. */
  readonly figures: readonly Column[];
  /** What else is told of each year. */
  readonly told: readonly YearText[];
}

interface YearText {
  readonly cell: CellReading;
  /** Its column's head, with the row's year. */
  readonly head: ColumnHead;
}

/**
 * Years down the rows of a form, with what was done and what came of it beside each:
 * ```
 *   年度  | 取組状況 | 成果 | 評価 | 今後の方針
 *   R5    |   …      |  …   |  Ａ  |   …
 *   R6    |   …      |  …   |  Ｂ  |   …
 * ```
 * Null where the rows are no years of one item.
 */
export function yearRowsOfForm(heads: readonly ColumnHead[], rows: readonly BodyRow[]): YearRows | null {
  const columns = headsToColumns(heads.map(ofEffect));
  const years = columns.find((c) => rows.some((r) => isFilled(r.cells[c.index])));
  if (!years || !headsYears(years) || !rows.every((r) => r.cells[years.index]?.role === 'year')) return null;
  const from = new Set(rows.map((r) => r.cells[years.index]?.years?.from));
  const others = columns.filter((c) => rows.some((r) => r.cells[c.index] !== r.cells[years.index]));
  const namesRows = others.some((c) => NAMES_ROWS.has(c.field) || c.head.years !== null);
  if (from.size < rows.length || namesRows || !others.some((c) => OF_YEAR.has(c.field))) return null;
  const told = others.filter((c) => !isFigureColumn(c) || tellsInWords(c, rows));
  const fields = new Set(others.map((c) => c.field));
  return {
    figures: told.length < others.length ? columns.filter((c) => !told.includes(c)) : [],
    told: rows.flatMap((row) =>
      told.flatMap(({ index, head, field }) => {
        const cell = row.cells[index];
        if (!cell || !isFilled(cell) || row.cells[index - 1] === cell || cell.cell.row !== row.row) return [];
        // The grade beside the only year is the item's.
        const ofItem = rows.length === 1 && field === 'achievement';
        const year = row.cells[years.index]?.years ?? null;
        return [{ cell, head: { ...ofYear(head, fields), years: ofItem ? null : year } }];
      }),
    ),
  };
}

const isFilled = (cell: CellReading | null | undefined): boolean => (cell?.role ?? 'empty') !== 'empty';

/** 年度, 区分, or nothing: what may stand above years. */
const headsYears = ({ field, head }: Column): boolean =>
  head.years === null && (field === 'fiscalYear' || field === null || field === 'section' || field === 'category');

/** 計画 and 実績 above phrases instead of figures. */
function tellsInWords(column: Column, rows: readonly BodyRow[]): boolean {
  const texts = rows.map((r) => r.cells[column.index]?.text.value.trim() ?? '').filter((t) => !isMissing(t));
  if (column.head.kind === null || texts.length === 0) return false;
  // 検討, 実施, →: the steps of a plan, short as they are.
  const isPlan = /(?:計画|予定)$/.test(headWords(column.head));
  if (isPlan && texts.every((t) => !/[0-9０-９]/.test(t)) && texts.some((t) => /\p{L}{2}/u.test(t))) return true;
  return texts.every((t) => /[。るたす]$|^\D{4,}$/u.test(t));
}

/** 効果額 over 計画 and 歳入実績: sums of money that the years save, and no figures of an indicator. */
function ofEffect(head: ColumnHead): ColumnHead {
  const outer = head.labels.find((l) => l.reading?.field === 'effect');
  if (!outer || headField(head)?.field === 'effect') return head;
  const isPart = ({ reading }: Label) => figureKind(reading) !== null;
  const field = headField(head)?.field;
  const side = field === 'revenueEffect' || field === 'expenditureEffect' ? field : 'effect';
  return {
    ...head,
    kind: null,
    labels: head.labels.map((l) =>
      isPart(l) && outer.reading ? { ...l, reading: { ...outer.reading, field: side } } : l,
    ),
  };
}

/** 取組内容 beside 成果 tells what was done in the year, beside 取組状況 what was planned for it. */
function ofYear(head: ColumnHead, fields: ReadonlySet<LabelField | null>): ColumnHead {
  const named = headField(head);
  if (named?.field !== 'measures') return head;
  const field: LabelField = fields.has('status') || fields.has('result') ? 'schedule' : 'status';
  return { ...head, labels: head.labels.map((l): Label => (l.reading ? { ...l, reading: { ...named, field } } : l)) };
}
