import type { Line } from '../../model/block.js';
import { sliceLine, trimLine, wordsOfLine } from '../items.js';
import { readAchievement } from '../lexicon/index.js';
import type { LegendEntry, Lexicon } from '../lexicon/types.js';

/** The rows of such a table, each cell a line; a head of the numbers may be blank. */
export type TightRows = readonly (readonly (Line | null)[])[];

const NUMBER = /^(?:[0-9０-９]{1,3}[.．]?|[(（][0-9０-９]{1,3}[)）]|[①-⑳])$/;
const OPENS_WITH_NUMBER = /^[\s　]*(?:[1１]|[(（][1１][)）]|①)/;
const GRADE = /^(?:[A-ESＡ-ＥＳ][+＋]?|[◎○〇◯△▲×✕●]|[-－―ー])$/;
const NO_LEGEND: readonly LegendEntry[] = [];
/** Between the number and the grade of an item, its name at least. */
const FEWEST_ROWS = 2;
const MOST_HEADS = 5;

/**
 * A register of which a converter left nothing but one space between the cells, where every line opens with its number and closes with a
 * grade:
 * ```
 *   重点目標 達成状況
 *   1 渡し場の再開 Ａ
 *   2 灯台の公開 Ｂ
 * ```
 * The head says how many words close each line; what stands before them is the name. Null where the lines from `at` are none.
 */
export function tightGrades(lines: readonly Line[], at: number, lexicon: Lexicon): TightRows | null {
  if (!OPENS_WITH_NUMBER.test(lines[at + 1]?.text.value ?? '')) return null;
  const words = wordsOfLine(lines[at] as Line);
  if (words.length < 2 || words.length > MOST_HEADS) return null;
  const readings = words.map((w) => lexicon.readLabel(w.text.value));
  if (readings.at(-1)?.field !== 'achievement' || readings.some((r) => r === null)) return null;
  const isNumbered = readings[0]?.field === 'number';
  const heads = isNumbered ? words : [null, ...words];
  if (heads.length < 3) return null;
  const rows: (readonly Line[])[] = [];
  for (const line of lines.slice(at + 1)) {
    const row = lineToRow(line, heads.length);
    if (!row || Number(digits(row[0] as Line)) !== rows.length + 1) break;
    rows.push(row);
  }
  return rows.length >= FEWEST_ROWS ? [heads, ...rows] : null;
}

/** Number, name and the words that close the line, the grade last. */
function lineToRow(line: Line, columns: number): Line[] | null {
  const words = wordsOfLine(line);
  const closing = words.slice(2 - columns);
  const [number] = words;
  if (!number || words.length < columns || !NUMBER.test(number.text.value) || !isGrade(words.at(-1) as Line))
    return null;
  const starts = [...line.text.value.matchAll(/\S+/gu)].map((m) => m.index);
  const name = trimLine(sliceLine(line, starts[1] as number, starts[words.length - closing.length]));
  return /\p{L}{2}/u.test(name.text.value) && !/。/.test(name.text.value) ? [number, name, ...closing] : null;
}

const isGrade = ({ text }: Line): boolean =>
  GRADE.test(text.value) ||
  (text.value.length <= 8 && (readAchievement(text.value, NO_LEGEND)?.level ?? null) !== null);

const digits = ({ text }: Line): string => text.value.normalize('NFKC').replace(/\D/g, '');
