import { readMarker } from '../../japanese/index.js';
import type { Block, Cell, Line, Paragraph, Table } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import { rowsOf, sliceRows } from '../../model/tableRows.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { headingStyle } from './headingStack.js';

/** 計画１, 取組1-1: what the item below is counted by. */
const COUNTED = /^\p{L}{1,8}[\s　]?[0-9０-９]{1,3}(?:[-－‐][0-9０-９]{1,3})*$/u;
const NAMES_ITEM: ReadonlySet<string> = new Set(['category', 'title', 'number']);
const LONGEST = 60;
/** Two forms show that it is no chance. */
const FEWEST = 2;

/**
 * The blocks, with the heading of a level on a line of its own where white space made it a row of the forms below it:
 * ```
 *   第１       船着場の手入れ
 *   計画１     桟橋の修繕        担当課   港湾課
 *   現状と課題  板が傷んでいる。
 * ```
 * A level that a word of the plan names (施策の方向１　水辺を守る) may stand between two forms, too.
 */
export function withoutLevelsAtop(blocks: readonly Block[], lexicon: Lexicon): readonly Block[] {
  const parted = new Map(
    blocks.flatMap((b) => {
      const parts = b.kind === 'table' ? partLevels(b, lexicon) : null;
      return parts ? [[b, parts] as const] : [];
    }),
  );
  const levels = [...parted.values()].flat().filter((b) => b.kind === 'paragraph');
  return levels.length < FEWEST ? blocks : blocks.flatMap((b) => parted.get(b) ?? [b]);
}

function partLevels(table: Table, lexicon: Lexicon): readonly Block[] | null {
  if (table.origin === 'ruled' || table.columns < 3) return null;
  const rows = rowsOf(table).map((cells) => cells.filter((c) => c.lines.length > 0));
  const blocks: Block[] = [];
  let from = 0;
  for (const [row, cells] of rows.entries()) {
    const level = row < from ? null : levelOf(cells, rows[row + 1] ?? [], table, row === 0, lexicon);
    if (!level || table.cells.some((c) => c.row <= row && c.row + c.rowSpan > row + 1)) continue;
    let top = row;
    while (top > from && levelAlone(rows[top - 1] ?? [])) top--;
    const lines = [...rows.slice(top, row).map((above) => levelAlone(above) as Line), level];
    if (top > from) blocks.push(sliceRows(table, from, top));
    for (const line of lines)
      blocks.push({ kind: 'paragraph', page: table.page, box: null, lines: [line], align: 'left' } satisfies Paragraph);
    from = row + 1;
  }
  return from === 0 ? null : [...blocks, sliceRows(table, from)];
}

/** The row as the heading of a level, above one that names an item; null for any other row. */
function levelOf(
  [mark, name, ...more]: readonly Cell[],
  [item, title, ...beside]: readonly Cell[],
  { columns }: Table,
  isFirst: boolean,
  lexicon: Lexicon,
): Line | null {
  if (!mark || !name || more.length > 0 || mark.column > 0) return null;
  if (!item || item.column > 0 || !title || beside.length === 0) return null;
  const number = onOneLine(linesToText(mark.lines));
  const words = onOneLine(linesToText(name.lines));
  const whole = joinTexts([number, words], '\u3000');
  const text = onOneLine(linesToText(item.lines)).value;
  const isAcross = name.column + name.columnSpan >= columns;
  const isCounted = () =>
    readMarker(whole.value)?.length === number.value.length + 1 && lexicon.readLabel(number.value) === null;
  // 施策の方向１　水辺を守る above 施策 | （１）桟橋の修繕: words of the plan name the level, and a label the item.
  const style = headingStyle(whole.value);
  const isNamed = style?.style.startsWith('named:') === true && style.from > number.value.length;
  const isLevel = isNamed
    ? NAMES_ITEM.has(lexicon.readLabel(text)?.field ?? '')
    : isFirst && isAcross && COUNTED.test(text) && isCounted();
  const [first] = mark.lines;
  if (!isLevel || !first || words.value.length > LONGEST || /。$/.test(words.value)) return null;
  return { ...first, text: whole, after: 'end' };
}

/** 基本目標Ⅱ　水辺のまち right above it, alone on its row. */
function levelAlone([only, ...more]: readonly Cell[]): Line | null {
  const [line, ...wrapped] = only?.lines ?? [];
  if (!line || more.length > 0 || wrapped.length > 0) return null;
  return headingStyle(line.text.value)?.style.startsWith('named:') ? line : null;
}
