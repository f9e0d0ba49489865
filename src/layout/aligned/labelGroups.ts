import { type ColumnLine, pitchBetween } from './chunks.js';
import { opensItem } from './marker.js';

/** Lines [from, to) of a label column are one label, or one text that is none. */
export interface LabelGroup {
  readonly from: number;
  readonly to: number;
  readonly known: boolean;
  /** It is the end of a label that began on the page before. */
  readonly rest: boolean;
}

/** A label has at most so many lines, and characters. */
const MOST_LINES = 10;
const LONGEST_LABEL = 40;
/** Lines of one label: no pitch is wider than the narrowest of the column times this. */
const WIDEST = 1.7;
/** A pitch this much wider than the narrowest parts two labels as likely as not. */
const LOOSER = 1.17;
/** Costs of a label, of a text that is none and of every further line of it, of white inside a label. */
const KNOWN = 1;
const UNKNOWN = 3;
const MORE = 1.5;
const LOOSE = 1.2;

/**
 * Parts a label column into its labels: as many lines as possible read as labels, in as few labels as possible. White alone
 * does not tell: one label may be set as two paragraphs, and labels may stand as close as their lines.
 * ```
 *   ３．目標達成
 *     のための        one label of four lines
 *     手段及び
 *     方策
 * ```
 * @param limit the widest distance (em) of two lines of one text.
 * @param head the label that the page before ended with: the first lines may be the rest of it.
 */
export function linesToLabels(
  lines: readonly ColumnLine[],
  limit: number,
  isLabel: (text: string) => boolean,
  head = '',
): LabelGroup[] {
  const pitches = lines.map((l, i) => (i === 0 ? 0 : pitchBetween(lines[i - 1] as ColumnLine, l)));
  const least = pitches.slice(1).reduce((a, b) => Math.min(a, b), limit);
  const cost: number[] = [0];
  const best: LabelGroup[] = [];
  for (let to = 1; to <= lines.length; to++) {
    cost[to] = Number.POSITIVE_INFINITY;
    let text = '';
    let white = 0;
    for (let from = to - 1; from >= 0 && to - from <= MOST_LINES; from--) {
      text = (lines[from] as ColumnLine).segment.text.value + text;
      const own = text.length <= LONGEST_LABEL && isLabel(text);
      const rest = from === 0 && head !== '' && isLabel(head + text) && !(own && isLabel(head));
      const known = own || rest;
      const here = (cost[from] as number) + (known ? KNOWN : UNKNOWN + (to - from - 1) * MORE) + white;
      if (here < (cost[to] as number)) {
        cost[to] = here;
        best[to] = { from, to, known, rest };
      }
      const pitch = pitches[from] as number;
      // A number opens a label of its own.
      if (pitch > WIDEST * least || opensItem((lines[from] as ColumnLine).segment.text.value)) break;
      if (pitch > LOOSER * least) white += LOOSE;
    }
  }
  const groups: LabelGroup[] = [];
  for (let to = lines.length; to > 0; to = (best[to] as LabelGroup).from) groups.push(best[to] as LabelGroup);
  return groups.reverse();
}
