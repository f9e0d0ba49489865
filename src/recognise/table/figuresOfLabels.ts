import { EMPTY_TEXT } from '../../model/sourceText.js';
import type { FigureKind } from '../draft.js';
import { figureKind } from '../fields/input.js';
import { isGoal, isIndicator } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { isMissing } from '../value.js';
import type { CellReading } from './cellReading.js';
import { isFigureAlone, ownCell } from './columnTexts.js';
import { type BodyRow, type ColumnHead, headField, labelsToHead } from './events.js';

/** 数値, 値, 指標値: no word of it says of what kind the figures are. */
const TELLS_NO_KIND: ReadonlySet<LabelField | undefined> = new Set([undefined, 'section', 'indicator', 'remarks']);

/**
 * Right of labels down a column (計画, 成果) and their texts, the figures of what is measured, each of the kind that the label of its
 * row says:
 * ```
 *   番号 | 取組項目 | 区分 | 内容 | ものさし | 数値
 *    1   | 橋の点検 | 計画 | …    | 点検数   | 12橋
 *        |          | 成果 | …    |          | 14橋
 * ```
 * They come back in columns of their own, one for each kind. Null where no such figures stand.
 */
export function figuresOfLabels(
  at: number,
  beside: number,
  heads: readonly ColumnHead[],
  rows: readonly BodyRow[],
): { readonly heads: readonly ColumnHead[]; readonly rows: readonly BodyRow[] } | null {
  const name = heads.findIndex((h, i) => i > beside && isIndicator(headField(h)?.field));
  if (name < 0) return null;
  const figures = heads.findIndex((h, i) => i > name && holdsFigures(i, h, rows));
  if (figures < 0) return null;
  const kinds = new Set(rows.flatMap((r) => (ownCell(r, figures) ? (kindOf(r.cells[at]) ?? []) : [])));
  if (kinds.size < 2 || rows.some((r) => ownCell(r, figures) && kindOf(r.cells[at]) === null)) return null;
  const blank = labelsToHead([], null);
  const toHead = (kind: FigureKind) => labelsToHead([{ reading: plainLabel(kind), text: EMPTY_TEXT }], null);
  return {
    heads: [...heads.map((h, i) => (i === figures ? blank : h)), ...[...kinds].map(toHead)],
    rows: rows.map((row) => {
      const cell = ownCell(row, figures);
      const ofKinds = [...kinds].map((k) => (kindOf(row.cells[at]) === k ? cell : null));
      return { ...row, cells: [...row.cells.map((c, i) => (i === figures ? null : c)), ...ofKinds] };
    }),
  };
}

/** A figure in each row, or a mark for one that is missing. */
function holdsFigures(column: number, head: ColumnHead, rows: readonly BodyRow[]): boolean {
  if (head.years || head.kind || !TELLS_NO_KIND.has(headField(head)?.field)) return false;
  const texts = rows.flatMap((r) => ownCell(r, column)?.text.value.trim() ?? []);
  const told = texts.filter((t) => !isMissing(t));
  return told.length * 2 > rows.length && told.every(isFigureAlone);
}

/** What was aimed at, or what came of it. */
function kindOf(label: CellReading | null | undefined): FigureKind | null {
  const reading = label?.label;
  if (!reading) return null;
  const kind = figureKind(reading);
  if (kind) return kind;
  if (isGoal(reading.field) || reading.field === 'measures' || reading.field === 'schedule') return 'target';
  return reading.field === 'outcome' || reading.field === 'status' ? 'result' : null;
}
