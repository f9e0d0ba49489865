import type { Block, Line } from '../../model/block.js';
import { sliceText } from '../../model/sourceText.js';
import { endsSentence } from './marks.js';
import type { SourceLine } from './sourceLines.js';
import { displayWidth } from './width.js';

/** 取組内容　空き家を…: a label in a word, white space, and what it announces. */
const PAIR = /^([ \u3000]*)([^\s\u3000]{2,16})(\u3000{1,2}| {1,3})(?=[^\s\u3000])/u;
/** 宣言１   入口を一つにまとめます。: what a title counts stands before any white space. */
const COUNTED = /^[ \u3000]*[^\s\u3000]{0,8}[0-9０-９①-⑳Ⅰ-Ⅻ][)）.．]?[ \u3000]+/u;
/** So many labelled lines, and lines that go on with theirs, show the habit. */
const FEWEST_PAIRS = 6;
const FEWEST_LINES = 2;
/** Lines with white space as between columns, as a share of the labelled ones, at most. */
const OTHERS = 0.35;
/** In em: a full line ends so far from the edge at most; a line that begins so far in stands below the value. */
const SLACK = 2;
const INDENT = 1.5;

/**
 * Whether labels open paragraphs whose further lines begin below the label, and not below its value: nothing is set in columns,
 * however often the values begin at one place.
 * ```
 *   取組内容　空き家を調べ、持ち主に手入れを勧めるとともに、借り手を
 *   探す窓口を開きます。
 *   取組状況　空き家を調べました。
 * ```
 */
export function isRunInForm(source: string, lines: readonly SourceLine[], isLabel: (text: string) => boolean): boolean {
  const texts = lines.filter((l) => !l.blank).map((l) => source.slice(l.from, l.to).trimEnd());
  const widths = texts.map((t) => displayWidth(t));
  const edge = widths.reduce((widest, w) => Math.max(widest, w), 0);
  let [pairs, others, goingOn] = [0, 0, 0];
  /** Where the label and its value begin that the line above tells of. */
  let open: { readonly label: number; readonly value: number } | null = null;
  for (const [i, text] of texts.entries()) {
    const [pair, indent = '', label = ''] = PAIR.exec(text) ?? [];
    if (pair && isLabel(label)) {
      pairs++;
      open = { label: displayWidth(indent), value: displayWidth(pair) };
      continue;
    }
    if (/\S(?:\t| {3,}|\u3000{2,})\S/u.test(text.replace(COUNTED, ''))) others++;
    const isFull = (widths[i - 1] ?? 0) >= edge - SLACK;
    const start = displayWidth(text.slice(0, text.length - text.trimStart().length));
    if (open && Math.abs(start - open.value) < INDENT && start - open.label >= INDENT) return false;
    const goesOn = open !== null && isFull && Math.abs(start - open.label) < INDENT && !OPENS.test(text);
    if (goesOn) goingOn++;
    else open = null;
  }
  return pairs >= FEWEST_PAIRS && goingOn >= FEWEST_LINES && others <= OTHERS * pairs;
}

/** What begins something of its own. */
const OPENS = /^[\s　]*(?:[（(]?[0-9０-９]{1,2}[)）.．、]|第[0-9０-９一二三四五六七八九十]|[①-⑳■□◆◇●○・【])/u;

/** 取組内容 空き家を…: one space, which says nothing by itself. A label with a number has its item's name behind it. */
const TIGHT_PAIR = /^([^\s\u30000-9０-９]{2,16}) (?=[^\s\u3000])/u;

/** The blocks with the labels that one space parts from their texts on lines of their own. */
export function partRunInLabels(blocks: readonly Block[], isLabel: (text: string) => boolean): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    const lines = block.lines.flatMap((line, i): Line[] => {
      const before = block.lines[i - 1];
      const [pair, label = ''] = TIGHT_PAIR.exec(line.text.value) ?? [];
      const begins = before?.after !== 'wrap' || endsSentence(before.text.value);
      if (!pair || !begins || !isLabel(label)) return [line];
      return [
        { ...line, text: sliceText(line.text, 0, label.length), after: 'end' },
        { ...line, text: sliceText(line.text, pair.length) },
      ];
    });
    return { ...block, lines };
  });
}
