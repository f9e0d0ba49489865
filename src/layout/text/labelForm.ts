import type { Block, Line, Paragraph, Table } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import { plainCell } from './cells.js';
import type { SourceLine } from './sourceLines.js';
import { displayWidth } from './width.js';

/** 担当課　税務課: one ideographic space after the first word, and no more white space of that kind. */
const PAIR = /^[ \u3000]?([^\s\u3000]{2,16})\u3000(?=[^\s\u3000])/u;
/** So many labelled lines show the habit; fewer may be the rows of a table. */
const LEAST = 6;
/** The share of them whose values begin at one place at most: above it they stand in a column. */
const TOGETHER = 0.6;
/** Other lines with wide white space, as a share of the labelled ones, at most. */
const OTHERS = 0.35;

/**
 * Whether the lines are those of a form that sets each value one space behind its label, whatever the label's length:
 * ```
 *   取組番号　4
 *   担当課　税務課
 *   これまでの取組状況　…
 * ```
 * Such white space sets no columns, though it stands in line after line.
 */
export function isLabelForm(source: string, lines: readonly SourceLine[], isLabel: (text: string) => boolean): boolean {
  const starts = new Map<number, number>();
  let pairs = 0;
  let others = 0;
  for (const line of lines) {
    if (line.blank) continue;
    const text = source.slice(line.from, line.to);
    const label = PAIR.exec(text)?.[1];
    if (label && isLabel(label)) {
      const width = displayWidth(label);
      starts.set(width, (starts.get(width) ?? 0) + 1);
      pairs++;
    } else if (/\S(?:\t| {3,}|\u3000{2,})\S/u.test(text)) others++;
  }
  return pairs >= LEAST && others <= OTHERS * pairs && Math.max(...starts.values()) < TOGETHER * pairs;
}

/** One printed pair: the label, and the lines of its value. */
interface Pair {
  readonly label: Line;
  readonly value: Line[];
}

/** The paragraphs of such a form as tables of labels and values; what opens with no label stays as it is. */
export function toFormTables(blocks: readonly Block[], isLabel: (text: string) => boolean): Block[] {
  return blocks.map((b) => (b.kind === 'paragraph' ? (toFormTable(b, isLabel) ?? b) : b));
}

function toFormTable(paragraph: Paragraph, isLabel: (text: string) => boolean): Table | null {
  const pairs: Pair[] = [];
  const labelOf = (line: Line | undefined): string | null => {
    const label = line && PAIR.exec(line.text.value)?.[1];
    return label && isLabel(label) ? label : null;
  };
  for (const [i, line] of paragraph.lines.entries()) {
    const label = labelOf(line);
    const next = paragraph.lines[i + 1];
    const alone = !label && isLabel(line.text.value.trim()) && (!next || labelOf(next) !== null);
    if (label) {
      const from = line.text.value.indexOf(label);
      const end = from + label.length;
      pairs.push({
        label: withText(line, sliceText(line.text, from, end), 'end'),
        value: [withText(line, sliceText(line.text, end + 1), line.after)],
      });
    } else if (alone) pairs.push({ label: { ...line, after: 'end' }, value: [] });
    else if (pairs.length > 0) (pairs.at(-1) as Pair).value.push(line);
    else return null;
  }
  if (pairs.length < 2) return null;
  const { page } = paragraph;
  const cells = pairs.flatMap(({ label, value }, row) => [
    plainCell(row, 0, [label], { page }),
    plainCell(row, 1, endLast(value), { page }),
  ]);
  return { kind: 'table', page, box: null, rows: pairs.length, columns: 2, cells, origin: 'aligned', breaks: [] };
}

const withText = ({ badges: _, ...line }: Line, text: SourceText, after: Line['after']): Line => ({
  ...line,
  text,
  after,
});

/** The line before the next label is its value's last, however full it is. */
const endLast = (lines: readonly Line[]): Line[] =>
  lines.map((l, i) => (i === lines.length - 1 ? { ...l, after: 'end' } : l));
