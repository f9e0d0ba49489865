import { halfWidth, isListedUnit } from '../../japanese/index.js';
import { isIndicator } from '../lexicon/itemFields.js';
import type { Column } from './columns.js';
import { atLeastHalf, columnTexts } from './columnTexts.js';
import type { BodyRow } from './events.js';
import { kindOfRow } from './kindOfRow.js';

/** 千円, 百万円, （件）: a scale before what is counted, or brackets around it. */
const ADORNED = /^[（(]?(?:百万|千万|十億|十万|百|千|万|億)?(.+?)[）)]?$/u;

/**
 * A column that nothing heads, between the name of what is measured and its figures, holds the units:
 * ```
 *   活動指標 | 開いた日数 | 日 | 目標 | 308 | 308
 *            |            |    | 実績 | 301 | 308
 * ```
 */
export function withBareUnits(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const first = columns.find(({ head }) => head.years !== null || head.kind !== null);
  if (!first || columns.some((c) => c.field === 'unit')) return [...columns];
  const kinds = columns.find((c) => rows.some((r) => r.cells[c.index]?.role === 'label' && kindOf(r, c.index)));
  const end = Math.min(first.index, kinds?.index ?? first.index);
  const units = columns.findLast((c) => c.index < end && isBare(c) && holdsUnits(rows, c.index));
  if (!units || !namesStandBefore(columns, rows, units.index)) return [...columns];
  return columns.map((c) => (c === units ? { ...c, field: 'unit' as const } : c));
}

const kindOf = ({ cells }: BodyRow, index: number): boolean => {
  const cell = cells[index];
  return cell ? kindOfRow(cell) !== null : false;
};

const isBare = ({ field, head }: Column): boolean =>
  field === null && head.years === null && head.kind === null && head.labels.every((l) => l.text.value.trim() === '');

const holdsUnits = (rows: readonly BodyRow[], index: number): boolean =>
  atLeastHalf(columnTexts(rows, index), (t) => isListedUnit(halfWidth(ADORNED.exec(t.replace(/\s/gu, ''))?.[1] ?? '')));

/** Words left of the units: what they count. */
const namesStandBefore = (columns: readonly Column[], rows: readonly BodyRow[], units: number): boolean =>
  columns.some(
    (c) =>
      c.index < units &&
      (c.field === null || isIndicator(c.field)) &&
      rows.some((r) => /\p{L}{2}/u.test(r.cells[c.index]?.text.value ?? '')),
  );
