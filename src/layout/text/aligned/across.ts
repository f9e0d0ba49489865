import { beginsBullet } from '../marks.js';
import type { TableLine } from './columnTable.js';
import { onsetsOf } from './onsets.js';
import { textOf } from './segments.js';

/**
 * What a text of such columns is to the text above it: it goes on from it, is the next of its list or the first of another
 * list.
 */
export type AcrossOnset = 'flows' | 'bullet' | 'list';

/** The texts over several columns that go on from the text above them, and what goes on from such. */
export interface Across {
  /** By line, for the columns at which such texts begin. */
  readonly onsets: readonly ReadonlyMap<number, AcrossOnset>[];
  /** By line, how many texts that go on a row that ends above it would part. */
  readonly parted: Int32Array;
}

/** Below a text over several columns, no more lines than these stand before it goes on. */
const FARTHEST = 2;

/**
 * Sentences beside a label of a form run over the columns of a table of figures elsewhere in the form. In their own width they
 * flow on below one another like those of one column.
 *
 *              空き家の件数は年々増え、倒壊のおそれがあるものも
 *    現状       目立ってきた。
 *    指標       解消件数          件     10     12
 */
export function textsAcross(
  source: string,
  lines: readonly TableLine[],
  count: number,
  isLabel: (text: string) => boolean,
): Across {
  const out = lines.map(() => new Map<number, AcrossOnset>());
  const parted = new Int32Array(lines.length + 1);
  for (let c = 1; c < count; c++) {
    const texts = lines.flatMap(({ pieces, y }, line) =>
      pieces
        .filter((p) => p.column === c)
        .map((p) => ({ line, y, text: textOf(source, p), isWide: p.last > c, isHeading: p.isHeading === true })),
    );
    if (!texts.some((t) => t.isWide)) continue;
    const onsets = onsetsOf(texts, isLabel);
    /** The mark of the list that the text above belongs to. */
    let bullet: string | null = null;
    for (const [i, { line, text, isHeading }] of texts.entries()) {
      const before = texts[i - 1];
      const own = out[line] as Map<number, AcrossOnset>;
      const isApart = !before?.isWide || isHeading || before.isHeading || line - before.line > FARTHEST;
      // No label stands beside the line, and the sentence above, as wide as any, is open: one full line is enough.
      const isRest =
        !isApart &&
        onsets[i] === 'leans' &&
        line - before.line === 1 &&
        lines[line]?.pieces[0]?.column === c &&
        !/[。！？）」]$/.test(before.text);
      if (isApart || (onsets[i] !== 'flows' && !isRest)) {
        // Where a label in the middle of the cell's height stands between the two, one full line is enough.
        if (!isApart && onsets[i] === 'leans' && line - before.line === FARTHEST) {
          own.set(c, 'flows');
          continue;
        }
        const mark = beginsBullet(text) ? text.slice(0, 1) : null;
        if (mark !== null && (bullet !== null || before?.isWide)) own.set(c, mark === bullet ? 'bullet' : 'list');
        bullet = mark;
        continue;
      }
      own.set(c, 'flows');
      for (let k = before.line + 1; k <= line; k++) parted[k] = (parted[k] as number) + 1;
    }
  }
  return { onsets: out, parted };
}

/** Of a table without such texts. */
export const noneAcross = (lines: readonly TableLine[]): Across => ({
  onsets: lines.map(() => new Map()),
  parted: new Int32Array(lines.length + 1),
});
