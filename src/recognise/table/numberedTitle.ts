import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { GOALS, TEXTS } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading } from '../lexicon/types.js';
import { isNumberPath } from '../numberPath.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToText, linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { isNumber as isCount } from './numberBesideName.js';
import { type Region, rowText } from './rowKinds.js';

/** 宣言１, 重点その２, 柱（3）, 誓いその一: a word and a number, no label that anyone knows. */
const WORD_AND_NUMBER =
  /^\p{L}{1,8}[\s　]?(?:[0-9０-９]{1,3}(?:[-－‐―][0-9０-９]{1,3}){0,2}|[（(][0-9０-９]{1,3}[）)]|[①-⑳Ⅰ-Ⅻ]|(?<=その[\s　]?)[一二三四五六七八九十])$/u;
/** 重点項目１, 重点テーマ②: the number behind the words of a label counts items; one before them, the parts of a form. */
export const NUMBER_LAST = /\p{L}[\s　]*[（(]?(?:[0-9０-９]{1,3}|[①-⑳Ⅰ-Ⅻ])[）)]?$/u;
/** 取組1-1: the item's number within its level. */
const PATH_LAST = /\p{L}[\s　]*[0-9０-９]{1,3}(?:[-－‐―][0-9０-９]{1,3}){1,2}$/u;
/** Labels that number items where a form about one follows: 重点項目１, 取組事項２. */
const COUNTS_ITEMS: ReadonlySet<LabelField> = new Set(['category', 'title'] as const);
/** What 計画 announces where it counts nothing. */
const PLANS_FIGURES: ReadonlySet<LabelField> = new Set(['target', 'schedule', 'remarks'] as const);
const IS_PLAN = /計画$/;
/** Levels of a plan that stand above its items, whatever is told of them. */
const ABOVE_ITEMS = /^(?:基本(?:目標|方向|構想|戦略|政策)|政策(?!課題)|[大中]項目|[大中]分類)|(?:柱|分野|体系|視点)$/;
/** What a form may tell of an item. */
const TOLD: ReadonlySet<LabelField> = new Set([...GOALS, ...TEXTS, 'criteria', 'achievement'] as const);
/** A level of the plan names the items below it, of which each has a label of its own. */
const NAMES_ITEM: ReadonlySet<LabelField> = new Set(['title', 'number', 'category'] as const);
const FEWEST_TOLD = 2;
export const LONGEST_NAME = 60;

/** The number and the name of an item, perhaps its division, and the cells they stand in. */
export interface NumberedTitle {
  readonly cells: ReadonlySet<CellReading>;
  readonly events: readonly TableEvent[];
}

/** What the row says of the item whose form it opens; null for any other row. */
export const openingOfForm = (grid: Grid, region: Region, row: number): NumberedTitle | null =>
  numberedTitle(grid, region, row) ??
  numberBeforeTitle(grid, region, row) ??
  nameWithNumber(grid, region, row) ??
  pathBesideWord(grid, region, row);

/**
 * The row that opens a form with the item's number and name, neither of them with a label of its own:
 * ```
 *   No.1       | 水路の改修 | 担当課　建設課
 *   現状と課題 | …
 * ```
 * What comes below must be rows of labels: under the heads of a register a number opens a row of it. Null for any other row.
 */
function numberedTitle(grid: Grid, region: Region, row: number): NumberedTitle | null {
  const [number, name, ...more] = rowText(grid, region, row).filter((c) => c.cell.row === row);
  if (
    !number ||
    !name ||
    number.cell.column !== region.left ||
    !(number.isCounter || isNumber(number) || countsBelowWords(number) || countsItems(grid, region, number)) ||
    !(isName(name) || (number.isCounter && name.role === 'value')) ||
    grid.innerLabel(name) !== null
  )
    return null;
  // Further cells tell of the item with labels of their own; who does it needs none.
  const alone = more.length === 1 && more[0]?.role === 'value' && grid.innerLabel(more[0]) === null ? more[0] : null;
  const isToldOf = (c: CellReading, i: number): boolean =>
    c === alone || c.role === 'label' || grid.innerLabel(c) !== null || more[i - 1]?.role === 'label';
  if (!more.every(isToldOf) || (alone && !isName(alone))) return null;
  const division = alone && grid.namesDivision(alone) ? alone : null;
  const { words, count } = numberBelowWords(number.cell.lines);
  // 具体的取組⏎１－２－１: the form may go on in further tables.
  const isSure = countsBelowWords(number);
  const below = rowText(grid, region, grid.rowEnd(number));
  const isForm = below.length >= 2 && (number.isCounter || isRowLabel(below[0], region));
  if (!isSure && (grid.rowEnd(number) >= region.bottom || !isForm)) return null;
  const counted: TableEvent[] = words.length > 0 ? [{ type: 'labels', labels: [linesToText(words)] }] : [];
  const events = [...counted, tellOfItem('number', number, number, count), tellOfItem('title', number, name)];
  if (!division) return { cells: new Set([number, name]), events };
  return { cells: new Set([number, name, division]), events: [...events, tellOfItem('division', number, division)] };
}

