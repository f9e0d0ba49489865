import type { Block, Cell, Table } from '../../model/block.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import { sliceRows } from '../../model/tableRows.js';
import type { Lexicon } from '../lexicon/types.js';
import type { TitleStrip } from '../strips/index.js';
import { linesToText, onOneLine } from '../value.js';
import { toPairs } from './pairsOfForm.js';

/** 経営課題1, めざす成果及び戦略 1-1, 具体的取組1-1-1: what is named, and its number among those above it. */
const COUNTED = /^\p{L}[\p{L}・（）()]{0,18}[\s　]*([0-9０-９]{1,2}(?:[-－‐―ー−][0-9０-９]{1,2}){0,3})$/u;
const NAME = /^【[^【】]+】$/u;
const FEWEST = 2;

/** The first row of a table: a number of so many parts, and the name in brackets beside it. */
interface Band {
  readonly table: Table;
  readonly depth: number;
  readonly ordinal: number;
  readonly number: SourceText;
  readonly name: SourceText;
}

interface Banded {
  readonly blocks: readonly Block[];
  /** The bands that open items. */
  readonly titles: ReadonlyMap<Block, TitleStrip>;
  /** What is told of the levels themselves, and lists of them. */
  readonly overviews: readonly Block[];
  /** Letters of labels beside the rows of an item: 計 above 画. */
  readonly labels: readonly SourceText[];
}

/**
 * Plans whose levels and items each have a table below a band of their own:
 * ```
 *   経営課題1       │【災害に強いまち】          level; its table tells of no item
 *   戦略 1-1        │【地域の防災力の向上】      level
 *   具体的取組1-1-1 │【訓練の支援】              item
 *   計画 │ 取組内容 …
 * ```
 * The bands with most parts in their numbers open items, the others are the levels above them.
 */
export function withNumberedBands(blocks: readonly Block[], lexicon: Lexicon): Banded {
  const bands = new Map(
    blocks.flatMap((b) => (b.kind === 'table' ? (bandOf(b) ?? []) : [])).map((b) => [b.table as Block, b]),
  );
  const depths = [...bands.values()].map((b) => b.depth);
  const deepest = Math.max(0, ...depths);
  const items = depths.filter((d) => d === deepest).length;
  if (deepest < 2 || items < FEWEST || items === depths.length)
    return { blocks, titles: new Map(), overviews: [], labels: [] };
  const levels = [...bands.values()].filter((b) => b.depth < deepest).map((b) => bare(b.name.value));
  const titles = new Map<Block, TitleStrip>();
  const overviews: Block[] = [];
  const labels: SourceText[] = [];
  /** The levels that hold where a band is read. */
  const above: Band[] = [];
  const out = blocks.flatMap((block): Block[] => {
    const band = bands.get(block);
    if (!band) {
      if (block.kind !== 'table' || !listsLevels(block, levels)) return [block];
      overviews.push(block);
      return [];
    }
    const rest = sliceRows(band.table, 1);
    while (above.length > 0 && (above.at(-1) as Band).depth >= band.depth) above.pop();
    if (band.depth < deepest) {
      above.push(band);
      overviews.push(rest);
      return [];
    }
    const opening = { ...band.table, rows: 1, cells: band.table.cells.filter((c) => c.row === 0) };
    const { number, name: title, ordinal } = band;
    const path = above.map((l) => joinTexts([l.number, l.name], ' '));
    titles.set(opening, { number, title, ordinal, style: 'band', divisionLabel: null, divisions: null, levels: path });
    const { table, letters } = withoutLetters(rest);
    labels.push(...letters);
    const { pairs, others } = toPairs(table, lexicon);
    overviews.push({ ...table, cells: others });
    return [opening, pairs];
  });
  return { blocks: out, titles, overviews, labels };
}

function bandOf(table: Table): Band[] | null {
  const first = table.cells.filter((c) => c.row === 0 && c.lines.length > 0);
  const [count, named] = first as [Cell, Cell];
  if (table.origin !== 'ruled' || table.rows < 2 || first.length !== 2 || first.some((c) => c.rowSpan > 1)) return null;
  if (count.column > 0 || named.column + named.columnSpan < table.columns) return null;
  const [number, name] = [onOneLine(linesToText(count.lines)), onOneLine(linesToText(named.lines))];
  const parts = COUNTED.exec(number.value)?.[1]
    ?.normalize('NFKC')
    .split(/[-‐―ー−]/);
  if (!parts || !NAME.test(name.value)) return null;
  return [{ table, depth: parts.length, ordinal: Number(parts.at(-1)), number, name }];
}

const bare = (name: string): string => name.replace(/[【】\s　]/g, '');

/** 主な経営課題 | 主な戦略 | …: a table of nothing but the levels that come below, and of what is in them. */
function listsLevels(table: Table, levels: readonly string[]): boolean {
  const texts = table.cells.map((c) => bare(linesToText(c.lines).value)).filter((t) => t !== '');
  return new Set(levels.filter((l) => texts.some((t) => t.includes(l)))).size >= FEWEST;
}

const MOST_LETTERS = 3;

/** Nothing, or one letter of a label. */
const isPiece = (c: Cell): boolean => linesToText(c.lines).value.trim().length <= 1;

/** The table without a first column in which nothing but single letters of labels stands, one below the other, each beside some rows. */
function withoutLetters(table: Table): { readonly table: Table; readonly letters: readonly SourceText[] } {
  const own = table.cells.filter((c) => c.column === 0);
  const isNarrow = own.every(
    (c) =>
      c.columnSpan === 1 && c.tables.length === 0 && c.lines.every((l) => l.text.value.trim().length <= MOST_LETTERS),
  );
  if (!isNarrow || table.columns < 2 || !own.some(isPiece)) return { table, letters: [] };
  const cells = table.cells.filter((c) => c.column > 0).map((c) => ({ ...c, column: c.column - 1 }));
  return {
    table: { ...table, columns: table.columns - 1, cells },
    letters: own.flatMap((c) => c.lines.map((l) => l.text)),
  };
}
