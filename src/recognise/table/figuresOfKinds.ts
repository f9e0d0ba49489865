import { isIndicator } from '../lexicon/itemFields.js';
import { isMissing } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import { atLeastHalf, isFigureAlone, opensWithFigure } from './columnTexts.js';
import type { BodyRow } from './events.js';
import { kindOfRow } from './kindOfRow.js';

/**
 * Of rows that tell what was planned and done in each year, those whose years hold figures of the indicator beside them. Another item of
 * the same register may have steps in words instead, and a row of grades below its figures:
 * ```
 *   検診の充実   | 受診率（％） | 計画 |   40     |   45
 *                |              | 実績 |   38     |   46
 *                |              | 評価 |   △     |   ◎
 *   診療所の移転 |     －       | 計画 | 基本設計 | 建設工事
 * ```
 */
export function measuredRows(columns: readonly Column[], rows: readonly BodyRow[]): ReadonlySet<BodyRow> {
  const kinds = columns.find((c) => c.namesKinds);
  const names = columns.find((c) => isIndicator(c.field) && c.head.years === null && c.head.kind === null);
  if (!kinds || !names) return new Set();
  const years = columns.filter((c) => c.ofKinds);
  const named = rowsByName(names, rows);
  const kinded = withoutPlansInWords(named.map((block) => block.flatMap((row) => kindedRow(row, kinds, years) ?? [])));
  const blocks = named.map((block, i) => ({
    isNamed: block.some((r) => isTold(r.cells[names.index])),
    rows: kinded[i] ?? [],
  }));
  const isMeasured = (told: readonly KindedRow[]) =>
    atLeastHalf(
      told.flatMap((r) => r.texts),
      isFigure,
    );
  // One indicator in words beside others in figures is an indicator still, and one in figures needs no others.
  const isAnyNamed = blocks.some((b) => b.isNamed && isMeasured(b.rows));
  return new Set(
    blocks
      .filter((b) => (b.isNamed ? isAnyNamed : isMeasured(b.rows)))
      .flatMap((b) => b.rows.flatMap((r) => (r.row.isStep || tellsInWords(r) ? [] : r.row))),
  );
}

/** The columns and rows as a block of figures: the years of the rows that are not `measured` are blank. */
export function toFigureBlock(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  measured: ReadonlySet<BodyRow>,
): { columns: readonly Column[]; rows: readonly BodyRow[] } {
  const kinds = columns.find((c) => c.namesKinds);
  const years = columns.filter((c) => c.ofKinds);
  if (!kinds || years.length === 0) return { columns, rows };
  return {
    columns: columns.map((c) => {
      // Which kind of figure the years hold, the row tells.
      if (c.ofKinds) return { ...c, field: 'target' as const };
      return c === kinds ? { ...c, head: { ...c.head, kind: null } } : c;
    }),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => {
        if (i === kinds.index) return measured.has(row) ? withKind(cell) : cell;
        return measured.has(row) || !years.some((y) => y.index === i) ? cell : null;
      }),
    })),
  };
}

/** 予定 and 実施状況 beside figures are 目標 and 実績. */
function withKind(cell: CellReading | null): CellReading | null {
  const kind = cell && kindOfRow(cell);
  if (!cell?.label || (kind !== 'planned' && kind !== 'done')) return cell;
  return { ...cell, label: { ...cell.label, field: kind === 'planned' ? 'target' : 'result' } };
}

const isTold = (cell: CellReading | null | undefined): boolean =>
  cell !== null && cell !== undefined && cell.role !== 'empty' && !isMissing(cell.text.value);

/** The rows beside each name; a blank goes on with the name above. */
function rowsByName(names: Column, rows: readonly BodyRow[]): BodyRow[][] {
  const blocks: BodyRow[][] = [];
  let above: CellReading | null = null;
  for (const row of rows) {
    const cell = row.cells[names.index] ?? null;
    const begins = cell !== null && cell.role !== 'empty' && cell !== above;
    if (begins) above = cell;
    const open = blocks.at(-1);
    if (begins || !open) blocks.push([row]);
    else open.push(row);
  }
  return blocks;
}

interface KindedRow {
  readonly row: BodyRow;
  readonly kind: ReturnType<typeof kindOfRow>;
  readonly field: string | undefined;
  /** What stands below the years. */
  readonly texts: readonly string[];
}

/** A row of what was planned or done; null for one of grades, and for one that tells anything else. */
function kindedRow(row: BodyRow, kinds: Column, years: readonly Column[]): KindedRow | null {
  const named = row.cells[kinds.index];
  const field = named?.label?.field;
  const kind = named ? kindOfRow(named) : null;
  if (!named || kind === null || field === 'achievement') return null;
  const cells = new Set(years.flatMap((y) => row.cells[y.index] ?? []));
  const texts = [...cells].filter(isTold).map((c) => c.text.value.trim());
  return { row, kind, field, texts };
}

/**
 * 予定 and 実施内容 beside one indicator tell of the item in words, where 目標 and 実績 of the same block hold its figures:
 * ```
 *   予定 | 調べる | 直す
 *   目標 |   3    |   5
 * ```
 */
function withoutWords(block: readonly KindedRow[]): KindedRow[] {
  const figures = block.filter((r) => r.texts.length > 0 && r.texts.every(isFigure));
  const rivals = (row: KindedRow) => figures.filter((f) => sideOf(f) === sideOf(row));
  return block.filter((row) => {
    if (row.texts.length === 0 || figures.includes(row)) return true;
    return rivals(row).every((f) => f.field === row.field && atLeastHalf(row.texts, isFigure));
  });
}

/** Of what was done, some rows tell in words, others in figures: so 計画 in words tells of the item, too. */
function withoutPlansInWords(blocks: readonly (readonly KindedRow[])[]): KindedRow[][] {
  const kept = blocks.map(withoutWords);
  const isDone = blocks.some((block, i) => block.some((r) => sideOf(r) === 'done' && !kept[i]?.includes(r)));
  const isInWords = ({ texts }: KindedRow): boolean => texts.length > 0 && !texts.some(isFigure);
  return isDone ? kept.map((block) => block.filter((r) => !isInWords(r))) : kept;
}

const sideOf = ({ kind }: KindedRow): string | null =>
  kind === 'target' || kind === 'forecast' ? 'planned' : kind === 'result' ? 'done' : kind;

/** 実績 above sentences tells how it went, though figures were planned; 状況 does so above anything but figures. */
function tellsInWords({ field, texts }: KindedRow): boolean {
  if (texts.length === 0 || atLeastHalf(texts, isFigure)) return false;
  return field === 'status' || field === 'outcome' || texts.some((t) => /.{6}[。たすう]$/su.test(t));
}

/** 45, 約300人, 月2回, 12,000千円. */
const isFigure = (text: string): boolean => isFigureAlone(text) || opensWithFigure(text);