/** What a cell of the row says of the item, where the place of another one labels it. */
const tellOfItem = (
  field: 'number' | 'title' | 'division',
  label: CellReading,
  { cell }: CellReading,
  lines: readonly Line[] = cell.lines,
): TableEvent => ({
  type: 'hit',
  path: [{ reading: plainLabel(field), text: onOneLine(label.text) }],
  head: null,
  value: linesToValue(lines, cell.tables),
});

/** 具体的取組⏎１－２－１: the number on a line of its own below the words that say what it counts. */
function numberBelowWords(lines: readonly Line[]): {
  readonly words: readonly Line[];
  readonly count: readonly Line[];
} {
  const last = lines.at(-1);
  const isBelow = last && lines.length > 1 && NUMBER_ALONE.test(last.text.value);
  return isBelow ? { words: lines.slice(0, -1), count: [last] } : { words: [], count: lines };
}

const countsBelowWords = ({ cell }: CellReading): boolean => {
  const { words, count } = numberBelowWords(cell.lines);
  return words.length > 0 && isNumberPath(count.at(-1)?.text.value ?? '');
};

const NUMBER_ALONE = /^[\s　]*[0-9０-９]{1,3}(?:[-－‐―ー−][0-9０-９]{1,3})*[\s　]*$/;

/** What stands behind the name of an item on the row that opens its form. */
const OF_ITEM: ReadonlySet<LabelField> = new Set(['division', 'department', 'head', 'achievement', 'period'] as const);

/**
 * The row that opens a form with number and name in one cell without a label, before labels with their values:
 * ```
 *   (1) 水路の改修 | 担当課 | 建設課 | 評価 | Ｂ
 *   取組内容       | …
 * ```
 * Null for any other row.
 */
function nameWithNumber(grid: Grid, region: Region, row: number): NumberedTitle | null {
  const [name, ...more] = rowText(grid, region, row);
  if (!name || name.label || name.role === 'year' || name.cell.column !== region.left || more.length < 2) return null;
  if (name.cell.row !== row || grid.rowEnd(name) !== row + 1 || row + 1 >= region.bottom) return null;
  const text = onOneLine(name.text).value;
  const marker = readMarker(text);
  const isCounted =
    marker !== null && marker.ordinal !== null && /^(?:parenthesised|dotted|circled)$/.test(marker.style);
  if (!isCounted || text.length > LONGEST_NAME || !/\p{L}{2}/u.test(text.slice(marker.length)) || /。$/.test(text))
    return null;
  const isPaired = more.every((c, i) =>
    i % 2 === 0 ? c.role === 'label' && OF_ITEM.has(c.label?.field ?? 'section') : c.role !== 'label',
  );
  const [label, told] = rowText(grid, region, row + 1);
  if (!isPaired || more.length % 2 === 1 || !isRowLabel(label, region) || !told || told.role === 'label') return null;
  if (!label?.label || !TOLD.has(label.label.field)) return null;
  return { cells: new Set([name]), events: [tellOfItem('title', name, name)] };
}

/**
 * The row that opens a form with the item's number before the label of its name: ア | 取組項目 | 水路の改修. Null for any other row.
 */
function numberBeforeTitle(grid: Grid, region: Region, row: number): NumberedTitle | null {
  const [number, label, name] = rowText(grid, region, row).filter((c) => c.cell.row === row);
  if (!number || number.cell.column !== region.left || !isCount(onOneLine(number.text).value)) return null;
  if (number.label && number.label.field !== 'number') return null;
  if (label?.label?.field !== 'title' || label.role !== 'label' || name?.role !== 'value') return null;
  return { cells: new Set([number]), events: [tellOfItem('number', number, number)] };
}

/**
 * The row that opens a form with the word that counts its items, the number, within their levels or alone, and the name:
 * ```
 *   具体的取組 | １－２－１ | 水路の改修 | 担当課 | 建設課
 *   取組内容   | …
 * ```
 * Null for any other row.
 */
