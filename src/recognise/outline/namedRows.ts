import type { Block, Cell, Line, Table } from '../../model/block.js';
import { sliceLine, trimLine } from '../items.js';
import { TEXTS } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { headingStyle } from './headingStack.js';

const LONGEST_NAME = 60;
/** Two of them show that items are headed so. */
const FEWEST = 2;
/** What stands beside the name of an item, each with its label. */
const BESIDE_NAME: ReadonlySet<LabelField> = new Set(['division', 'department', 'period', 'achievement']);
/** What is told right below it. */
const TOLD: ReadonlySet<LabelField> = new Set([...TEXTS, 'objective', 'goals', 'indicator', 'criteria']);
const GAP = /[\s　]+(?=[^\s　:：]{2,8}[:：][\s　]*\S)/g;

/**
 * Items headed by their number and name with who does them and how they went beside it, in a box or on one line. Each of these
 * becomes a line, as documents without room beside the name print them:
 * ```
 *   | （１）堀の清掃 | 担当課：河川課 | 評価：Ａ |        （１）堀の清掃　担当課：河川課　評価：Ａ
 *   【目標】                                               【目標】
 * ```
 */
export function namedRows(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const lines = new Map<Line, Line[]>();
  const tables = new Map<Table, Line[]>();
  const parts = blocks.flatMap((b): readonly (Line | Table)[] => (b.kind === 'table' ? [b] : b.lines));
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    if (!next || 'kind' in next || !opensText(next, lexicon)) continue;
    const split = 'kind' in part ? splitBox(part, lexicon) : splitLine(part, lexicon);
    if (split && 'kind' in part) tables.set(part, split);
    else if (split) lines.set(part as Line, split);
  }
  if (lines.size + tables.size < FEWEST) return [...blocks];
  return blocks.map((b): Block => {
    if (b.kind === 'paragraph') return { ...b, lines: b.lines.flatMap((l) => lines.get(l) ?? [l]) };
    const split = tables.get(b);
    return split ? { kind: 'paragraph', page: b.page, box: b.box, lines: split, align: 'unknown' } : b;
  });
}

/** 【目標】, 取組状況：…: what tells of the item begins here. */
function opensText({ text: { value } }: Line, lexicon: Lexicon): boolean {
  const field = (lexicon.readLabel(value) ?? lexicon.readInlineLabel(value)?.reading)?.field;
  return field !== undefined && TOLD.has(field);
}

function splitBox({ rows, cells }: Table, lexicon: Lexicon): Line[] | null {
  const filled = cells.filter((c) => c.lines.length > 0 || c.tables.length > 0);
  if (rows > 1 || filled.length < 2 || filled.some((c) => c.tables.length > 0)) return null;
  const lines = filled.map(cellToLine);
  return namesItem(lines, lexicon) ? lines : null;
}

const cellToLine = ({ lines }: Cell): Line => ({
  ...(lines[0] as Line),
  text: onOneLine(linesToText(lines)),
  after: 'end',
});

function splitLine(line: Line, lexicon: Lexicon): Line[] | null {
  const { value } = line.text;
  const ends = [...value.matchAll(GAP)].map((m) => m.index);
  if (ends.length === 0) return null;
  const lines = [0, ...ends].map((from, i) => ({ ...trimLine(sliceLine(line, from, ends[i])), after: 'end' as const }));
  return namesItem(lines, lexicon) ? lines : null;
}

function namesItem([name, ...pairs]: readonly Line[], lexicon: Lexicon): boolean {
  const { value } = (name as Line).text;
  if (headingStyle(value)?.ordinal == null || value.length > LONGEST_NAME || /[。！]$/.test(value)) return false;
  return pairs.every(({ text }) => {
    const label = lexicon.readInlineLabel(text.value);
    const isListed = label?.reading.certainty === 'listed' && BESIDE_NAME.has(label.reading.field);
    return isListed && text.value.slice(label.valueFrom).trim() !== '';
  });
}
