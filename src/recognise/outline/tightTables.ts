import type { Block, Line, Paragraph } from '../../model/block.js';
import { sliceLine, trimLine, wordsOfLine } from '../items.js';
import { readAchievement } from '../lexicon/index.js';
import { isIndicator } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { cellToReading } from '../table/cellReading.js';
import { lineCell, tableOfLines } from './tableOfLines.js';
import { tightGrades } from './tightGrades.js';

const OF_FIGURES: ReadonlySet<LabelField> = new Set(['baseline', 'target', 'result', 'forecast', 'unit']);
/** A figure, perhaps with a unit of its own, or a missing one. */
const ENTRY = /^(?:[約△▲-]?[0-9０-９][0-9０-９,，.．]*[^0-9０-９\s。、（(]{0,4}|[-－―ー–…]+|\*{2,})$/;
/** Between the name and its figures so many columns at least. */
const FEWEST = 2;

/**
 * Tables of figures of which a converter left nothing but one space between the cells:
 * ```
 *   指標（単位） 基準値（R1） R4 R5 目標値（R7）
 *   乗船者数（人） 120 140 165 200
 *   欠航した便 － 12 9 5
 * ```
 * The head says how many figures each line has: they are the last words of the line, and what stands before them is the name. Of a row
 * of labels and short values (達成度 Ａ 今後の方向性 拡充) the grade tells that it is one.
 */
export function tightTables(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? paragraphToBlocks(block, lexicon) : [block]));
}

function paragraphToBlocks(block: Paragraph, lexicon: Lexicon): Block[] {
  const out: Block[] = [];
  let from = 0;
  const endAt = (to: number) => {
    if (to > from)
      out.push(from === 0 && to === block.lines.length ? block : { ...block, lines: block.lines.slice(from, to) });
  };
  for (let at = 0; at < block.lines.length; at++) {
    const graded = tightGrades(block.lines, at, lexicon);
    if (graded) {
      endAt(at);
      out.push(
        tableOfLines(
          graded.map((row) => row.map((l) => (l ? [{ ...l, after: 'end' }] : []))),
          'aligned',
        ),
      );
      from = at + graded.length;
      at = from - 1;
      continue;
    }
    const pairs = lineToName(block.lines[at] as Line, lexicon) ?? lineToPairs(block.lines[at] as Line, lexicon);
    const head = pairs ? null : lineToHead(block.lines[at] as Line, lexicon);
    if (pairs) {
      endAt(at);
      // Of pairs every other cell is a label, whatever its words.
      out.push(tableOfLines([pairs.map((l) => [{ ...l, after: 'end' }])], 'aligned', (column) => column % 2 === 0));
      from = at + 1;
    }
    if (!head) continue;
    const rows = [head];
    for (const line of block.lines.slice(at + 1)) {
      const cells = lineToRow(line, head.length);
      if (!cells) break;
      rows.push(cells);
    }
    if (rows.length < 2) continue;
    endAt(at);
    out.push(
      tableOfLines(
        rows.map((row) => row.map((l) => [{ ...l, after: 'end' }])),
        'aligned',
      ),
    );
    from = at + rows.length;
    at = from - 1;
  }
  endAt(block.lines.length);
  return out;
}

/** 指標（単位） 基準値（R1） R4 R5 目標値（R7）: what is measured, and nothing but years and kinds of figures behind it. */
function lineToHead(line: Line, lexicon: Lexicon): Line[] | null {
  const words = wordsOfLine(line);
  if (words.length < FEWEST + 1) return null;
  const [name, ...heads] = words.map((l) => cellToReading(lineCell([l], 0, 0), lexicon));
  if (name?.role !== 'label' || !isIndicator(name.label?.field)) return null;
  const isHead = (c: (typeof heads)[number]) => c.role === 'year' || OF_FIGURES.has(c.label?.field as LabelField);
  return heads.every(isHead) ? words : null;
}

/** 整理番号 3 事業名 渡し船の運航: the number of an item, and the name behind its label. */
function lineToName(line: Line, lexicon: Lexicon): Line[] | null {
  const [label, number, naming, ...name] = wordsOfLine(line);
  if (!label || !number || !naming || name.length === 0) return null;
  const [first, second] = [lexicon.readLabel(label.text.value), lexicon.readLabel(naming.text.value)];
  if (first?.field !== 'number' || first.ordinal !== null || !NUMBER.test(number.text.value)) return null;
  const isName = (second?.field === 'title' || second?.field === 'category') && /名$|名称$/.test(naming.text.value);
  const rest = trimLine(sliceLine(line, startOfWord(line, 3)));
  return isName && !/。/.test(rest.text.value) ? [label, number, naming, rest] : null;
}

const NUMBER = /^[0-9０-９Ⅰ-Ⅻ①-⑳]{1,4}(?:[-－―‐ー.．][0-9０-９]{1,3}){0,3}$/;

/** 達成度 Ａ 今後の方向性 拡充: labels and short values in turn, the first of them a grade. */
function lineToPairs(line: Line, lexicon: Lexicon): Line[] | null {
  const words = wordsOfLine(line);
  if (words.length < 4 || words.length % 2 !== 0 || words.some((w) => !SHORT.test(w.text.value))) return null;
  const [label, grade] = words.map((w) => w.text.value) as [string, string];
  const reading = lexicon.readLabel(label);
  if (reading?.field !== 'achievement' || reading.certainty !== 'listed') return null;
  if (!GRADE.test(grade) && (readAchievement(grade)?.level ?? null) === null) return null;
  const names = words.filter((_, i) => i > 1 && i % 2 === 0);
  const isName = ({ text }: Line) => /\p{L}{3}/u.test(text.value) && readAchievement(text.value) === null;
  return names.every(isName) ? words : null;
}

const SHORT = /^[^。、:：]{1,12}$/;
const GRADE = /^[A-ESＡ-ＥＳ◎○〇△×]$/;

function lineToRow(line: Line, columns: number): Line[] | null {
  const words = wordsOfLine(line);
  const figures = words.slice(1 - columns);
  if (words.length < columns || !figures.every((w) => ENTRY.test(w.text.value))) return null;
  const name = trimLine(sliceLine(line, 0, startOfWord(line, words.length - figures.length)));
  return /\p{L}{2}/u.test(name.text.value) && !ENTRY.test(name.text.value) ? [name, ...figures] : null;
}

/** Where the word begins in its line. */
const startOfWord = (line: Line, at: number): number =>
  [...line.text.value.matchAll(/\S+/gu)][at]?.index ?? line.text.value.length;
