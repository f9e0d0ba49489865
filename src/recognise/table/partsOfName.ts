import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import { endsLikeUnit, splitDivisions } from '../lexicon/index.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { type CellReading, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import { columnCells } from './columnTexts.js';
import type { BodyRow, LabelledValue } from './events.js';
import { labelInBrackets } from './labelInBrackets.js';

/** 目標①, 重点取組２, 宣言その三, 取組（１）, №4: a word that counts, with nothing behind its number. */
const COUNTED =
  /^[【〔［[《＜〈]?([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]{1,8}?|[NnＮｎ][oｏOＯ][.．]?|№)(?:その)?[\s　]*(?:[（(]?[0-9０-９]{1,3}(?:[-－‐][0-9０-９]{1,3})*[）)]?|[①-⑳Ⅰ-Ⅻ]|(?<=その)[一二三四五六七八九十])[】〕］\]》＞〉]?$/u;
/** 令和７, 第２, 約３: words of other figures. */
const NO_COUNT = /^(?:令和|平成|昭和|西暦|第|約|計|全|各|同|満|年|月|日)$/;
/** 【水路課】, （道路課・河川課）: the brackets close the cell. */
const UNITS =
  /^(?:(?:【[^【】]+】|（[^（）]+）|\([^()]+\)|〔[^〔〕]+〕|［[^［］]+］|\[[^[\]]+\]|＜[^＜＞]+＞|〈[^〈〉]+〉|《[^《》]+》)[\s　]*)+$/u;
const IN_BRACKETS = /[【（(〔［[＜〈《]([^】）)〕］\]＞〉》]+)[】）)〕］\]＞〉》]/gu;
/** Units in brackets take no more lines. */
const MOST_LINES = 6;
/** Round brackets as often hold what belongs to the name: （市民病院）. */
const OF_OFFICE = /[課係室班]$|グループ$|チーム$/;

interface Parts {
  readonly number: SourceText | null;
  readonly units: readonly SourceText[];
  readonly name: readonly Line[];
}

/**
 * Cells of a register that print an item's number on a line above its name, and who does it in brackets below:
 * ```
 *   項目（何を）   | 行動
 *   目標①         | …
 *   水路の清掃
 *   【水路課】
 * ```
 * One cell may happen to be broken like this; so all of the column have to open alike, or close alike.
 */
export function withPartsOfName(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  item: Column,
  lexicon: Lexicon,
): BodyRow[] {
  if (item.field === null || item.head.years !== null) return [...rows];
  const cells = columnCells(rows, item.index).filter((c) => c.role === 'value');
  const values = new Set(cells);
  const hasColumn = (...fields: LabelField[]) => columns.some((c) => c.field !== null && fields.includes(c.field));
  const words = new Set(cells.map((c) => countedWord(c.cell.lines)));
  const counts = cells.length > 0 && words.size === 1 && !words.has(null) && !hasColumn('number');
  const closing = cells.filter((c) => unitsBelow(c.cell.lines, lexicon) !== null);
  // 取組名（担当課）: the head says what the brackets hold, and they are read by it.
  const isSaid = labelInBrackets(item, lexicon) !== null || hasColumn('division', 'department');
  const tellsUnits = !isSaid && closing.length * 2 > cells.length;
  if (!counts && !tellsUnits) return [...rows];
  /** Rows of one item share its cell, and go on sharing it. */
  const read = new Map<CellReading, CellReading>();
  return rows.map((row) => {
    const cell = row.cells[item.index];
    if (!cell || !values.has(cell)) return row;
    const known = read.get(cell);
    const parts = cellToParts(cell, counts, tellsUnits ? lexicon : null);
    const name = known ?? withLines(cell, parts.name);
    read.set(cell, name);
    const labelled = known ? [] : partsToValues(parts, item);
    const found = row.cells.map((c) => (c === cell ? name : c));
    return { ...row, cells: found, labelled: [...(row.labelled ?? []), ...labelled] };
  });
}

function cellToParts(cell: CellReading, counts: boolean, lexicon: Lexicon | null): Parts {
  const { lines } = cell.cell;
  const below = lexicon && unitsBelow(lines, lexicon);
  const from = counts ? 1 : 0;
  return {
    number: counts ? trimText((lines[0] as Line).text) : null,
    units: below?.units ?? [],
    name: lines.slice(from, below?.from ?? lines.length),
  };
}

function partsToValues({ number, units }: Parts, item: Column): LabelledValue[] {
  const text = item.head.labels.at(-1)?.text;
  if (!text) return [];
  const toValue = (field: LabelField, value: SourceText): LabelledValue => ({
    label: { reading: plainLabel(field), text },
    value: { text: value, lines: [], tables: [] },
  });
  return [...(number ? [toValue('number', number)] : []), ...units.map((u) => toValue('division', u))];
}

/** The word on the first line that counts the item; null where other words, or no further lines, follow the number. */
function countedWord([first, ...more]: readonly Line[]): string | null {
  if (!first || more.length === 0) return null;
  const text = first.text.value.trim();
  const marker = readMarker(text);
  if (marker && marker.ordinal !== null && marker.length >= text.length) return marker.style;
  const word = COUNTED.exec(text)?.[1];
  return word && !NO_COUNT.test(word) ? word : null;
}

/** The units that the last lines hold in brackets, and the line where they begin. */
export function unitsBelow(
  lines: readonly Line[],
  lexicon: Lexicon,
): { readonly from: number; readonly units: readonly SourceText[] } | null {
  for (let from = Math.max(1, lines.length - MOST_LINES); from < lines.length; from++) {
    const text = joinTexts(lines.slice(from).map((l) => trimText(l.text)));
    if (!UNITS.test(text.value)) continue;
    const inner = [...text.value.matchAll(IN_BRACKETS)].map((m) => {
      const at = m.index + 1;
      return { isRound: /^[（(]/.test(m[0]), text: sliceText(text, at, at + (m[1] as string).length) };
    });
    const isUnit = (name: string, isRound: boolean) =>
      (isRound ? OF_OFFICE.test(name) : endsLikeUnit(name)) || lexicon.readOrganisation(name)?.rank === 'department';
    const areUnits = inner.every(({ text: t, isRound }) =>
      splitDivisions(t).every((u) => isUnit(u.value.replace(/[\s　]/g, ''), isRound)),
    );
    return areUnits ? { from, units: inner.map((i) => i.text) } : null;
  }
  return null;
}
