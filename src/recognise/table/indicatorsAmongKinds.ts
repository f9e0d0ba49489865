import type { SourceText } from '../../model/sourceText.js';
import { isIndicator } from '../lexicon/itemFields.js';
import type { Lexicon } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { onOneLine } from '../value.js';
import { type CellReading, linesToInnerLabel, withLines } from './cellReading.js';
import { columnCells, isFigureAlone } from './columnTexts.js';
import { type BodyRow, type ColumnHead, headField, labelsToHead } from './events.js';
import type { IndicatorsApart } from './indicatorBelowName.js';
import { kindOfRow, mayHeadKinds } from './kindOfRow.js';

/**
 * Among the kinds of an item's rows, one that names what is measured, its figures beside it:
 * ```
 *   No. | 事業       | 区分                | 現状値 | 令和6年度 | 令和7年度
 *    1  | 井戸の点検 | 年度別計画          |        | 調べる    | 直す
 *       |            | 事業費（千円）      |        |    300    |    450
 *       |            | 指標：直した数（基）|   2    |     3     |     5
 * ```
 * The names stand in a column of their own, and the kind of their rows is what is aimed at. Null where no kind names anything.
 */
export function indicatorsAmongKinds(
  heads: readonly ColumnHead[],
  rows: readonly BodyRow[],
  lexicon: Lexicon,
): IndicatorsApart | null {
  if (heads.some((h) => isIndicator(headField(h)?.field))) return null;
  for (const [at, head] of heads.entries()) {
    if (!mayHeadKinds(head) || head.years || head.kind) continue;
    if (heads.filter((h, i) => i > at && h.years).length < 2) continue;
    const cells = columnCells(rows, at);
    if (!cells.some((c) => kindOfRow(c) !== null)) continue;
    const found = new Map(cells.flatMap((c) => namedIn(c, lexicon) ?? []));
    const besides = rows.filter((r) => found.has(r.cells[at] as CellReading));
    if (besides.length > 0 && besides.every((r) => holdsFigures(r, heads))) return setApart(at, heads, rows, found);
  }
  return null;
}

interface Named {
  readonly label: SourceText;
  readonly name: CellReading;
  readonly kind: CellReading;
}

/** 指標：直した数, 【成果指標】直した数: the name, and the kind of the figures beside it. */
function namedIn(cell: CellReading, lexicon: Lexicon): [[CellReading, Named]] | null {
  const inner = cell.role === 'value' ? linesToInnerLabel(cell.cell.lines, lexicon) : null;
  if (!inner || !isIndicator(inner.reading.field)) return null;
  const kind: CellReading = { ...cell, role: 'label', text: inner.label, label: { ...inner.reading, field: 'target' } };
  return [[cell, { label: onOneLine(inner.label), name: withLines(cell, inner.rest), kind }]];
}

/** Below the years stand figures, and nothing else that tells anything. */
function holdsFigures({ cells }: BodyRow, heads: readonly ColumnHead[]): boolean {
  const told = cells.filter((c, i) => c && heads[i]?.years && /[\p{L}\d]/u.test(c.text.value));
  return told.length > 0 && told.every((c) => isFigureAlone((c as CellReading).text.value.trim()));
}

function setApart(
  at: number,
  heads: readonly ColumnHead[],
  rows: readonly BodyRow[],
  found: ReadonlyMap<CellReading, Named>,
): IndicatorsApart {
  const named = [...found.values()];
  const [first] = named as [Named];
  const head = labelsToHead([{ reading: plainLabel('indicatorName'), text: first.label }], null);
  return {
    heads: heads.toSpliced(at, 0, head),
    labels: named.map((n) => n.label),
    rows: rows.map((row) => {
      const cell = row.cells[at] ?? null;
      const own = cell && found.get(cell);
      const cells = row.cells.toSpliced(at, 1, own?.name ?? null, own?.kind ?? cell);
      return own ? { ...row, cells } : { ...row, cells, isStep: true };
    }),
  };
}
