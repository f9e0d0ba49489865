import { readMarker } from '../../japanese/index.js';
import type { Block, Line, Paragraph, Table } from '../../model/block.js';
import { joinTexts, sliceText, trimText } from '../../model/sourceText.js';
import { sliceRows } from '../../model/tableRows.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField, LabelReading, Lexicon } from '../lexicon/types.js';
import { linesToInnerLabel } from '../table/cellReading.js';
import { linesToText, onOneLine } from '../value.js';
import type { Piece } from './piece.js';

/** Two lines show that a word counts levels. */
const FEWEST = 2;
/** The item is named in one of so many rows. */
const NAMING_ROWS = 2;

/** A word, and a number behind it. */
const COUNTED =
  /^[\s　]*[【［〔＜■●◆]?[^\s\d０-９（()）。、：:]{3,14}[】］〕＞]?[\s　:：]*[（(〔]?[\d０-９①-⑳Ⅰ-Ⅻ㈠-㈩⑴-⒇]/u;

/** The blocks, with each level on a line of its own, and these lines. */
export interface LabelledLevels {
  readonly blocks: Block[];
  readonly levels: ReadonlySet<Line>;
}

/**
 * Lines with a word that names items elsewhere and a number, where another such word names the item right below each of them: they
 * are levels of the plan.
 * ```
 *   推進事項　(1) 堀を守る
 *   取組項目 | ① 堀の清掃 | 担当課 | 河川課
 * ```
 * So do the rows of a register that has a column for their numbers: No. | 取組 | 担当課.
 */
export function labelledLevels(printed: readonly Block[], lexicon: Lexicon): LabelledLevels {
  const blocks = printed.flatMap((b) => (b.kind === 'table' ? (levelsInRows(b, lexicon) ?? b) : b));
  const parts = blocks.flatMap((block): Part[] => {
    if (block.kind === 'paragraph') return block.lines.map((line) => ({ block, line }));
    const line = firstPair(block);
    const below = line && withoutFirstRow(block);
    return [{ block, line }, ...(below ? [{ block: below, line: null }] : [])];
  });
  // Most documents have none, and a long one has many lines.
  if (parts.filter(({ line }) => line && COUNTED.test(line.text.value)).length < FEWEST)
    return { blocks, levels: new Set() };
  const found = new Map<string, Part[]>();
  const others = new Set<string>();
  for (const [i, part] of parts.entries()) {
    const inner = part.line && lexicon.readInlineLabel(part.line.text.value);
    if (!part.line || inner?.reading.field !== 'title') continue;
    const key = keyOf(inner.reading);
    const name = part.line.text.value.slice(inner.valueFrom).trim();
    const isCounted = inner.reading.ordinal === null ? readMarker(name) !== null : name !== '';
    const next = parts[i + 1];
    const named = next ? (titleLabel(next, lexicon) ?? numberColumn(next.block, lexicon)) : null;
    if (isCounted && named !== null && named !== key) found.set(key, [...(found.get(key) ?? []), part]);
    else others.add(key);
  }
  const levels = [...found].flatMap(([key, p]) => (p.length >= FEWEST && !others.has(key) ? p : []));
  const lineOf = new Map(levels.map(({ block, line }) => [block, line]));
  return {
    blocks: blocks.flatMap((b) => (b.kind === 'table' ? toParagraph(b, lineOf.get(b) ?? null) : [b])),
    levels: new Set(levels.flatMap(({ line }) => line ?? [])),
  };
}

/**
 * 基本方針１ | 水辺のまち above 改革項目１ | 堀を守る: the counted levels above one another, of which wide spaces made a table, as the
 * lines that they are. Null for any other table.
 */
function levelsInRows({ origin, columns, rows, cells, page }: Table, lexicon: Lexicon): Paragraph[] | null {
  if (origin === 'ruled' || columns !== 2 || rows < 2) return null;
  const pairs = Array.from({ length: rows }, (_, r) => cells.filter((c) => c.row === r).flatMap((c) => c.lines));
  const areCounted = pairs.every(([mark, name, ...more], r) => {
    const reading = mark && name && more.length === 0 ? lexicon.readLabel(mark.text.value) : null;
    const isLast = r === rows - 1 && reading?.field === 'title';
    return reading?.ordinal != null && (isLast || LEVELS.has(reading.field));
  });
  if (!areCounted) return null;
  return pairs.map(([mark, name]) => {
    const line = { ...(mark as Line), text: joinTexts([(mark as Line).text, (name as Line).text], '\u3000') };
    return { kind: 'paragraph', page, box: null, lines: [{ ...line, after: 'end' }], align: 'left' };
  });
}

const LEVELS: ReadonlySet<LabelField> = new Set(['category', 'policy'] as const);

/** A line, and the paragraph that it stands in; or a table, with the line that it is. */
interface Part {
  readonly block: Block;
  readonly line: Line | null;
}

/** A wide space between a word and what it announces makes a row of two cells, perhaps with more such rows below it. */
function firstPair({ cells, origin }: Table): Line | null {
  const [label, name, ...more] = cells.filter((c) => c.row === 0).flatMap((c) => c.lines);
  if (origin === 'ruled' || !label || !name || more.length > 0) return null;
  return { ...label, text: joinTexts([label.text, name.text], '\u3000'), after: 'end' };
}

function withoutFirstRow(table: Table): Table | null {
  if (table.rows < 2 || table.cells.some((c) => c.row === 0 && c.rowSpan > 1)) return null;
  return sliceRows(table, 1);
}

function toParagraph(table: Table, line: Line | null): Block[] {
  if (!line) return [table];
  const below = withoutFirstRow(table);
  const paragraph: Block = { kind: 'paragraph', page: table.page, box: null, lines: [line], align: 'left' };
  return below ? [paragraph, below] : [paragraph];
}

/** Such a line as the heading that it is. */
export function labelledLevel(line: Line, levels: ReadonlySet<Line>, lexicon: Lexicon): Piece | null {
  const inner = levels.has(line) ? lexicon.readInlineLabel(line.text.value) : null;
  if (inner?.reading.field !== 'title') return null;
  // 改革項目１　堀を守る has its number before its name.
  const from = inner.reading.ordinal === null ? inner.valueFrom : 0;
  const text = trimText(sliceText(onOneLine(line.text), from));
  return { type: 'heading', style: `label:${keyOf(inner.reading)}`, ordinal: null, text };
}

const keyOf = (reading: LabelReading): string => labelKey(reading.label);

/** The word that names the item which begins here. */
function titleLabel({ block, line }: Part, lexicon: Lexicon): string | null {
  const inner = line && lexicon.readInlineLabel(line.text.value);
  if (inner) return inner.reading.field === 'title' ? keyOf(inner.reading) : null;
  for (const cell of block.kind === 'table' ? block.cells : []) {
    if (cell.row >= NAMING_ROWS) break;
    const reading = lexicon.readLabel(linesToText(cell.lines).value) ?? linesToInnerLabel(cell.lines, lexicon)?.reading;
    if (reading?.field === 'title') return keyOf(reading);
  }
  return null;
}

/** The head of the column in which a register counts its items; null for any other block. */
function numberColumn(block: Block, lexicon: Lexicon): string | null {
  if (block.kind !== 'table') return null;
  const heads = block.cells
    .filter((c) => c.row === 0 && c.lines.length > 0)
    .map((c) => ({ column: c.column, reading: lexicon.readLabel(linesToText(c.lines).value) }));
  const first = heads.find((h) => h.column === 0)?.reading;
  if (first?.field !== 'number' || first.ordinal !== null) return null;
  return heads.filter((h) => h.reading !== null).length >= FEWEST_HEADS ? keyOf(first) : null;
}

const FEWEST_HEADS = 3;
