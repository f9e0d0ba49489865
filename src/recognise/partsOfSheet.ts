import type { Block, Cell, Line } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import { explainsTable } from './bracketKeys.js';
import type { ExtraDraft, RecordDraft } from './draft.js';
import { BEGIN_SHEET, TEXTS } from './lexicon/itemFields.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { rowTexts } from './table/rowTexts.js';
import { linesToText, onOneLine } from './value.js';

/** A table in a sheet about one item, whose rows are no items but told of that one. */
export interface ToldOfItem {
  readonly labels: readonly SourceText[];
  readonly extras: readonly ExtraDraft[];
}

/** ■ 構成事業, （３）施策を構成する事務事業, ３ 主な構成事業の進捗状況 above a table. */
const NAMES_PARTS =
  /(?:構成(?:する)?(?:主な|主要な?)?(?:事務事業|事業|取組)|構成事務事業)(?:の?(?:実施|進捗|取組|評価|達成)?(?:の?(?:一覧表?|状況|実績|結果|概要|評価))?)?$/;
/** What such a table says of each of them: who does it and what it costs, and nothing of a goal. */
const OF_PART: ReadonlySet<LabelField | undefined> = new Set([
  undefined,
  'title',
  'number',
  'division',
  'department',
  'budget',
  'category',
  'direction',
  'remarks',
]);
/** What it may say besides, of works that have no unit of their own: what is done, and how that goes. */
const TOLD_OF_PART: ReadonlySet<LabelField | undefined> = new Set([
  undefined,
  'title',
  'budget',
  'remarks',
  'measures',
  'status',
  'outcome',
  'achievement',
] as const);

/**
 * What a sheet about a measure lists as its parts: 事務事業名 | 所属 | 決算額 below 構成事業. The sheet tells of the measure, before and after
 * the list; the works have sheets of their own.
 * @param goesOn the form of the measure goes on below the table.
 */
export function partsOfSheet(
  blocks: readonly Block[],
  at: number,
  lexicon: Lexicon,
  goesOn: boolean,
): ToldOfItem | null {
  const table = blocks[at];
  if (table?.kind !== 'table') return null;
  // The bar with the name of the part may touch the table, and be its first row.
  const band = table.cells.find((c) => c.row === 0 && c.columnSpan === table.columns && c.lines.length > 0);
  const heading = band ? band.lines.at(-1) : headingAbove(blocks, at);
  if (!heading) return null;
  const top = band ? band.rowSpan : 0;
  const heads = table.cells.filter((c) => c.row === top && c.lines.length > 0);
  const fields = heads.map((c) => lexicon.readLabel(textOf(c).value)?.field);
  const isNamed = NAMES_PARTS.test(wordsOf(heading));
  const arePart = (isNamed || goesOn) && fields.every((f) => TOLD_OF_PART.has(f) || (isNamed && OF_PART.has(f)));
  if (!fields.includes('title') || !arePart) return null;
  // 事業費 over 決算 and 予算: the head has two rows.
  const body = Math.max(top + 1, ...heads.map((c) => c.row + c.rowSpan));
  const inner = table.cells.filter((c) => c.row > top && c.row < body && c.lines.length > 0);
  const rows = rowTexts(table).slice(body);
  return {
    labels: [...(band ? [textOf(band)] : []), ...heads.map(textOf), ...inner.map(textOf)],
    extras: rows.map((text) => ({ label: heading.text, text })),
  };
}

const LONGEST_HEADING = 40;
/** What a form that goes on tells of its item at least, and what one that begins names. */
const TELLS: ReadonlySet<LabelField> = new Set([...TEXTS, 'achievement']);
const BEGINS: ReadonlySet<LabelField> = new Set([...BEGIN_SHEET, 'duties', 'summary']);

/** How far the record itself came has been told. */
export const isEvaluated = (record: RecordDraft | null): boolean =>
  record !== null && (record.indicators.length > 0 || record.achievement !== null);

/**
 * Below the table, and at most a heading, stands a form that names no item: 現状と課題 | … and 今後の方針 | … are told of the sheet's.
 * @param labelsOf what the labels of a form announce, `[]` for any other block.
 */
export function formGoesOn(
  blocks: readonly Block[],
  at: number,
  labelsOf: (block: Block | undefined) => readonly LabelField[],
): boolean {
  let next = at + 1;
  const isHeading = (b: Block | undefined) =>
    b?.kind === 'paragraph' && b.lines.every((l) => l.text.value.length <= LONGEST_HEADING && !/。/.test(l.text.value));
  while (isHeading(blocks[next])) next++;
  const labels = labelsOf(blocks[next]);
  return labels.some((f) => TELLS.has(f)) && !labels.some((f) => BEGINS.has(f));
}

/** The last line above the table, but for （単位：千円）, which may be a paragraph of its own. */
function headingAbove(blocks: readonly Block[], at: number): Line | undefined {
  for (const block of [blocks[at - 1], blocks[at - 2]]) {
    if (block?.kind !== 'paragraph') return undefined;
    const heading = block.lines.findLast((l) => !explainsTable(l));
    if (heading) return heading;
  }
  return undefined;
}

const textOf = (cell: Cell): SourceText => onOneLine(linesToText(cell.lines));

const wordsOf = (line: Line): string =>
  line.text.value.replace(/[（(【][^（()）【】]*[）)】]$/, '').replace(/[\s　]/g, '');
