import { joinedWords } from '../letters.js';
import { beginsAnew, endsSentence, unbreakableStart } from '../marks.js';
import { displayWidth } from '../width.js';
import type { Token } from './segments.js';
import { isAfterWideGap, leftEdge, nextText } from './words.js';

/** Lines of one cell begin within this of one another, in places. */
const SAME_START = 1;
/** Texts in a column narrower than this, in em, show no right edge. */
const NARROWEST = 20;
/** A full line leaves less room than this, in em, to what begins the line below. */
const ROOM = 2;
/** □継続    ■拡充: no running text. */
const CHOICES = /[ \u3000]{2}/;
/** White space of the page, not of a line: more blank lines than one. */
const MOST_BLANKS = 1;

type Words = readonly Token[];

/** The text that stands last on a line, and what stands left of it. */
interface LastText {
  readonly left: Words;
  readonly from: number;
  readonly to: number;
  readonly x0: number;
}

/**
 * The blank lines inside cells, by their indices: where a printer sets the lines of a text far apart, `pdftotext` puts a blank line
 * between two of them unless a label beside the text fills it. The line above is full and stops in the middle of its sentence, the
 * one below begins at the same place, and not both have texts to the left, as two rows would.
 * ```
 *              苗を植える場所を三か所に増やし、町内会と手入れの日を決めたほか、水やりの
 *
 *   取組内容      当番を広報で募った。
 * ```
 */
export function blanksInCells(
  source: string,
  lines: readonly Words[],
  isLabel: (text: string) => boolean,
): Set<number> {
  const out = new Set<number>();
  const left = leftEdge(lines);
  const texts = lines.map(lastText);
  const widthOf = (t: LastText): number => displayWidth(source, t.from, t.to);
  const edgeAt = (x: number): number =>
    texts.reduce((most, t) => (t && isNear(t.x0, x) ? Math.max(most, widthOf(t)) : most), 0);
  for (let i = 0; i < lines.length; i++) {
    const at = nextText(lines, i + 1);
    if (at === i + 1 || at > i + 1 + MOST_BLANKS || at === lines.length) continue;
    const [above, below] = [texts[i], texts[at]];
    if (!above || !below || !isNear(above.x0, below.x0) || above.x0 <= left + SAME_START) continue;
    const areBeside = above.left.length > 0 && below.left.length > 0;
    if (areBeside && !isLabel(joinedWords(source, [...above.left, ...below.left]))) continue;
    const [text, next] = [source.slice(above.from, above.to), source.slice(below.from, below.to)];
    if (endsSentence(text) || beginsAnew(next) || CHOICES.test(text)) continue;
    const edge = edgeAt(above.x0);
    const room = edge - widthOf(above) - displayWidth(next, 0, unbreakableStart(next));
    if (edge >= NARROWEST && room < ROOM) for (let k = i + 1; k < at; k++) out.add(k);
  }
  return out;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_START;

/** The text behind the last white space of a line. */
function lastText(words: Words): LastText | null {
  const at = words.findLastIndex((_, k) => k === 0 || isAfterWideGap(words, k));
  const [first, last] = [words[at], words.at(-1)];
  return first && last ? { left: words.slice(0, at), from: first.from, to: last.to, x0: first.x0 } : null;
}
