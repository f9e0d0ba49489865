import { readMarker } from '../../japanese/index.js';
import type { Block, Line, Table } from '../../model/block.js';
import { ABOUT_ITEM } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading, Lexicon } from '../lexicon/types.js';
import { lineToInlineLabel } from '../table/cellReading.js';
import { readLabelLines } from './labelLines.js';
import { tableOfLines } from './tableOfLines.js';

/** What the third column of such a register tells, in entries with bullets. */
const TEXTS: ReadonlySet<LabelField> = new Set(['objective', 'goals', 'measures', 'criteria', 'target', 'indicator']);
const TOLD: ReadonlySet<LabelField> = new Set(ABOUT_ITEM);

/**
 * A register whose cells a viewer copied one after another, each over the lines that it had in its column:
 * ```
 *   番号 / 項目 / 具体的な目標 / 達成状況等
 *   1 / 水路の / 清掃 / ・春と秋に / 行う。 / 達成度：達成できた / ＜今後の課題＞ / …
 *   2 / …
 * ```
 * It becomes the table again where every row shows its cells itself: a number of the row, bullets where the text begins, a
 * label where the column begins that gathers what came of it. Any row that does not leaves all of it as it is.
 */
export function listedCells(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const found: Block[] = [];
  for (let i = 0; i < blocks.length; ) {
    const read = registerAt(blocks, i, lexicon);
    found.push(read?.table ?? (blocks[i] as Block));
    i = read?.end ?? i + 1;
  }
  return found;
}

function registerAt(blocks: readonly Block[], at: number, lexicon: Lexicon): { table: Table; end: number } | null {
  const head = linesOf(blocks[at]);
  const heads = head.map((l) => lexicon.readLabel(l.text.value)?.field ?? null);
  const isHead = heads[0] === 'number' && heads[1] === 'title' && TEXTS.has(heads[2] as LabelField);
  if (!isHead || head.length < 3 || head.length > 4 || head.some((l) => l.text.value.length > 20)) return null;
  const rows: Line[][][] = [];
  let end = at + 1;
  for (; end < blocks.length; end++) {
    const lines = linesOf(blocks[end]);
    if (lines[0]?.text.value.normalize('NFKC').trim() !== String(rows.length + 1)) break;
    const cells = rowToCells(lines, head.length, lexicon);
    if (!cells) return null;
    rows.push(cells);
  }
  return rows.length >= 2 ? { table: tableOfLines([head.map((l) => [l]), ...rows], 'ruled'), end } : null;
}

const linesOf = (block: Block | undefined): readonly Line[] => (block?.kind === 'paragraph' ? block.lines : []);

function rowToCells(lines: readonly Line[], columns: number, lexicon: Lexicon): Line[][] | null {
  const isTold = (i: number) => {
    const reading: LabelReading | undefined =
      readLabelLines(lines, i, lexicon)?.reading ?? lineToInlineLabel(lines.slice(i, i + 1), lexicon)?.reading;
    return reading !== undefined && TOLD.has(reading.field);
  };
  const begins = lines.map((l, i) => i > 0 && (isBullet(l) || isTold(i)));
  const text = begins.indexOf(true);
  if (text < 2 || !isBullet(lines[text] as Line)) return null;
  const told = lines.findIndex((l, i) => i > text && begins[i] && !isBullet(l));
  if ((columns === 4) !== told > 0) return null;
  // A line goes on where the next begins nothing.
  const whole = lines.map((l, i): Line => {
    const goesOn = i > 0 && i + 1 < lines.length && !begins[i + 1] && !(begins[i] && !isBullet(l));
    return { ...l, after: goesOn ? 'wrap' : 'end' };
  });
  const cuts = [0, 1, text, ...(told > 0 ? [told] : []), lines.length];
  return cuts.slice(1).map((to, i) => whole.slice(cuts[i], to));
}

const isBullet = ({ text }: Line): boolean => readMarker(text.value)?.style === 'bullet';
