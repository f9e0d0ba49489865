import { matchKey } from '../../japanese/index.js';
import type { Block, Cell, Line, Table } from '../../model/block.js';
import { rowsOf } from '../../model/tableRows.js';
import { linesToHead } from '../head.js';
import { ABOUT_GOAL, GOALS } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { mayBeName } from '../outline/bareNames.js';
import { readCountedName } from '../outline/countedName.js';
import { headingStyle } from '../outline/headingStack.js';
import { readLabelLines } from '../outline/labelLines.js';
import { leadingOrnament } from '../outline/ornaments.js';
import { linesToText, onOneLine } from '../value.js';
import { linesToInnerLabel } from './cellReading.js';

const TOLD: ReadonlySet<LabelField> = new Set([...GOALS, ...ABOUT_GOAL, 'remarks', 'budget', 'effect']);
/** A card that says one of these below names its item there. */
const NAMED_THERE: ReadonlySet<LabelField> = new Set(['title', 'number', 'category', 'department']);
const LONGEST_NAME = 60;

/** A name that nothing but its place sets apart, right above heads. */
const ACROSS = 'across';

interface Card {
  readonly title: Line;
  /** How it is numbered, and what is told first. */
  readonly kind: string;
  readonly name: string;
  /** Several items stand below it: it names their level. */
  readonly isLevel?: boolean;
}

/**
 * The first lines of cells that name an item above labelled texts in one frame:
 * ```
 *   取組１　水路の改修   担当：建設課
 *   ▶ 現状 …  ▶ 目標 …                  or  達成度 ◎ | 取組状況 … | 今後の方針 …
 *
 *   ◆水路の改修                         above heads over one row
 *   取組内容・目標 | 実績
 *   …              | …
 * ```
 * A single one may head a part of a sheet, so the document has to hold several alike. What heads several rows anywhere is a level.
 */
export function cardTitles(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const cards = blocks.flatMap((b) => (b.kind === 'table' ? tableToCards(b, lexicon) : []));
  const levels = new Set(cards.flatMap((c) => (c.isLevel ? [c.kind] : [])));
  const names = new Map<string, Set<string>>();
  for (const { kind, name } of cards) names.set(kind, (names.get(kind) ?? new Set()).add(name));
  return new Set(cards.flatMap((c) => (!levels.has(c.kind) && (names.get(c.kind)?.size ?? 0) >= 2 ? [c.title] : [])));
}

function tableToCards(table: Table, lexicon: Lexicon): Card[] {
  const rows = rowsOf(table).map((row) => row.filter((c) => c.lines.length > 0).sort((a, b) => a.column - b.column));
  const heads = rows.map((row, i) => {
    const style = headStyle(row, table, lexicon);
    return style === ACROSS && headFields(rows[i + 1] ?? [], lexicon).length === 0 ? null : style;
  });
  const headed = [...heads.keys()].filter((i) => heads[i] !== null);
  return headed.flatMap((i, k) => {
    const style = heads[i];
    const title = rows[i]?.[0]?.lines[0];
    if (!title) return [];
    const below = rows.slice(i + 1, headed[k + 1]).filter((row) => row.length > 0);
    const name = matchKey(title.text.value);
    const across = headFields(below[0] ?? [], lexicon);
    if (across.length > 0 && !style?.startsWith('named:'))
      return [{ title, kind: `${style} ${across.join(' ')}`, name, isLevel: !isOneRow(below.slice(1), across.length) }];
    const first = rowFields(below[0] ?? [], lexicon);
    const fields = first === null ? [] : below.flatMap((row) => rowFields(row, lexicon) ?? []);
    const told = fields.filter((f) => TOLD.has(f) && f !== 'division');
    if (told.length < 2 || fields.some((f) => NAMED_THERE.has(f))) return [];
    return [{ title, kind: `${style} ${told[0]}`, name }];
  });
}

