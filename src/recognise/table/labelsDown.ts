import { EMPTY_TEXT, type SourceText } from '../../model/sourceText.js';
import { GOALS, TEXTS } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { isMissing, linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { FIGURE_FIELDS } from './columns.js';
import { countsItems } from './countedItems.js';
import { type BodyRow, type ColumnHead, headField, type LabelledValue, labelsToHead } from './events.js';
import { figuresOfLabels } from './figuresOfLabels.js';

/** Rows under a header whose labels down a column were put to the values beside them. */
export interface LabelsDown {
  readonly heads: readonly ColumnHead[];
  readonly rows: readonly BodyRow[];
  /** The labels, which say what the values are. */
  readonly labels: readonly SourceText[];
}

/** What tells of an item in words. */
const IN_WORDS: ReadonlySet<LabelField> = new Set([...GOALS, ...TEXTS, 'criteria']);
const MAY_TELL: ReadonlySet<LabelField> = new Set([
  ...IN_WORDS,
  ...FIGURE_FIELDS,
  'achievement',
  'schedule',
  'effect',
  'budget',
  'remarks',
  'division',
  'period',
]);
const NAMES_ITEM: ReadonlySet<LabelField | undefined> = new Set([
  'number',
  'title',
  'category',
  'division',
  'measures',
]);
/** 区分, 項目, 内容 or nothing: what may head such labels. */
const HEADS_LABELS: ReadonlySet<LabelField | undefined> = new Set([
  undefined,
  'category',
  'section',
  'title',
  'measures',
  'indicatorName',
]);
/** Of the labels, at least so many are known. */
const KNOWN = 0.6;
const LONGEST_LABEL = 14;

/**
 * A register that tells of each item in rows of their own, a label and a text a row:
 * ```
 *   番号 | 取組項目 | 区分     | 内容 | 評価
 *        |          | 取組内容 | …    |
 *    1   | 橋の点検 | 実施状況 | …    |  ○
 *        |          | 課題     | …    |
 * ```
 * Null where no column holds labels.
 */
export function labelsDown(heads: readonly ColumnHead[], rows: readonly BodyRow[]): LabelsDown | null {
  for (let at = 1; at + 1 < heads.length; at++) {
    const beside = valueColumn(at, heads, rows);
    if (beside !== null && mayHeadLabels(at, beside, heads, rows) && holdsLabels(at, beside, heads, rows))
      return withFigures(at, beside, heads, rows);
  }
  return null;
}

/** The column right of the labels; under years, or as figures of a kind, the cells are no texts of their own. */
function valueColumn(at: number, heads: readonly ColumnHead[], rows: readonly BodyRow[]): number | null {
  const beside = spanEnd(at, heads, rows);
  const head = heads[beside];
  return head && head.years === null && head.kind === null ? beside : null;
}

/** Right of what names the item, under a word for kinds of things, or under one head with the texts. */
function mayHeadLabels(at: number, beside: number, heads: readonly ColumnHead[], rows: readonly BodyRow[]): boolean {
  const [over, next] = [heads[at], heads[beside]] as [ColumnHead, ColumnHead];
  const isShared = over.labels.length > 0 && over.labels.every((l, i) => l.text === next.labels[i]?.text);
  const isNamed = heads.slice(0, at).some((h, i) => NAMES_ITEM.has(headField(h)?.field) || countsItems(i, rows));
  return isNamed && (isShared || HEADS_LABELS.has(headField(over)?.field));
}

function holdsLabels(at: number, beside: number, heads: readonly ColumnHead[], rows: readonly BodyRow[]): boolean {
  if (heads[at]?.years || heads[at]?.kind) return false;
  const filled = rows.flatMap((row) => {
    const label = row.cells[at];
    return label && label.role !== 'empty' ? [{ label, value: row.cells[beside] ?? null }] : [];
  });
  const known = filled.filter(({ label, value }) => label.role === 'label' && mayTell(label.label, value));
  const words = filled.map((f) => onOneLine(f.label.text, '').value);
  const distinct = new Set(known.map(({ label }) => label.label?.field));
  if (distinct.size < 2 || known.length < KNOWN * filled.length || filled.length * 2 < rows.length) return false;
  // What nobody knows is a label where it comes again and again.
  const others = filled.filter((f) => !known.includes(f)).map((f) => onOneLine(f.label.text, '').value);
  if (others.some((o) => o.length > LONGEST_LABEL || words.indexOf(o) === words.lastIndexOf(o))) return false;
  const inWords = known.filter(({ label, value }) => told(label.label, value) !== null);
  return inWords.length * 3 >= known.length && new Set(inWords.map(({ label }) => label.label?.field)).size >= 2;
}

const mayTell = (label: LabelReading | null, value: CellReading | null): boolean =>
  label !== null && (MAY_TELL.has(label.field) || told(label, value) !== null);

/** What a text under the label tells; null for a figure or a mark. 計画 above sentences is what is to be done, 実績 what was. */
function told(label: LabelReading | null, value: CellReading | null): LabelField | null {
  const text = value?.text.value ?? '';
  if (!label || !/[\p{L}ー]{4}/u.test(text)) return null;
  if (label.field === 'target') return 'measures';
  if (label.field === 'result') return 'status';
  // 令和6年度の取組 above what was done in that year.
  if (label.field === 'measures' && label.years && /た。?$/.test(text.trim())) return 'status';
  // 上半期 above what was done in it.
  if (label.field === 'section' && /[ただい]。?$/.test(text.trim())) return 'status';
  return IN_WORDS.has(label.field) ? label.field : null;
}

function withFigures(at: number, beside: number, heads: readonly ColumnHead[], rows: readonly BodyRow[]): LabelsDown {
  const found = figuresOfLabels(at, beside, heads, rows);
  return found ? pairUp(at, beside, found.heads, found.rows) : pairUp(at, beside, heads, rows);
}

function pairUp(at: number, beside: number, heads: readonly ColumnHead[], rows: readonly BodyRow[]): LabelsDown {
  const blank = labelsToHead([], null);
  const labels: SourceText[] = [];
  // A grid with finer columns elsewhere: both may span several of them.
  const end = spanEnd(beside, heads, rows);
  const isPaired = (i: number): boolean => i >= at && i < end;
  const taken = new Set<CellReading>();
  const paired = withoutRepeats(at, rows, labels).map((row): BodyRow => {
    const [label, value] = [row.cells[at], row.cells[beside]];
    if (!label || !value || label.role === 'empty' || label === value) return row;
    const cells = row.cells.map((c, i) => (isPaired(i) ? null : c));
    if (taken.has(value)) return { ...row, cells };
    taken.add(value);
    labels.push(label.text);
    // Neither stands in the record by itself.
    if (label.label?.field === 'unit' || isMissing(value.text.value)) labels.push(value.text);
    const field = told(label.label, value);
    const reading = label.label && field ? { ...label.label, field } : label.label;
    const { lines, tables } = value.cell;
    const own: LabelledValue = {
      label: { reading, text: onOneLine(label.text) },
      value: linesToValue(lines, tables),
    };
    return { ...row, cells, labelled: [...(row.labelled ?? []), own] };
  });
  const isNumbered = heads.some((h) => headField(h)?.field === 'number');
  const counts = (h: ColumnHead, i: number) =>
    i < at && !isNumbered && !NAMES_ITEM.has(headField(h)?.field) && countsItems(i, rows);
  const named = (h: ColumnHead, i: number) => (counts(h, i) ? numberHead : h);
  return { heads: heads.map((h, i) => (isPaired(i) ? blank : named(h, i))), rows: paired, labels };
}

/** What numbers the items, whatever was printed above it. */
const numberHead = labelsToHead([{ reading: plainLabel('number'), text: EMPTY_TEXT }], null);

/** The column after the last one that the cells of a column reach over. */
function spanEnd(from: number, heads: readonly ColumnHead[], rows: readonly BodyRow[]): number {
  let end = from + 1;
  while (end < heads.length && rows.every((r) => r.cells[end] === r.cells[from])) end++;
  return end;
}

/** 1 | 橋の点検 printed again in each row of the item: the same cells as in its first row. */
function withoutRepeats(at: number, rows: readonly BodyRow[], labels: SourceText[]): readonly BodyRow[] {
  let above: BodyRow | null = null;
  return rows.map((row) => {
    const isSame = (c: CellReading | null, i: number): boolean =>
      c !== null && c.role !== 'empty' && c.text.value === above?.cells[i]?.text.value;
    const before = row.cells.slice(0, at);
    const repeats = before.some((c) => c?.cell.row === row.row && c.role !== 'empty') && before.every(isSame);
    const cells = row.cells.map((c, i) => {
      const first = above?.cells[i];
      if (!repeats || !c || !first || c === first || !isSame(c, i)) return c;
      labels.push(c.text);
      return first;
    });
    above = { ...row, cells };
    return above;
  });
}
