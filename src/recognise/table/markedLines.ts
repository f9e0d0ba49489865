import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import { splitFigureLines } from '../figures/index.js';
import { sliceLine } from '../items.js';
import { isDirection } from '../lexicon/index.js';
import { ABOUT_ITEM, GOALS } from '../lexicon/itemFields.js';
import { splitMarkedHead } from '../lexicon/markedHead.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { leadingOrnament, ORNAMENTS } from '../outline/ornaments.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToText, linesToValue } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow, Label, LabelledValue } from './events.js';

const TOLD: ReadonlySet<LabelField> = new Set([...ABOUT_ITEM, ...GOALS, 'remarks', 'period']);
/** A name on lines of its own is no longer, and what follows it no shorter. */
const LONGEST_NAME = 60;
const SHORTEST_TEXT = 8;

/**
 * Cells that name an item on their first lines and tell of it on lines with marks below these:
 * ```
 *   推進項目／◇実施方法 ・実施内容 | 担当課
 *   ① 水路の清掃                   | 道路課
 *   ◇ 地区ごとに日を決める。
 *   ・ 用具の貸出し
 * ```
 * What a mark stands for is said by the head; where it says nothing and no column tells what is done, the lines do. An ornament may
 * set the name apart (◇ 水路の清掃), and figures with names close what is told.
 */
export function withMarkedLines(columns: readonly Column[], rows: readonly BodyRow[], lexicon: Lexicon): BodyRow[] {
  const column = columns.find((c) => c.field === 'title' && c.head.years === null);
  if (!column) return [...rows];
  const marks = headToMarks(column, lexicon);
  const isTold = columns.some((c) => c.field === 'measures');
  const read = new Map<CellReading, { name: CellReading; told: readonly LabelledValue[] } | null>();
  return rows.map((row) => {
    const cell = row.cells[column.index];
    if (cell?.role !== 'value') return row;
    const isFirst = !read.has(cell);
    const found = read.get(cell) ?? (isFirst ? cellToParts(cell, marks, isTold) : null);
    read.set(cell, found);
    if (!found) return row;
    const cells = row.cells.map((c) => (c === cell ? found.name : c));
    return { ...row, cells, labelled: [...(row.labelled ?? []), ...(isFirst ? found.told : [])] };
  });
}

/** What the marks stand for, where the head says it in words that are known. */
function headToMarks(column: Column, lexicon: Lexicon): ReadonlyMap<string, Label> {
  const marks = new Map<string, Label>();
  const text = column.head.labels.at(-1)?.text;
  if (!text) return marks;
  for (const { mark, words, from } of splitMarkedHead(text.value).marks) {
    const reading = lexicon.readLabel(words);
    if (reading && TOLD.has(reading.field))
      marks.set(mark, { reading, text: sliceText(text, from, from + words.length) });
  }
  return marks;
}

function cellToParts(
  cell: CellReading,
  marks: ReadonlyMap<string, Label>,
  isTold: boolean,
): { name: CellReading; told: readonly LabelledValue[] } | null {
  const { lines } = cell.cell;
  const ornament = leadingOrnament(lines[0]?.text.value ?? '');
  const isSetApart = ornament !== null && ORNAMENTS.includes(ornament.sign);
  const first = lines.findIndex((l, i) => markOf(l) !== null && !(i === 0 && isSetApart));
  if (first < 1 || cell.cell.tables.length > 0) return null;
  if (isSetApart && lines.some((l, i) => i > 0 && leadingOrnament(l.text.value)?.sign === ornament.sign)) return null;
  const printed = linesToText(lines.slice(0, first));
  const name = isSetApart ? sliceText(printed, ornament.end) : printed;
  if (name.value.length > LONGEST_NAME || /。\s*$/.test(name.value)) return null;
  const told = marks.size > 0 ? explained(lines.slice(first), marks) : isTold ? [] : unexplained(lines, first, name);
  if (told.length === 0) return null;
  const own = lines.slice(0, first).map((l, i) => (i === 0 && isSetApart ? sliceLine(l, ornament.end) : l));
  return { name: { ...cell, text: name, cell: { ...cell.cell, lines: own } }, told };
}

/** Lines of one label after each other are one text; `[]` where a mark stands for nothing that the head names. */
function explained(lines: readonly Line[], marks: ReadonlyMap<string, Label>): LabelledValue[] {
  const parts: { label: Label; lines: Line[] }[] = [];
  for (const line of lines) {
    const mark = markOf(line);
    const label = mark === null ? parts.at(-1)?.label : marks.get(mark);
    if (!label) return [];
    const last = parts.at(-1);
    if (last?.label.reading?.field === label.reading?.field) last?.lines.push(line);
    else parts.push({ label, lines: [line] });
  }
  return parts.map((p) => ({ label: p.label, value: linesToValue(p.lines) }));
}

const MEASURES = plainLabel('measures');
const TARGET = plainLabel('target');

function unexplained(lines: readonly Line[], first: number, name: SourceText): LabelledValue[] {
  const { text: words, figures } = splitFigureLines(lines.slice(first));
  const value = linesToValue(words);
  const text = value.text.value;
  const isNote = /^[\s　]*[※＊*]/.test(text);
  // 広報・ / ・広聴: a name that the page wrapped.
  if (lines[first - 1]?.after === 'wrap' || isNote || text.length < SHORTEST_TEXT || isDirection(text.slice(1)))
    return [];
  const told = { label: { reading: MEASURES, text: name }, value };
  return figures.length === 0
    ? [told]
    : [told, { label: { reading: TARGET, text: name }, value: linesToValue(figures) }];
}

/** The bullet that the line begins with. */
const markOf = ({ text }: Line): string | null => {
  const marker = readMarker(text.value);
  return marker?.style === 'bullet' ? marker.text : null;
};
