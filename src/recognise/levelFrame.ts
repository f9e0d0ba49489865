import type { Cell, Line, Table } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import { filledCells, rowsOf } from '../model/tableRows.js';
import { type FieldInput, labelledInput } from './fields/input.js';
import { mayTellOfLevel } from './levelTexts.js';
import { isIndicator } from './lexicon/itemFields.js';
import type { LabelField, LabelReading, Lexicon } from './lexicon/types.js';
import { headingStyle } from './outline/headingStack.js';
import { linesToText, linesToValue, onOneLine } from './value.js';

/** What a form tells of a level of the plan. */
export interface LevelFrame {
  /** The level's number and name, in a bar on top of the form. */
  readonly bar: SourceText | null;
  /** What holds for the items of the level. */
  readonly told: readonly FieldInput[];
  /** What is told of the level alone. */
  readonly kept: readonly { readonly label: SourceText | null; readonly text: SourceText }[];
  /** Labels beside several rows. */
  readonly sides: readonly SourceText[];
}

/** 自己評価, 年度末の振返り beside several rows: how it went with the level. */
const EVALUATES = /評価|振り?返り|点検|検証|実績|結果|check/i;
/** A side label is a word, set downwards as often as not. */
const LONGEST_SIDE = 12;
/** A short word that is no sentence names something. */
const LONGEST_NAME = 30;

/**
 * Labels with their texts beside them, one pair or more on a row, perhaps beside labels of several rows and below a bar with the level's
 * number and name. Null for a table that tells anything else, or names an item.
 * ```
 *   戦略１－１　【水辺の再生】
 *   計画     | めざす状態 | …
 *            | 成果指標   | …
 *   自己評価 | 進捗状況   | Ａ | 今後の対応 | …
 * ```
 */
export function readLevelFrame(table: Table, lexicon: Lexicon): LevelFrame | null {
  const frame = readFramePart(table, lexicon);
  return frame?.told.some(({ reading }) => reading && tellsOfLevel(reading.field)) ? frame : null;
}

const tellsOfLevel = (field: LabelField): boolean => mayTellOfLevel(field) || isIndicator(field);

/** The same for a part of such a form, which may tell nothing that holds for the items. */
export function readFramePart(table: Table, lexicon: Lexicon): LevelFrame | null {
  const rows = rowsOf(table).map(filledCells);
  const bar = barOf(rows[0] ?? [], table.columns);
  const told: FieldInput[] = [];
  const kept: LevelFrame['kept'][number][] = [];
  const sides: SourceText[] = [];
  let side: Cell | null = null;
  for (const row of rows.slice(bar ? 1 : 0)) {
    const own = sideOf(row, lexicon);
    if (own) sides.push(onOneLine(linesToText(own.lines), ''));
    const at = row[0]?.row ?? 0;
    side = own ?? (side && side.row + side.rowSpan > at ? side : null);
    const isJudged = side !== null && EVALUATES.test(textOf(side).replace(/\s/g, ''));
    const pairs = rowToPairs(own ? row.slice(1) : row, lexicon);
    if (!pairs) return null;
    for (const { label, reading, value } of pairs) {
      const text = linesToValue(value.lines);
      const name = label && onOneLine(linesToText(label.lines));
      if (reading && !isJudged && holdsForItems(reading.field)) told.push(labelledInput(reading, name, text));
      else kept.push({ label: name, text: text.text });
    }
  }
  return { bar, told, kept, sides };
}

const holdsForItems = (field: LabelField): boolean =>
  mayTellOfLevel(field) || field === 'indicator' || field === 'department' || field === 'division';

/** 戦略１－１　【水辺の再生】 across the table. */
export const barOf = ([only, ...more]: readonly Cell[], columns: number): SourceText | null =>
  only && more.length === 0 && only.columnSpan === columns && namesLevel(only.lines)
    ? onOneLine(linesToText(only.lines))
    : null;

/** 施策１－１　…: a word of the plan and its number. */
export const namesLevel = (lines: readonly Line[]): boolean =>
  headingStyle(lines.at(-1)?.text.value ?? '')?.style.startsWith('named:') === true;

/** A label of the row that stands beside labels. */
function sideOf([first, next, ...more]: readonly Cell[], lexicon: Lexicon): Cell | null {
  if (!first || !next || first.column > 0 || more.length === 0) return null;
  const isBeside = first.rowSpan > 1 || more.length % 2 === 1;
  const words = textOf(first).replace(/\s/g, '');
  return isBeside && words.length <= LONGEST_SIDE && lexicon.readLabel(linesToText(next.lines).value) ? first : null;
}

interface Pair {
  readonly label: Cell | null;
  readonly reading: LabelReading | null;
  readonly value: Cell;
}

/** Null where a cell has no label, or names an item or a level. */
function rowToPairs(row: readonly Cell[], lexicon: Lexicon): Pair[] | null {
  const pairs: Pair[] = [];
  for (let i = 0; i < row.length; ) {
    const [label, value] = [row[i] as Cell, row[i + 1]];
    if (/^[※＊]/.test(textOf(label))) {
      pairs.push({ label: null, reading: null, value: label });
      i += 1;
      continue;
    }
    const reading = lexicon.readLabel(linesToText(label.lines).value);
    if (!value || value.tables.length > 0 || (!reading && !label.shaded && i > 0)) return null;
    const words = textOf(value);
    const isName = words.length <= LONGEST_NAME && !/[。\n]/.test(words);
    if (reading && (NAMES_ITEM.has(reading.field) || (reading.field === 'category' && isName))) return null;
    pairs.push({ label, reading, value });
    i += 2;
  }
  return pairs;
}

const NAMES_ITEM: ReadonlySet<LabelField> = new Set(['title', 'number'] as const);

const textOf = ({ lines }: Cell): string => linesToText(lines).value.trim();
