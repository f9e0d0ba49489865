import { joinTexts } from '../../model/sourceText.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToText, linesToValue } from '../value.js';
import { type CellReading, withLines } from './cellReading.js';
import { type BodyRow, type ColumnHead, headWords, type LabelledValue } from './events.js';
import type { IndicatorsApart } from './indicatorsApart.js';

/** Where a head joins the words for two things. */
const JOINT = /(?:[/／・･、，,＋+＆&]|及び|並びに|と)/u;
/** What may stand below the name. */
const TELLS: ReadonlySet<string> = new Set(['measures', 'objective', 'currentState'] as const);
const LONGEST_NAME = 40;

/**
 * A column whose cells print an item's name on a line of its own, and below it what the item is about:
 * ```
 *   番号 | 取組名・概要                    | 主管課
 *   1-1  | 桟橋の修繕                      | 港湾課
 *        | 床板を替え、夜の灯を増やします。 |
 * ```
 * Null where the head doesn't say so, or a cell has no name.
 */
export function nameAndText(
  heads: readonly ColumnHead[],
  rows: readonly BodyRow[],
  lexicon: Lexicon,
): IndicatorsApart | null {
  const index = heads.findIndex(
    (h) => h.labels.length === 1 && h.years === null && saysBoth(headWords(h), lexicon) !== null,
  );
  const head = heads[index];
  const label = head?.labels[0];
  const told = head ? saysBoth(headWords(head), lexicon) : null;
  if (!head || !label || !told) return null;
  const cells = new Set(rows.flatMap((r) => (r.cells[index]?.role === 'value' ? [r.cells[index] as CellReading] : [])));
  if (cells.size === 0 || ![...cells].every(hasName)) return null;
  const names = new Map([...cells].map((c) => [c, withLines(c, c.cell.lines.slice(0, nameEnd(c)))] as const));
  const seen = new Set<CellReading>();
  return {
    labels: [],
    heads: heads.map((h, i) =>
      i === index ? { ...h, labels: [{ ...label, reading: { ...plainLabel('title'), label: 'name' } }] } : h,
    ),
    rows: rows.map((row) => {
      const cell = row.cells[index] ?? null;
      const name = cell ? names.get(cell) : undefined;
      if (!cell || !name) return row;
      const cells = row.cells.map((c) => (c === cell ? name : c));
      const rest = seen.has(cell) ? [] : cell.cell.lines.slice(nameEnd(cell));
      seen.add(cell);
      if (rest.length === 0) return { ...row, cells };
      const value: LabelledValue = { label: { reading: told, text: label.text }, value: linesToValue(rest) };
      return { ...row, cells, labelled: [...(row.labelled ?? []), value] };
    }),
  };
}

/** 取組名・概要: the reading of what stands below the name. */
function saysBoth(words: string, lexicon: Lexicon): LabelReading | null {
  const [first, second, ...more] = words.split(JOINT);
  if (!first || !second || more.length > 0 || lexicon.readLabel(first)?.field !== 'title') return null;
  const told = lexicon.readLabel(second);
  return told && TELLS.has(told.field) ? told : null;
}

/** How many lines the name takes: up to the first that is not full. Where none is known to end, it is the first. */
function nameEnd({ cell: { lines } }: CellReading): number {
  const ended = lines.findIndex((l) => l.after !== 'wrap') + 1;
  return ended > 0 && ended < lines.length ? ended : 1;
}

/** A name on lines of its own, and text below it. */
function hasName(reading: CellReading): boolean {
  const { lines } = reading.cell;
  const end = nameEnd(reading);
  const name = joinTexts(lines.slice(0, end).map((l) => l.text)).value.trim();
  const told = linesToText(lines.slice(end)).value.trim();
  return told !== '' && name.length <= LONGEST_NAME && !/[。、]$/.test(name);
}
