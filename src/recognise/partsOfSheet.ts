import type { Block, Cell, Line } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import type { ExtraDraft } from './draft.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { rowTexts } from './table/rowTexts.js';
import { linesToText, onOneLine } from './value.js';

/** A table in a sheet about one item, whose rows are no items but told of that one. */
export interface ToldOfItem {
  readonly labels: readonly SourceText[];
  readonly extras: readonly ExtraDraft[];
}

/** ■ 構成事業, （３）施策を構成する事務事業 above a table. */
const NAMES_PARTS = /(?:構成(?:する)?(?:主な)?(?:事務事業|事業)|構成事務事業)(?:の?(?:一覧|状況|実績))?$/;
/** What such a table says of each of them: who does it and what it costs, and nothing of a goal. */
const OF_PART: ReadonlySet<LabelField | undefined> = new Set([
  undefined,
  'title',
  'number',
  'division',
  'department',
  'budget',
  'category',
  'remarks',
]);

/**
 * What a sheet about a measure lists as its parts: 事務事業名 | 所属 | 決算額 below 構成事業. The sheet tells of the measure, before and after
 * the list; the works have sheets of their own.
 * @param above the block before the table.
 */
export function partsOfSheet(above: Block | undefined, table: Block, lexicon: Lexicon): ToldOfItem | null {
  if (above?.kind !== 'paragraph' || table.kind !== 'table') return null;
  const heading = above.lines.at(-1);
  if (!heading || !NAMES_PARTS.test(wordsOf(heading))) return null;
  const heads = table.cells.filter((c) => c.row === 0 && c.lines.length > 0);
  const fields = heads.map((c) => lexicon.readLabel(textOf(c).value)?.field);
  if (!fields.includes('title') || !fields.every((f) => OF_PART.has(f))) return null;
  const rows = rowTexts(table).slice(1);
  return { labels: heads.map(textOf), extras: rows.map((text) => ({ label: heading.text, text })) };
}

const textOf = (cell: Cell): SourceText => onOneLine(linesToText(cell.lines));

const wordsOf = (line: Line): string =>
  line.text.value.replace(/[（(【][^（()）【】]*[）)】]$/, '').replace(/[\s　]/g, '');
