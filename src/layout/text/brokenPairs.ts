import type { Block, Line } from '../../model/block.js';
import { joinTexts, type SourceText, sliceText } from '../../model/sourceText.js';
import { endsSentence } from './marks.js';
import type { SourceLine } from './sourceLines.js';

/** So many labels broken over two lines, and labels with their texts on a line, show that the lines are rows of cells. */
const FEWEST_BROKEN = 2;
const FEWEST_PAIRS = 6;
/** Wide white space would set columns. */
const WIDE = /\S(?:\t| {2,}|\u3000{2,})\S/u;
/** The half of a label has so many letters, and a label so many at most. */
const HALF = /^([^\s、。「」（）()：:]{2,10})(?: (?=\S)|$)/u;
const MOST_LETTERS = 8;
/** ① 現状と課題 …: the number of the item stands before its first label. */
const NUMBER = /^([①-⑳]) (?=\S)/u;

/**
 * Whether each line holds what stands on it in two cells, one space between, so that labels in two lines stand in halves before the
 * lines of their texts. No white space shows where a cell ends, but the labels do.
 * ```
 *   今後の課題 堤を歩く人が減っている。
 *   次年度以降 見回りの日を決め、鍵の貸出しを市民
 *   の取組 センターでも行う。
 * ```
 */
export function hasBrokenPairs(
  source: string,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): boolean {
  const texts = lines.filter((l) => !l.blank).map((l) => source.slice(l.from, l.to).trim());
  let [pairs, broken] = [0, 0];
  for (const [i, text] of texts.entries()) {
    if (WIDE.test(text)) return false;
    if (labelEnd(text, isLabel) > 0) pairs++;
    else if (halves(text, texts[i + 1] ?? '', isLabel)) broken++;
  }
  return broken >= FEWEST_BROKEN && pairs >= FEWEST_PAIRS;
}

/** The blocks with each label on a line of its own, before the lines of its text. */
export function partBrokenPairs(blocks: readonly Block[], isLabel: (text: string) => boolean): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    const lines: Line[] = [];
    const put = (line: Line, text: SourceText, after = line.after) => {
      const { badges: _, ...plain } = line;
      if (text.value.trim() !== '') lines.push({ ...plain, text, after });
    };
    const putLabel = (line: Line, text: SourceText) => {
      const last = lines.at(-1);
      if (last) lines[lines.length - 1] = { ...last, after: 'end' };
      put(line, text, 'end');
    };
    for (let i = 0; i < block.lines.length; i++) {
      const line = block.lines[i] as Line;
      const text = line.text.value;
      const next = block.lines[i + 1];
      const end = isWithinSentence(lines.at(-1), text) ? 0 : labelEnd(text, isLabel);
      const cut = end > 0 ? null : halves(text, next?.text.value ?? '', isLabel);
      if (end > 0) {
        putLabel(line, sliceText(line.text, 0, end));
        put(line, sliceText(line.text, end + 1));
      } else if (cut && next) {
        const [own, below] = cut;
        putLabel(line, joinTexts([sliceText(line.text, 0, own), sliceText(next.text, 0, below)]));
        put(line, sliceText(line.text, own + 1));
        put(next, sliceText(next.text, below + 1));
        i++;
      } else lines.push(line);
    }
    return { ...block, lines };
  });
}

/**
 * Where the label ends that a text follows behind one space: 目標 …, letter by letter 目 標 …, or with the number of its item
 * ① 現状と課題 …; 0 where there is none.
 */
function labelEnd(text: string, isLabel: (text: string) => boolean): number {
  const from = NUMBER.exec(text)?.[0].length ?? 0;
  const words = text.slice(from).split(' ');
  if (isLabel(words.join(''))) return 0;
  let letters = 0;
  while (letters < words.length - 1 && [...(words[letters] as string)].length === 1) letters++;
  for (let n = Math.min(letters, MOST_LETTERS); n >= 2; n--)
    if (isLabel(words.slice(0, n).join(''))) return from + 2 * n - 1;
  const [first = '', second = ''] = words;
  // 令和6年度 部局長の約束: a year opens a title.
  return first.length >= 2 && second !== '' && !/[0-9０-９①-⑳]/u.test(first) && isLabel(first)
    ? from + first.length
    : 0;
}

/** Where the halves of a label end that stands before two lines; null where their first words make none. */
function halves(text: string, next: string, isLabel: (text: string) => boolean): readonly [number, number] | null {
  const own = HALF.exec(text)?.[1];
  const below = HALF.exec(next)?.[1];
  if (!own || !below || own.length === text.length || isLabel(own) || !isLabel(own + below)) return null;
  return [own.length, below.length];
}

/** A word that a sentence goes on with may be a short label elsewhere. */
const isWithinSentence = (above: Line | undefined, text: string): boolean =>
  above?.after === 'wrap' &&
  !endsSentence(above.text.value) &&
  (text.split(' ')[0] as string).length < 3 &&
  !/^\S \S /u.test(text);