function pathBesideWord(grid: Grid, region: Region, row: number): NumberedTitle | null {
  const [word, number, name] = rowText(grid, region, row).filter((c) => c.cell.row === row);
  if (!word?.label || word.role !== 'label' || word.cell.column !== region.left || !number || !name) return null;
  const text = onOneLine(number.text).value;
  const isPath = WORDS_OF_ITEMS.has(word.label.field) && isNumberPath(text);
  if (!(isPath || (isCount(text) && countsGoals(grid, region, word))) || !isName(name)) return null;
  const [label] = rowText(grid, region, grid.rowEnd(word));
  if (grid.rowEnd(word) >= region.bottom || label?.role !== 'label') return null;
  const counted: TableEvent = { type: 'labels', labels: [word.text] };
  return {
    cells: new Set([word, number, name]),
    events: [counted, tellOfItem('number', word, number), tellOfItem('title', word, name)],
  };
}

/** 重点目標 | ２ | 水路の改修, where the rows below tell of the item and name it by no label of their own. */
function countsGoals(grid: Grid, region: Region, word: CellReading): boolean {
  const field = word.label?.field;
  if (!field || !(WORDS_OF_ITEMS.has(field) || GOALS.includes(field))) return false;
  const told = toldBelow(grid, region, word, {
    isNext: (first) => first.text.value === word.text.value,
    names: (named) => NAMES_ITEM.has(named),
  });
  return told !== null && told.size >= FEWEST_TOLD;
}

/**
 * What the rows of a form tell of the item that its row `opener` counts, up to the row that counts the next one; null where one of them
 * names the item by a label of its own.
 */
function toldBelow(
  grid: Grid,
  region: Region,
  opener: CellReading,
  { isNext, names }: { isNext(first: CellReading, label: LabelReading): boolean; names(field: LabelField): boolean },
): ReadonlySet<LabelField> | null {
  const told = new Set<LabelField>();
  for (let r = grid.rowEnd(opener); r < region.bottom; r++) {
    const [first] = rowText(grid, region, r).filter((c) => c.cell.row === r);
    if (!first?.label) continue;
    if (isNext(first, first.label)) break;
    const { field } = first.label;
    if (names(field)) return null;
    if (TOLD.has(field)) told.add(field);
  }
  return told;
}

/** 施策体系 | １－２ | 水辺の再生 names a level. */
const WORDS_OF_ITEMS: ReadonlySet<LabelField> = new Set(['measures', 'title'] as const);

function isNumber({ text: { value }, label, role }: CellReading): boolean {
  if (label) return label.field === 'number' && label.ordinal !== null;
  const marker = readMarker(value);
  if (marker) return marker.ordinal !== null && marker.length >= value.length;
  return role === 'value' && WORD_AND_NUMBER.test(value);
}

/**
 * 重点項目１ | 水路の改修 above the item's aim, state and measures: the label counts items. What sorts items (基本目標１ above 施策名)
 * stays a level, and 課題１ beside its own text tells of it: only where 現状と課題 is told below, too, it is a number. The items of a plan
 * may be called plans themselves, which elsewhere announces figures or a timetable: 計画１, 実施計画２.
 */
function countsItems(grid: Grid, region: Region, number: CellReading): boolean {
  const { label } = number;
  if (!label || !isCounted(label, onOneLine(number.text).value)) return false;
  const told = toldBelow(grid, region, number, {
    isNext: (first, next) =>
      next.field === label.field && (next.ordinal !== null || isCounted(next, onOneLine(first.text).value)),
    // 体系 below 取組項目１ tells where the item belongs.
    names: (field) => NAMES_ITEM.has(field) && !(label.field === 'title' && field === 'category'),
  });
  if (!told) return false;
  const isOwn =
    (COUNTS_ITEMS.has(label.field) && !ABOVE_ITEMS.test(label.label)) ||
    (PLANS_FIGURES.has(label.field) && IS_PLAN.test(label.label));
  // A page break may leave only the first row of the form with a head that tells by itself whose item it is.
  const isOwned = rowText(grid, region, number.cell.row).some((c) => c.label?.field === 'division');
  return told.size >= (isOwned ? 1 : FEWEST_TOLD) && (isOwn || (TEXTS.includes(label.field) && told.has(label.field)));
}

/** 重点項目１, 取組1-1: the label ends in the number of an item. */
export const isCounted = ({ ordinal }: LabelReading, text: string): boolean =>
  (ordinal === null ? PATH_LAST : NUMBER_LAST).test(text);

export const isName = ({ text: { value }, role }: CellReading): boolean =>
  role === 'value' && value.length <= LONGEST_NAME && /\p{L}{2}/u.test(value) && !/。$/.test(value);

const isRowLabel = (cell: CellReading | undefined, region: Region): boolean =>
  cell?.role === 'label' && cell.cell.column === region.left && cell.label?.ordinal == null;