/** How the name in the first cell of a row is set, beside nothing but cells with labels of their own; null for any other row. */
function headStyle(row: readonly Cell[], table: Table, lexicon: Lexicon): string | null {
  const [first, ...more] = row;
  if (first?.column !== 0 || first.rowSpan > 1) return null;
  const reach = more.length > 0 ? table.columns : first.columnSpan;
  if (reach < table.columns) return null;
  const { value } = onOneLine(linesToText(first.lines));
  if (value.length > LONGEST_NAME || /(?:[。！!、]|ます)$/.test(value)) return null;
  if (lexicon.readOrganisation(value) !== null || linesToHead(first.lines) !== null) return null;
  // What stands beside a name that a number opens may have a label in a cell before it, which a form sets off by its shade.
  const isLabel = (c: Cell | undefined): boolean =>
    c !== undefined && ((c.shaded && !first.shaded) || lexicon.readLabel(linesToText(c.lines).value) !== null);
  const isToldBeside = more.every((c, i) => {
    const text = onOneLine(linesToText(c.lines)).value;
    if (lexicon.readOrganisation(text) !== null || linesToInnerLabel(c.lines, lexicon) !== null) return true;
    return isLabel(c) ? more[i + 1] !== undefined : isLabel(more[i - 1]);
  });
  if (!isToldBeside) return null;
  const heading = headingStyle(value);
  if (heading && value.length > heading.from) return heading.style;
  const counted = readCountedName(value)?.style;
  if (counted) return counted;
  const ornament = more.length === 0 ? leadingOrnament(value)?.sign : undefined;
  if (ornament) return `ornament:${ornament}`;
  if (first.lines.length !== 1 || !mayBeName(first.lines[0] as Line, lexicon)) return null;
  return first.shaded ? 'bare' : more.length === 0 ? ACROSS : null;
}

/** What the heads of the columns below a name announce, where all of them are told of one item; `[]` for any other row. */
function headFields(row: readonly Cell[], lexicon: Lexicon): LabelField[] {
  const fields = row.map((c) => lexicon.readLabel(linesToText(c.lines).value)?.field);
  const areHeads = row.length >= 2 && fields.every((f) => f !== undefined && TOLD.has(f) && f !== 'division');
  return areHeads && new Set(fields).size === fields.length ? (fields as LabelField[]) : [];
}

/** 取組内容 | 実績 over one row of as many texts, and nothing below it. */
const isOneRow = ([row, ...more]: readonly (readonly Cell[])[], count: number): boolean =>
  row?.length === count && more.length === 0;

/** What the cells of a row announce: labelled texts, or labels beside their values. Null for a row that tells anything else. */
function rowFields(row: readonly Cell[], lexicon: Lexicon): LabelField[] | null {
  const fields: LabelField[] = [];
  let isAwaited = false;
  let isGroup = false;
  for (const [i, cell] of row.entries()) {
    const label = lexicon.readLabel(linesToText(cell.lines).value);
    // 計画 beside 取組内容 | …, 取組実績 | …: a label over several rows, which have labels of their own.
    const isGrouped = isGroup && i + 1 < row.length;
    isGroup = i === 0 && (cell.rowSpan > 1 || row.length === 3);
    if (label && (!isAwaited || isGrouped)) {
      fields.push(label.field);
      isAwaited = true;
      continue;
    }
    const inner = isAwaited ? [] : cellFields(cell.lines, lexicon);
    if (inner.length === 0 && !isAwaited) return null;
    fields.push(...inner);
    isAwaited = false;
  }
  return fields.length === 0 ? null : fields;
}

/** The labels inside a cell, on lines of their own or opening a line. */
function cellFields(lines: readonly Line[], lexicon: Lexicon): LabelField[] {
  const fields: LabelField[] = [];
  for (let i = 0; i < lines.length; ) {
    const label = readLabelLines(lines, i, lexicon);
    const inline = label ? null : linesToInnerLabel(lines.slice(i, i + 1), lexicon);
    const reading = label?.reading ?? inline?.reading;
    if (reading && (i === 0 || reading.certainty === 'listed')) fields.push(reading.field);
    // A cell that opens without a label is told of by none.
    else if (i === 0) return [];
    i += label?.count ?? 1;
  }
  return fields;
}
